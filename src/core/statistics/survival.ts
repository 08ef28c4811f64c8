import { type Estimate, proportion, z95 } from './proportion.ts'

/** One thing watched: until it broke, or until nobody watched any longer. */
export interface Watched {
  /** When it broke, or was last seen whole: a turn, above 0. */
  readonly time: number
  readonly broken: boolean
}

/** The share that is still whole after a time, with its 95% interval. */
interface SurvivalPoint extends Estimate {
  readonly time: number
  /** Watched and whole until just before this time. */
  readonly atRisk: number
  readonly broken: number
}

export interface Survival {
  /** One for each time at which something broke or went out of sight, in order. Between them the share stands still. */
  readonly points: readonly SurvivalPoint[]
  /** When half is broken, with the interval where the band crosses one half (Brookmeyer and Crowley 1982, Biometrics 38:29-41); null: not yet. */
  readonly median: {
    readonly value: number | null
    readonly low: number | null
    readonly high: number | null
  }
}

/**
 * How long things last, some of them never seen to break: the product-limit estimate of Kaplan and Meier (1958, JASA 53:457-481), Greenwood's
 * variance, and bands by log(-log) (Kalbfleisch and Prentice 1980, section 1.3). Where that says nothing, at shares of 0 and 1, Wilson's interval stands in,
 * with the number at risk over the share before it as the sample size (Dorey and Korn 1987, Statistics in Medicine 6:679-687).
 */
export function survival(watched: readonly Watched[]): Survival {
  const times = [...new Set(watched.map(({ time }) => time))].sort((a, b) => a - b)
  const ended = Map.groupBy(watched, ({ time }) => time)
  const points: SurvivalPoint[] = []
  let atRisk = watched.length
  let share = 1
  let spread = 0
  for (const time of times) {
    const now = ended.get(time) ?? []
    const broken = now.filter(one => one.broken).length
    const before = share
    share *= 1 - broken / atRisk
    spread += broken / (atRisk * (atRisk - broken))
    points.push({ time, atRisk, broken, value: share, ...band(share, spread, atRisk / before) })
    atRisk -= now.length
  }
  const falls = (end: 'value' | 'low' | 'high'): number | null =>
    points.find(point => point[end] <= 0.5 + 1e-12)?.time ?? null
  return { points, median: { value: falls('value'), low: falls('low'), high: falls('high') } }
}

function band(share: number, spread: number, effective: number): { low: number; high: number } {
  if (share <= 0 || share >= 1) {
    const { low, high } = proportion(share * effective, effective) ?? { low: 0, high: 1 }
    return { low, high }
  }
  const half = (z95 * Math.sqrt(spread)) / -Math.log(share)
  return { low: share ** Math.exp(half), high: share ** Math.exp(-half) }
}
