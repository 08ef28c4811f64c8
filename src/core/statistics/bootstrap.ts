import { random } from '../random.ts'
import type { Estimate } from './proportion.ts'

export interface BootstrapOptions {
  /** Same seed, same interval: 1 unless given. */
  readonly seed?: number
  /** How often the clusters are drawn anew: 2,000 unless given. */
  readonly resamples?: number
}

/** A smooth function of sums: a mean is `([total, count]) => total / count`. Null where the sums say nothing. */
export type Statistic = (sums: readonly number[]) => number | null

/**
 * A number computed from sums, with its 95% interval by drawing clusters with replacement: bootstrap-t, which holds its level also for lopsided
 * values and some thirty clusters, where percentiles do not (Efron and Tibshirani 1993, An Introduction to the Bootstrap, section 12.5); standard errors by
 * the infinitesimal jackknife (section 21.2 there). The interval may reach beyond what the number can be; it has no width where clusters are alike. For
 * shares use `clusteredRatio`, which knows better.
 * @param clusters what each adds to the sums, all of one length. A unit that depends on no other is a cluster of its own.
 * @returns null where the sums say nothing, or there are fewer than two clusters.
 */
export function bootstrapInterval(
  clusters: readonly (readonly number[])[],
  statistic: Statistic,
  { seed = 1, resamples = 2_000 }: BootstrapOptions = {},
): Estimate | null {
  const count = clusters.length
  const columns = (clusters[0] ?? []).map((_, place) =>
    Float64Array.from(clusters, cluster => cluster[place] ?? 0),
  )
  const all = count < 2 ? null : studied(columns, Uint32Array.from(clusters.keys()), statistic)
  if (!all) return null
  const dice = random(seed)
  const drawn = new Uint32Array(count)
  const steps: number[] = []
  for (let round = 0; round < resamples; round++) {
    for (let i = 0; i < count; i++) drawn[i] = dice.next() * count
    const found = studied(columns, drawn, statistic)
    if (found && found.error > 0) steps.push((found.value - all.value) / found.error)
  }
  const sorted = Float64Array.from(steps).sort()
  return {
    value: all.value,
    low: all.value - Math.max(0, quantile(sorted, 0.975)) * all.error,
    high: all.value - Math.min(0, quantile(sorted, 0.025)) * all.error,
  }
}

/** The statistic of the rows drawn, and its standard error; null where it says nothing. */
function studied(columns: readonly Float64Array[], drawn: Uint32Array, statistic: Statistic) {
  const sums = columns.map(column => {
    let sum = 0
    for (let i = 0; i < drawn.length; i++) sum += column[drawn[i] as number] as number
    return sum
  })
  const value = statistic(sums)
  if (value === null) return null
  const influences = new Float64Array(drawn.length)
  for (const [place, slope] of slopesOf(sums, statistic).entries()) {
    const column = columns[place] as Float64Array
    const mean = (sums[place] as number) / drawn.length
    for (let i = 0; i < drawn.length; i++)
      influences[i] = (influences[i] as number) + slope * ((column[drawn[i] as number] as number) - mean)
  }
  let squares = 0
  for (let i = 0; i < drawn.length; i++) squares += (influences[i] as number) ** 2
  const error = Math.sqrt((squares * drawn.length) / (drawn.length - 1))
  // What is left of terms that should cancel is none.
  return { value, error: error > 1e-9 * Math.max(1, Math.abs(value)) ? error : 0 }
}

/** How the statistic moves with each sum. */
function slopesOf(sums: readonly number[], statistic: Statistic): number[] {
  return sums.map((sum, place) => {
    const step = 1e-6 * Math.max(1, Math.abs(sum))
    const up = statistic(sums.with(place, sum + step))
    const down = statistic(sums.with(place, sum - step))
    return up === null || down === null ? 0 : (up - down) / (2 * step)
  })
}

/** By linear interpolation between values in order; 0 where there are none. */
function quantile(sorted: Float64Array, chance: number): number {
  const place = chance * (sorted.length - 1)
  const below = Math.floor(place)
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]]
  return low + (high - low) * (place - below)
}
