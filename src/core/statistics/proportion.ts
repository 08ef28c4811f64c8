/** A number with the 95% interval around it, both ends included. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Two-sided 95% point of the standard normal distribution. */
export const z95 = 1.959963984540054

/**
 * A share with its 95% score interval (Wilson 1927, JASA 22:209-212); null where nothing was counted. Unlike the textbook
 * interval it keeps its level at 0 and 1 and in small samples.
 */
export function proportion(hits: number, of: number): Estimate | null {
  if (of === 0) return null
  const value = hits / of
  const square = z95 ** 2 / of
  const middle = (value + square / 2) / (1 + square)
  const half = (z95 / (1 + square)) * Math.sqrt((value * (1 - value)) / of + square / of / 4)
  // At 0 and 1 rounding may leave the value just outside.
  return {
    value,
    low: Math.min(value, Math.max(0, middle - half)),
    high: Math.max(value, Math.min(1, middle + half)),
  }
}
