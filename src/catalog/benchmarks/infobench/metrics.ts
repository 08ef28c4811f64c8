import { byTag } from '../../../core/evaluation/breakdowns.ts'
import { byPart } from '../../../core/evaluation/by-part.ts'
import type { Breakdown } from '../../../core/evaluation/eval-report.ts'
import type { GradedCase, Mark } from '../../../core/evaluation/graded-case.ts'
import type { Metric } from '../../../core/evaluation/metric.ts'
import { oneByOne } from '../../../core/evaluation/rule-metrics.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import { labels } from './cases.ts'

const ratio = (name: string, summary: string, counts: (mark: Mark) => boolean): Metric =>
  shareMetric({
    name,
    summary,
    each: ({ marks }) => oneByOne(marks.filter(counts).map(({ verdict }) => verdict)),
  })

/** The paper's metric: requirements of all instructions together. */
export const drfr = ratio(
  'drfr',
  'decomposed requirements following ratio: requirements that are fulfilled, of all instructions together',
  () => true,
)

/** The published tables: by set, and by what requirements are about; a question about several things counts in each. */
export const infobenchBreakdowns = (cases: readonly GradedCase[]): readonly Breakdown[] => [
  byTag('subset', drfr, cases),
  byPart(
    'requirement',
    drfr.name,
    labels.map(label =>
      ratio(label, `requirements on ${label}`, ({ group }) => group.split(' + ').includes(label)),
    ),
    cases,
  ),
]
