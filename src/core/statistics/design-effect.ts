import { t95 } from './distributions.ts'

/** So many hits of so many, in a group of units that depend on each other. */
export interface ClusteredUnit {
  /** What units have in common that makes them alike: their system prompt. */
  readonly cluster: string
  /** From 0 to `of`. */
  readonly hits: number
  readonly of: number
}

/** What a cluster comes to. */
export interface ClusterSum {
  readonly hits: number
  readonly of: number
}

/** Adds up units by cluster; clusters that count nothing are left out. */
export function sumByCluster(units: readonly ClusteredUnit[]): ClusterSum[] {
  const sums = new Map<string, { hits: number; of: number }>()
  for (const { cluster, hits, of } of units) {
    const known = sums.get(cluster)
    if (known) {
      known.hits += hits
      known.of += of
    } else sums.set(cluster, { hits, of })
  }
  return [...sums.values()].filter(({ of }) => of > 0)
}

/** Hits over all that was counted; NaN where nothing was. */
export const pooledShare = (clusters: readonly ClusterSum[]): number =>
  total(clusters, ({ hits }) => hits) / total(clusters, ({ of }) => of)

/** Weight of clusters of one mind, against the square of the number of clusters that hold the rarer outcome. */
const prior = 3

/**
 * By how much clusters blow up the variance of a share, at least 1 (Kish 1965, Survey Sampling, section 8.2), so that so many units are worth
 * `of / designEffect` independent ones. The variance between clusters by linearisation (Cochran 1977, Sampling Techniques, section 6.3); its own
 * uncertainty by Student's t as Korn and Graubard (1998, Survey Methodology 24:193-201) have it, with the degrees of freedom of a variance
 * from the kurtosis of its terms. Where few clusters hold the rarer outcome the data cannot tell, and the effect is drawn towards that of clusters
 * that are all of one mind: the smallest weight with which intervals hold the truth in about 94% of simulated samples or more (decisions/0040).
 */
export function designEffect(clusters: readonly ClusterSum[]): number {
  const of = total(clusters, cluster => cluster.of)
  const ofOneMind = total(clusters, cluster => cluster.of ** 2) / of
  const share = pooledShare(clusters)
  const told = Math.min(
    clusters.filter(({ hits }) => hits > 0).length,
    clusters.filter(({ hits, of }) => hits < of).length,
  )
  if (told === 0 || clusters.length < 2) return ofOneMind
  const measured = Math.max(1, measuredEffect(clusters, of, share))
  return (told ** 2 * measured + prior * ofOneMind) / (told ** 2 + prior)
}

function measuredEffect(clusters: readonly ClusterSum[], of: number, share: number): number {
  const count = clusters.length
  const squares = clusters.map(({ hits, of }) => (hits - share * of) ** 2)
  const sum = total(squares, square => square)
  if (sum === 0) return 0
  const clustered = (count / (count - 1)) * sum
  const simple = (of / (of - 1)) * of * share * (1 - share)
  const kurtosis = (count * total(squares, square => square ** 2)) / sum ** 2
  const simpleKurtosis = 1 / (share * (1 - share)) - 3
  return (clustered / simple) * (t95(degrees(count, kurtosis)) / t95(degrees(of, simpleKurtosis))) ** 2
}

/** Degrees of freedom of the variance of so many terms: one less than they are where they are normal, fewer where a few of them decide. */
const degrees = (terms: number, kurtosis: number): number =>
  kurtosis <= 1 ? terms - 1 : Math.min(terms - 1, (2 * terms) / (kurtosis - 1))

const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)
