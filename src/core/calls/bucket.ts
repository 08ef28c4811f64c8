/** An allowance that fills evenly. What is larger than the whole of it waits for the whole. */
export interface Bucket {
  /** Milliseconds until so many units may be taken; 0 when they may. */
  wait(units: number, now: number): number
  take(units: number, now: number): void
  /** From now on there are so many units, they grow at this rate (per millisecond), and there are never more than `most`. */
  set(level: number, rate: number, most: number, now: number): void
}

export function bucket(first: number, firstRate: number, firstMost: number): Bucket {
  let level = first
  let rate = firstRate
  let most = firstMost
  let at = Number.NaN
  const fill = (now: number): void => {
    if (now > at) level = Math.min(most, level + rate * (now - at))
    at = now
  }
  return {
    wait(units, now) {
      fill(now)
      const missing = Math.min(units, most) - level
      return missing <= 1e-9 ? 0 : missing / rate
    },
    take(units, now) {
      fill(now)
      level -= units
    },
    set(newLevel, newRate, newMost, now) {
      level = newLevel
      rate = newRate
      most = newMost
      at = now
    },
  }
}
