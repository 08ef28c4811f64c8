import { bootstrapInterval } from '../statistics/bootstrap.ts'
import { type Pair, pairedDifference } from '../statistics/paired-difference.ts'
import type { Estimate } from '../statistics/proportion.ts'
import { holm } from '../statistics/several-comparisons.ts'
import type { GradedCase } from './graded-case.ts'
import type { Metric, Part } from './metric.ts'

/** One metric in two evaluations, over the cases that both have and decide. */
export interface MetricDifference {
  readonly name: string
  readonly unit: Metric['unit']
  readonly lowerIsBetter?: true
  readonly a: number | null
  readonly b: number | null
  /** How much larger `b` is; null where nothing can be paired. */
  readonly difference: Estimate | null
  /** Two-sided, that both are equal; for cases that do not depend on each other McNemar's mid-p. Null for scores. */
  readonly p: number | null
  /** The same after Holm's correction, where several are looked at together. */
  readonly adjustedP?: number
  /** Cases that both have and decide. */
  readonly pairs: number
  /** Cases of which `a`, and of which `b`, has the larger share or score. */
  readonly better: { readonly a: number; readonly b: number }
}

/** Two evaluations of the same benchmark, case by case. */
export interface Comparison {
  readonly cases: { readonly common: number; readonly onlyA: number; readonly onlyB: number }
  /** Cases in common that one side or the other could not decide, by the headline. */
  readonly undecided: number
  /** Of the metrics that are sums over cases, the headline first. */
  readonly metrics: readonly MetricDifference[]
  /** The metric that counts marks one by one, by kind, corrected for their number. */
  readonly kinds: readonly MetricDifference[]
}

/** Draws of the same case are added up. */
export function compareGraded(
  metrics: readonly Metric[],
  a: readonly GradedCase[],
  b: readonly GradedCase[],
): Comparison {
  const [inA, inB] = [a, b].map(cases => Map.groupBy(cases, ({ id }) => id))
  const both = [...(inA ?? [])].flatMap(([id, ofA]) => {
    const ofB = inB?.get(id)
    return ofB ? [{ a: ofA, b: ofB }] : []
  })
  const [headline, byOne = headline] = metrics
  const found = metrics.flatMap(metric => differenceOf(metric, both) ?? [])
  const groups = [
    ...new Set(
      both.flatMap(({ a, b }) => [...a, ...b]).flatMap(({ marks }) => marks.map(({ group }) => group)),
    ),
  ].sort()
  const kinds = groups.flatMap(group => {
    const one = byOne && differenceOf({ ...byOne, name: group, each: within(group, byOne) }, both)
    return one && one.pairs > 0 ? [one] : []
  })
  return {
    cases: {
      common: both.length,
      onlyA: (inA?.size ?? 0) - both.length,
      onlyB: (inB?.size ?? 0) - both.length,
    },
    undecided: both.length - (found.find(({ name }) => name === headline?.name)?.pairs ?? both.length),
    metrics: found,
    kinds: corrected(kinds),
  }
}

/** With p-values corrected by Holm for their number; those without one stay as they are. */
export function corrected<D extends Pick<MetricDifference, 'p'>>(
  differences: readonly D[],
): readonly (D & Pick<MetricDifference, 'adjustedP'>)[] {
  const adjusted = holm(differences.flatMap(({ p }) => p ?? []))
  let next = 0
  return differences.map(one => {
    const adjustedP = one.p === null ? undefined : adjusted[next++]
    return adjustedP === undefined ? one : { ...one, adjustedP }
  })
}

interface Both {
  readonly a: readonly GradedCase[]
  readonly b: readonly GradedCase[]
}

type Each = NonNullable<Metric['each']>

function differenceOf(
  { name, unit, lowerIsBetter, each }: Metric,
  both: readonly Both[],
): MetricDifference | null {
  if (!each) return null
  const pairs = both
    .map(({ a, b }): Pair => ({ cluster: a[0]?.cluster ?? '', a: added(a, each), b: added(b, each) }))
    .filter(({ a, b }) => a.of > 0 && b.of > 0)
  const shares = unit === 'share' ? pairedDifference(pairs) : null
  const [totalA, totalB] = [total(pairs, ({ a }) => a), total(pairs, ({ b }) => b)]
  return {
    ...{ name, unit, a: shareOf(totalA), b: shareOf(totalB) },
    ...(lowerIsBetter && { lowerIsBetter }),
    difference:
      unit === 'share' ? shares && { value: shares.value, low: shares.low, high: shares.high } : means(pairs),
    p: shares?.p ?? null,
    pairs: pairs.length,
    better: {
      a: pairs.filter(({ a, b }) => a.hits / a.of > b.hits / b.of).length,
      b: pairs.filter(({ a, b }) => a.hits / a.of < b.hits / b.of).length,
    },
  }
}

/** A difference of means, by drawing clusters anew. */
function means(pairs: readonly Pair[]): Estimate | null {
  const clusters = [...Map.groupBy(pairs, ({ cluster }) => cluster).values()].map(those => {
    const [a, b] = [total(those, ({ a }) => a), total(those, ({ b }) => b)]
    return [a.hits, a.of, b.hits, b.of]
  })
  return bootstrapInterval(clusters, ([hitsA = 0, ofA = 0, hitsB = 0, ofB = 0]) =>
    ofA === 0 || ofB === 0 ? null : hitsB / ofB - hitsA / ofA,
  )
}

type Sum = Pick<Part, 'hits' | 'of'>

const added = (draws: readonly GradedCase[], each: Each): Sum => total(draws.map(each), part => part)

function total<T>(items: readonly T[], sumOf: (item: T) => Sum | null): Sum {
  const sums = items.map(sumOf)
  return {
    hits: sums.reduce((sum, one) => sum + (one?.hits ?? 0), 0),
    of: sums.reduce((sum, one) => sum + (one?.of ?? 0), 0),
  }
}

const shareOf = ({ hits, of }: Sum): number | null => (of === 0 ? null : hits / of)

const within =
  (group: string, { each }: Metric): Each =>
  graded =>
    each?.({ ...graded, marks: graded.marks.filter(mark => mark.group === group) }) ?? null
