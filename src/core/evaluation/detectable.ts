import { type ClusteredUnit, designEffect, pooledShare, sumByCluster } from '../statistics/design-effect.ts'
import { detectablePaired, expectedDiscordance } from '../statistics/power.ts'

/** How alike two models fail that are asked the same cases, taken where nobody knows: in the middle. */
const alike = 0.5

/**
 * The smallest difference of a share that a comparison over so many cases shows, with 80% power at the 5% level; null where it
 * shows none. Before a run the share is taken to be one half, where a difference is hardest to see, and the cases not to depend on each other.
 */
export function detectableBefore(cases: number): number | null {
  return detectablePaired(cases, { discordance: expectedDiscordance(0.5, alike) })
}

/** The same after a run, from what each case added to the share. */
export function detectableAfter(units: readonly ClusteredUnit[]): number | null {
  const clusters = sumByCluster(units)
  const of = clusters.reduce((sum, cluster) => sum + cluster.of, 0)
  if (of === 0) return null
  // Nobody is perfect: where all pass, or none, the next model may differ by as much as one case in this many.
  const likely = Math.min(1 - 1 / (of + 2), Math.max(1 / (of + 2), pooledShare(clusters)))
  return detectablePaired(of, {
    discordance: expectedDiscordance(likely, alike),
    designEffect: designEffect(clusters),
  })
}
