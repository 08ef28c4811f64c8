/**
 * Holm's adjusted p-values (1979, Scandinavian Journal of Statistics 6:65-70), in the order given: reject those up to the level, and the chance of any
 * false alarm among all comparisons stays below it, however they depend on each other.
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length)
  let bound = 0
  for (const [rank, [at, p]] of [...pValues.entries()].sort(([, p], [, q]) => p - q).entries()) {
    bound = Math.max(bound, Math.min(1, p * (pValues.length - rank)))
    adjusted[at] = bound
  }
  return adjusted
}
