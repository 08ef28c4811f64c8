import { clusteredRatio } from './clustered-ratio.ts'
import { type ClusterSum, pooledShare } from './design-effect.ts'
import type { Estimate } from './proportion.ts'
import { signFlipP } from './sign-flip.ts'

/** The same unit seen twice: by the baseline `a` and by `b`. */
export interface Pair {
  /** What units have in common that makes them alike: their system prompt. */
  readonly cluster: string
  readonly a: ClusterSum
  readonly b: ClusterSum
}

/** How much larger the share of `b` is than that of `a`, from -1 to 1. */
export interface PairedDifference extends Estimate {
  /** Two-sided, that both shares are equal: `signFlipP` over clusters. */
  readonly p: number
  /** Pairs of which both sides count something; the others are left out. */
  readonly pairs: number
  readonly clusters: number
}

/**
 * The difference of two shares over the same units, with its 95% interval: made of the intervals of the two shares and the correlation between them (Newcombe
 * 1998, Statistics in Medicine 17:2635-2650, method 10), all three over clusters. Where every cluster has one pair it is Newcombe's own. Null
 * where nothing can be paired.
 */
export function pairedDifference(pairs: readonly Pair[]): PairedDifference | null {
  const whole = pairs.filter(({ a, b }) => a.of > 0 && b.of > 0)
  const a = clusteredRatio(whole.map(({ cluster, a }) => ({ cluster, ...a })))
  const b = clusteredRatio(whole.map(({ cluster, b }) => ({ cluster, ...b })))
  if (!a || !b) return null
  const clusters = [...Map.groupBy(whole, ({ cluster }) => cluster).values()].map(both)
  const correlation = correlationOf(clusters, a.value, b.value)
  const value = b.value - a.value
  return {
    value,
    low: value - apart(b.value - b.low, a.high - a.value, correlation),
    high: value + apart(b.high - b.value, a.value - a.low, correlation),
    p: signFlipP(differences(clusters)),
    pairs: whole.length,
    clusters: clusters.length,
  }
}

interface Both {
  readonly a: ClusterSum
  readonly b: ClusterSum
}

const added = (sums: readonly ClusterSum[]): ClusterSum => ({
  hits: sums.reduce((sum, { hits }) => sum + hits, 0),
  of: sums.reduce((sum, { of }) => sum + of, 0),
})

const both = (pairs: readonly Both[]): Both => ({
  a: added(pairs.map(({ a }) => a)),
  b: added(pairs.map(({ b }) => b)),
})

const apart = (one: number, other: number, correlation: number): number =>
  Math.sqrt(Math.max(0, one ** 2 + other ** 2 - 2 * correlation * one * other))

function correlationOf(clusters: readonly Both[], a: number, b: number): number {
  let products = 0
  let squaresA = 0
  let squaresB = 0
  for (const one of clusters) {
    const overA = one.a.hits - a * one.a.of
    const overB = one.b.hits - b * one.b.of
    products += overA * overB
    squaresA += overA ** 2
    squaresB += overB ** 2
  }
  if (squaresA * squaresB === 0) return 0
  // Newcombe's continuity correction: without it few discordant pairs look surer than they are.
  const shared = products > 0 ? Math.max(0, products - 0.5) : products
  return shared / Math.sqrt(squaresA * squaresB)
}

/** What each cluster adds to the difference, in hits where both sides count the same, and in hits over what the common share says otherwise. */
function differences(clusters: readonly Both[]): number[] {
  if (clusters.every(({ a, b }) => a.of === b.of)) return clusters.map(({ a, b }) => b.hits - a.hits)
  const common = pooledShare(clusters.flatMap(({ a, b }) => [a, b]))
  const all = both(clusters)
  return clusters.map(({ a, b }) => (b.hits - common * b.of) / all.b.of - (a.hits - common * a.of) / all.a.of)
}
