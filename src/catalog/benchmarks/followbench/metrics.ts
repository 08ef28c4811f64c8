import { byTag } from '../../../core/evaluation/breakdowns.ts'
import type { Breakdown } from '../../../core/evaluation/eval-report.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import type { Metric } from '../../../core/evaluation/metric.ts'
import { oneByOne, together } from '../../../core/evaluation/rule-metrics.ts'
import { scoreMetric, shareMetric } from '../../../core/evaluation/share-metric.ts'

const verdictsOf = ({ marks }: GradedCase) => marks.map(({ verdict }) => verdict)

const hsr: Metric = shareMetric({
  name: 'hsr',
  summary: 'hard satisfaction rate: instructions whose constraints are all satisfied',
  each: graded => together(verdictsOf(graded)),
})

const ssr: Metric = shareMetric({
  name: 'ssr',
  summary: 'soft satisfaction rate: satisfied constraints of an instruction, as a mean over instructions',
  each: graded => {
    const part = oneByOne(verdictsOf(graded))
    if (part === null) return null
    return part.undecided > 0
      ? { hits: 0, of: 0, undecided: 1 }
      : { hits: part.hits / part.of, of: 1, undecided: 0 }
  },
})

const levels = [1, 2, 3, 4, 5]

/** Levels in a row that are satisfied, from the first; null where that ends in one that is undecided or not there. */
function consistentLevels(group: readonly GradedCase[]): number | null {
  for (const level of levels) {
    const one = group.find(({ tags }) => tags.level === level)
    const part = one ? together(verdictsOf(one)) : null
    if (part?.hits !== 1) return part?.of === 1 ? level - 1 : null
  }
  return levels.length
}

const meanLevels = scoreMetric({
  name: 'csl',
  summary: 'consistent satisfaction levels: how many levels in a row, from the first, are satisfied; 0 to 5',
  each: ({ scores = {} }) =>
    scores.levels === undefined
      ? { hits: 0, of: 0, undecided: 1 }
      : { hits: scores.levels, of: 1, undecided: 0 },
})

/** Of groups of five cases, so that no case by itself adds to it. */
const csl: Metric = {
  name: meanLevels.name,
  summary: meanLevels.summary,
  unit: meanLevels.unit,
  of(cases) {
    const groups = Map.groupBy(cases, ({ cluster, sample }) => `${cluster} sample ${sample}`)
    return meanLevels.of(
      [...groups.values()].flatMap((group): GradedCase[] => {
        const [first] = group
        const reached = consistentLevels(group)
        return first ? [{ ...first, scores: reached === null ? {} : { levels: reached } }] : []
      }),
    )
  },
}

/** The paper's three. */
export const followbenchMetrics: readonly Metric[] = [hsr, ssr, csl]

/** The published tables: by level, and by type of constraint. */
export const followbenchBreakdowns = (cases: readonly GradedCase[]): readonly Breakdown[] => [
  byTag('level', hsr, cases),
  byTag('level', ssr, cases),
  byTag('constraint', hsr, cases),
  byTag('constraint', ssr, cases),
  byTag('constraint', csl, cases),
]
