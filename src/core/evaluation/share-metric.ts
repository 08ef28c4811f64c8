import { bootstrapInterval } from '../statistics/bootstrap.ts'
import { clusteredRatio } from '../statistics/clustered-ratio.ts'
import { pooledShare, sumByCluster } from '../statistics/design-effect.ts'
import { addParts } from './add-parts.ts'
import type { GradedCase } from './graded-case.ts'
import type { Measured, Metric, Part } from './metric.ts'

/** A sum over cases, as every metric of ours is one. */
interface Fold extends Pick<Metric, 'name' | 'summary' | 'lowerIsBetter'> {
  /** What one case adds; null where it is not counted. */
  readonly each: (graded: GradedCase) => Part | null
}

/** A share: Σ hits / Σ of over all cases, with an interval that knows that cases of one cluster are alike. */
export const shareMetric = (fold: Fold): Metric => ({
  ...fold,
  unit: 'share',
  of: cases => shareOf(partsOf(cases, fold.each)),
})

/** A mean on a scale of the benchmark's own: `hits` is the sum of a case's scores, `of` their number. */
export const scoreMetric = (fold: Fold): Metric => ({
  ...fold,
  unit: 'score',
  of: cases => measured(partsOf(cases, fold.each), clusteredMean),
})

/** What one unit adds to a sum, and what it has in common with others. */
export type PlacedPart = Part & { readonly cluster: string }

/** A share of parts that are at hand. */
export const shareOf = (parts: readonly PlacedPart[]): Measured => measured(parts, clusteredRatio)

/** Of a single cluster nobody can tell how far the mean may be off. */
function clusteredMean(parts: readonly PlacedPart[]): Interval | null {
  const clusters = sumByCluster(parts)
  if (clusters.length === 0) return null
  const sums = clusters.map(({ hits, of }) => [hits, of])
  const mean = ([hits = 0, of = 0]: readonly number[]): number | null => (of === 0 ? null : hits / of)
  return bootstrapInterval(sums, mean) ?? { value: pooledShare(clusters), low: null, high: null }
}

type Interval = Pick<Measured, 'value' | 'low' | 'high'>

/** What each case adds; those that are not counted are left out. */
export const partsOf = (cases: readonly GradedCase[], each: Fold['each']): readonly PlacedPart[] =>
  cases.flatMap(graded => {
    const part = each(graded)
    return part === null ? [] : [{ ...part, cluster: graded.cluster }]
  })

function measured(
  parts: readonly PlacedPart[],
  estimate: (parts: readonly PlacedPart[]) => Interval | null,
): Measured {
  const { value, low, high } = estimate(parts) ?? { value: null, low: null, high: null }
  const { of: counted, undecided } = addParts(parts)
  return { value, low, high, counted, undecided }
}
