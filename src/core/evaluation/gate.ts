import { Failure } from '../failure.ts'
import type { MetricDifference } from './compare-graded.ts'
import type { EvalReport } from './eval-report.ts'

/** What a metric has to reach. */
export interface Gate {
  /** Null for the headline. */
  readonly metric: string | null
  /** The least, or the most where less is better: a share of 1, or a number on the metric's own scale. */
  readonly bound: number
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
  return { metric, bound: percent ? Number(number) / 100 : Number(number) }
}

/**
 * Whether an evaluation reaches what is demanded. One that was not finished, or in which cases got no reply or no grade, reaches nothing.
 * @throws Failure('config') for a metric that is none of the report's.
 */
export function passGates(report: EvalReport, gates: readonly Gate[]): readonly GateResult[] {
  const { metrics, stopped, unanswered } = report
  const ungraded = ungradedIn(report)
  const [headline] = metrics
  return gates.map(({ metric, bound }): GateResult => {
    const found = metric === null ? headline : metrics.find(({ name }) => name === metric)
    if (!found)
      throw new Failure(
        'config',
        `--gate ${metric}: no such metric; there are ${metrics.map(({ name }) => name).join(', ')}`,
      )
    const { name, value, undecided, lowerIsBetter } = found
    if (stopped !== undefined) return { metric: name, outcome: 'fail', why: `stopped: ${stopped}` }
    if (unanswered > 0)
      return {
        metric: name,
        outcome: 'fail',
        why: `${unanswered} cases got no reply; the same command asks them again`,
      }
    if (ungraded > 0)
      return {
        metric: name,
        outcome: 'fail',
        why: `${ungraded} replies could not be graded; the same command tries them again`,
      }
    if (value === null) return { metric: name, outcome: 'fail', why: 'nothing could be decided' }
    const outcome = (lowerIsBetter ? value <= bound : value >= bound) ? 'pass' : 'fail'
    const open = undecided > 0 ? `; ${undecided} undecided` : ''
    return {
      metric: name,
      outcome,
      why: `${round(value)}, ${lowerIsBetter ? 'at most' : 'at least'} ${bound} asked for${open}`,
    }
  })
}

/** Replies of a model that was asked and that nobody could grade. Of replies made elsewhere those are rows of no use. */
const ungradedIn = ({ asked, cases, samples, unanswered, graded }: EvalReport): number =>
  asked === undefined || graded === undefined ? 0 : cases.count * samples - unanswered - graded

/**
 * Whether metrics are worse than before by more than is tolerated, beyond doubt: the whole 95% interval of the difference lies
 * beyond the tolerance. Not worse is what lies before it; in between nobody can tell.
 * @param tolerance as users say it: 2 for two points of a share, 0.5 for half a point on a score's own scale.
 */
export const passDifferences = (
  differences: readonly MetricDifference[],
  tolerance: number,
): readonly GateResult[] =>
  differences.map(({ name: metric, unit, lowerIsBetter, difference }): GateResult => {
    if (difference === null) return { metric, outcome: 'unsure', why: 'nothing can be paired' }
    const { value, low, high } = difference
    const most = unit === 'share' ? tolerance / 100 : tolerance
    const [leastLoss, mostLoss] = lowerIsBetter ? [low, high] : [-high, -low]
    const outcome = leastLoss > most ? 'fail' : mostLoss <= most ? 'pass' : 'unsure'
    return {
      metric,
      outcome,
      why: `${signed(value)} [${signed(low)}, ${signed(high)}], ${round(most)} ${lowerIsBetter ? 'more' : 'less'} tolerated`,
    }
  })

const round = (value: number): string => String(Number(value.toFixed(4)))
const signed = (value: number): string => `${value > 0 ? '+' : ''}${round(value)}`
