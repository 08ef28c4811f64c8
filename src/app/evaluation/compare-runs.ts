import { benchmarks } from '../../catalog/benchmarks/index.ts'
import {
  type Comparison,
  compareGraded,
  corrected,
  type MetricDifference,
} from '../../core/evaluation/compare-graded.ts'
import { ruleMetrics } from '../../core/evaluation/rule-metrics.ts'
import { Failure } from '../../core/failure.ts'
import { type GradedEval, readPastEval } from './graded-file.ts'

/** One evaluation beside the first. */
export interface ComparedRun extends Comparison {
  readonly a: string
  readonly b: string
  readonly benchmark: string
  /** What makes the comparison doubtful, for the user. */
  readonly warnings: readonly string[]
}

/**
 * Compares evaluations with the first of them, case by case; where there are several, the headlines' p-values are corrected for that.
 * @throws Failure('source') for what is no evaluation, 'config' for evaluations of different benchmarks.
 */
export async function compareRuns(names: readonly string[]): Promise<readonly ComparedRun[]> {
  const [first, ...others] = names
  if (first === undefined || others.length === 0)
    throw new Failure('config', 'rnr compare: give two evaluations or more, folders or their report.json')
  const baseline = await readPastEval(first)
  const compared: ComparedRun[] = []
  for (const name of others) compared.push(comparePast(baseline, await readPastEval(name)))
  if (compared.length === 1) return compared
  const headlines = corrected(compared.flatMap(({ metrics }) => metrics.slice(0, 1)))
  return compared.map((one, at) => ({
    ...one,
    metrics: one.metrics.map(
      (metric, place): MetricDifference => (place === 0 ? (headlines[at] ?? metric) : metric),
    ),
  }))
}

/** @throws Failure('config') where they are of different benchmarks. */
export function comparePast(a: GradedEval, b: GradedEval): ComparedRun {
  const { benchmark } = a.report
  if (benchmark !== b.report.benchmark)
    throw new Failure(
      'config',
      `${a.name} is of ${benchmark}, ${b.name} of ${b.report.benchmark}: they have no cases in common`,
    )
  const metrics = benchmarks.find(benchmark)?.metrics ?? ruleMetrics
  return {
    ...{ a: a.name, b: b.name, benchmark },
    ...compareGraded(metrics, a.graded, b.graded),
    warnings: [
      ...(a.report.cases.hash === b.report.cases.hash
        ? []
        : [
            'their cases differ (other hashes): only cases of the same id are compared, and those may read otherwise',
          ]),
      ...[a, b].flatMap(({ name, report }) =>
        report.stopped === undefined ? [] : [`${name} was stopped before its end`],
      ),
      ...(a.report.judge?.id === b.report.judge?.id ? [] : ['they were judged by different judges']),
    ],
  }
}
