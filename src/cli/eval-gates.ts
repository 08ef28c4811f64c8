import { type ComparedRun, comparePast } from '../app/evaluation/compare-runs.ts'
import { type GradedEval, type PastEval, readPastEval } from '../app/evaluation/graded-file.ts'
import type { EvalReport } from '../core/evaluation/eval-report.ts'
import { type Gate, type GateResult, parseGate, passDifferences, passGates } from '../core/evaluation/gate.ts'
import { Failure } from '../core/failure.ts'
import type { Options } from './generate-options.ts'
import { text } from './options.ts'

/** What an evaluation has to reach, from the options. */
export interface Demands {
  readonly gates: readonly Gate[]
  /** What it must not be worse than; null where nothing is. */
  readonly against: PastEval | null
  /** Points of a share, or on a score's own scale. */
  readonly tolerance: number
}

/** @throws Failure before anything is asked, where an option is not understood or the report is not there. */
export async function demandsIn({ gate, against, tolerance }: Options): Promise<Demands> {
  if (tolerance !== undefined && against === undefined)
    throw new Failure('config', '--tolerance: is about a comparison; name what to compare with by --against')
  const report = text(against)
  return {
    gates: Array.isArray(gate) ? gate.map(parseGate) : [],
    against: report === undefined ? null : await readPastEval(report),
    tolerance: tolerance === undefined ? 0 : pointsIn(tolerance),
  }
}

/** @throws Failure before anything is asked, where the earlier evaluation is of another benchmark. */
export function mustCompare({ against }: Demands, benchmark: string): void {
  if (against && against.report.benchmark !== benchmark)
    throw new Failure(
      'config',
      `--against ${against.name}: is of ${against.report.benchmark}, and this evaluation of ${benchmark}; name one of the same benchmark`,
    )
}

/** What became of the demands, those of the headline first; and the comparison, where there is one. */
export function judgeDemands(
  { gates, against, tolerance }: Demands,
  now: GradedEval,
): { readonly results: readonly GateResult[]; readonly compared: ComparedRun | null } {
  const reached = passGates(now.report, gates)
  if (!against) return { results: reached, compared: null }
  const compared = comparePast(against, now)
  const wanted = new Set(gates.map(({ metric }) => metric))
  const looked = compared.metrics.filter(({ name }, at) => at === 0 || wanted.has(name))
  const whole = gates.length > 0 ? [] : wholeOnly(now.report)
  return { results: [...reached, ...whole, ...passDifferences(looked, tolerance)], compared }
}

/** What was not finished cannot be said to be no worse. */
const wholeOnly = (report: EvalReport): readonly GateResult[] =>
  passGates(report, [{ metric: null, bound: Number.NEGATIVE_INFINITY }]).filter(
    ({ outcome }) => outcome === 'fail',
  )

/** "  gate      prompt-level-strict: fail: 0.75, at least 0.8 asked for" */
export const gateLines = (results: readonly GateResult[]): string[] =>
  results.map(({ metric, outcome, why }) => `  gate      ${metric}: ${said[outcome]}: ${why}`)

const said = { pass: 'passed', fail: 'FAILED', unsure: 'cannot tell' } as const

function pointsIn(value: unknown): number {
  const number = /^\d+(\.\d+)?$/.test(String(value).trim()) ? Number(value) : Number.NaN
  if (number >= 0 && number <= 100) return number
  throw new Failure('config', `--tolerance ${String(value)}: takes points from 0 to 100, such as 2`)
}
