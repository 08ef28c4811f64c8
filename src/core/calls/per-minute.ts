import { bucket } from './bucket.ts'
import { trailingCount } from './trailing-count.ts'

/** An allowance by the minute that the user gave. */
export interface PerMinute {
  /** Milliseconds until so many units may be used; 0 when they may. */
  wait(units: number, now: number): number
  use(units: number, now: number): void
  /** What was used turned out to be more than was thought, or less. */
  correct(units: number, now: number): void
}

const minute = 60_000
const grains = 240

/**
 * No more than so many units in any sixty seconds, and those evenly spread, since providers count by the second too. A call
 * that is larger than the whole allowance goes alone.
 */
export function perMinute(limit: number): PerMinute {
  const atOnce = Math.max(1, limit / grains)
  const even = bucket(atOnce, limit / minute, atOnce)
  const used = trailingCount(minute, grains)
  return {
    wait: (units, now) => Math.max(used.wait(units, limit, now), even.wait(units, now)),
    use(units, now) {
      used.add(units, now)
      even.take(units, now)
    },
    correct(units, now) {
      used.add(units, now)
      even.take(units, now)
    },
  }
}
