import type { Breakdown } from './eval-report.ts'
import type { GradedCase } from './graded-case.ts'
import type { Metric } from './metric.ts'

/**
 * A metric by parts that overlap, or that neither a tag nor a mark tells apart: one metric for each part, called after it. Parts
 * that nothing belongs to are left out.
 */
export const byPart = (
  by: string,
  metric: string,
  parts: readonly Metric[],
  cases: readonly GradedCase[],
): Breakdown => ({
  by,
  metric,
  rows: parts
    .map(part => ({ name: part.name, ...part.of(cases) }))
    .filter(({ counted, undecided }) => counted + undecided > 0),
})
