/**
 * Holm's adjusted p-values (1979, Scandinavian Journal of Statistics 6:65-70), in the order given: reject those up to the level, and the chance of any
 * false alarm among all comparisons stays below it, however they depend on each other.
 */
export const holm = (pValues: readonly number[]): number[] =>
  adjusted(pValues, 'ascending', (p, rank) => p * (pValues.length - rank + 1))

/**
 * Adjusted p-values of Benjamini and Hochberg (1995, Journal of the Royal Statistical Society B 57:289-300), in the order given: of those rejected, the
 * expected share of false alarms stays below the level, for independent or positively dependent comparisons.
 */
export const benjaminiHochberg = (pValues: readonly number[]): number[] =>
  adjusted(pValues, 'descending', (p, rank) => p * (pValues.length / rank))

/** Scales each p-value by its rank (the smallest is 1) and keeps the order of the p-values: a running bound in one direction. */
function adjusted(
  pValues: readonly number[],
  direction: 'ascending' | 'descending',
  scaled: (p: number, rank: number) => number,
): number[] {
  const ranked = [...pValues.entries()].sort(([, p], [, q]) => p - q)
  const found = new Array<number>(pValues.length)
  const up = direction === 'ascending'
  let bound = up ? 0 : 1
  for (let step = 0; step < ranked.length; step++) {
    const rank = up ? step + 1 : ranked.length - step
    const [at, p] = ranked[rank - 1] as (typeof ranked)[number]
    const value = Math.min(1, scaled(p, rank))
    bound = up ? Math.max(bound, value) : Math.min(bound, value)
    found[at] = bound
  }
  return found
}
