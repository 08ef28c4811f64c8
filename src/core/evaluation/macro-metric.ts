import { type Estimate, proportion } from '../statistics/proportion.ts'
import type { GradedCase } from './graded-case.ts'
import type { Metric, Part } from './metric.ts'

/**
 * The mean of a share over groups of cases, each group counting alike however many cases it has. The interval is Wilson's at the
 * effective number of cases, G² / Σ 1/n over the G groups of n (Kish 1965, "Survey Sampling", section 11.7).
 */
export const macroMetric = ({
  groupOf,
  each,
  ...named
}: Pick<Metric, 'name' | 'summary'> & {
  /** Null for a case that belongs to none. */
  readonly groupOf: (graded: GradedCase) => string | null
  readonly each: (graded: GradedCase) => Part | null
}): Metric => ({
  ...named,
  unit: 'share',
  of(cases) {
    const groups = new Map<string, { hits: number; of: number }>()
    let undecided = 0
    for (const graded of cases) {
      const [group, part] = [groupOf(graded), each(graded)]
      if (group === null || part === null) continue
      undecided += part.undecided
      if (part.of === 0) continue
      const { hits, of } = groups.get(group) ?? { hits: 0, of: 0 }
      groups.set(group, { hits: hits + part.hits, of: of + part.of })
    }
    const all = [...groups.values()]
    const counted = all.reduce((sum, { of }) => sum + of, 0)
    if (counted === 0) return { value: null, low: null, high: null, counted, undecided }
    const value = all.reduce((sum, { hits, of }) => sum + hits / of, 0) / all.length
    const effective = all.length ** 2 / all.reduce((sum, { of }) => sum + 1 / of, 0)
    const { low, high } = proportion(value * effective, effective) as Estimate
    return { value, low, high, counted, undecided }
  },
})
