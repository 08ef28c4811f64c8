import { type ClusteredUnit, designEffect, pooledShare, sumByCluster } from './design-effect.ts'
import { type Estimate, proportion } from './proportion.ts'

/**
 * A share of units in clusters with its 95% interval: Wilson's, for as many independent units as these are worth (Dean and Pagano 2015, Journal of
 * Survey Statistics and Methodology 3:484-503, compare such intervals). Where every cluster has one unit it is Wilson's own; it has a width at 0 and at 1
 * too, and needs no random numbers. Null where nothing was counted.
 */
export function clusteredRatio(units: readonly ClusteredUnit[]): Estimate | null {
  const clusters = sumByCluster(units)
  if (clusters.length === 0) return null
  const of = clusters.reduce((sum, cluster) => sum + cluster.of, 0)
  const worth = of / designEffect(clusters)
  const share = pooledShare(clusters)
  const found = proportion(share * worth, worth)
  return found && { ...found, value: share }
}
