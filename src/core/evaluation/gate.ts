import { Failure } from '../failure.ts'
import type { MetricDifference } from './compare-graded.ts'
import type { EvalReport } from './eval-report.ts'

/** The least that a metric has to reach. */
export interface Gate {
  /** Null for the headline. */
  readonly metric: string | null
  /** A share of 1, or a number on the metric's own scale. */
  readonly minimum: number
}

/** What became of one demand. */
export interface GateResult {
  readonly metric: string
  /** `unsure`: the cases are too few to tell; fails nothing. */
  readonly outcome: 'pass' | 'fail' | 'unsure'
  readonly why: string
}

/** Reads "0.8", "80%", "rule-level=0.9". @throws Failure('config') for anything else. */
export function parseGate(text: string): Gate {
  const [, metric = null, number = '', percent] =
    /^(?:([\w.@^-]+)=)?(\d+(?:\.\d+)?)(%)?$/.exec(text.trim()) ?? []
  if (number === '')
    throw new Failure(
      'config',
      `--gate ${text}: takes the least that the headline must reach, such as 0.8 or 80%, or METRIC=0.9`,
    )
  return { metric, minimum: percent ? Number(number) / 100 : Number(number) }
}

/**
 * Whether an evaluation reaches what is demanded. One that was not finished, or in which cases got no reply, reaches nothing.
 * @throws Failure('config') for a metric that is none of the report's.
 */
export function passGates(report: EvalReport, gates: readonly Gate[]): readonly GateResult[] {
  const { metrics, stopped, unanswered } = report
  const [headline] = metrics
  return gates.map(({ metric, minimum }): GateResult => {
    const found = metric === null ? headline : metrics.find(({ name }) => name === metric)
    if (!found)
      throw new Failure(
        'config',
        `--gate ${metric}: no such metric; there are ${metrics.map(({ name }) => name).join(', ')}`,
      )
    const { name, value } = found
    if (stopped !== undefined) return { metric: name, outcome: 'fail', why: `stopped: ${stopped}` }
    if (unanswered > 0)
      return {
        metric: name,
        outcome: 'fail',
        why: `${unanswered} cases got no reply; the same command asks them again`,
      }
    if (value === null) return { metric: name, outcome: 'fail', why: 'nothing could be decided' }
    const outcome = value >= minimum ? 'pass' : 'fail'
    return { metric: name, outcome, why: `${round(value)}, at least ${minimum} asked for` }
  })
}

/**
 * Whether metrics are worse than before by more than is tolerated, beyond doubt: the whole 95% interval of the difference lies
 * below minus the tolerance. Not worse is what lies above it; in between nobody can tell.
 * @param tolerance in the unit of the metrics: 0.02 for two points of a share.
 */
export const passDifferences = (
  differences: readonly MetricDifference[],
  tolerance: number,
): readonly GateResult[] =>
  differences.map(({ name: metric, difference }): GateResult => {
    if (difference === null) return { metric, outcome: 'unsure', why: 'nothing can be paired' }
    const { value, low, high } = difference
    const outcome = high < -tolerance ? 'fail' : low >= -tolerance ? 'pass' : 'unsure'
    return {
      metric,
      outcome,
      why: `${signed(value)} [${signed(low)}, ${signed(high)}], at worst ${round(-tolerance)} tolerated`,
    }
  })

const round = (value: number): string => String(Number(value.toFixed(4)))
const signed = (value: number): string => `${value > 0 ? '+' : ''}${round(value)}`
