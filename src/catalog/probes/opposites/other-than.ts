/**
 * The first of some texts that a rule's own text does not hold, nor stands in, casing aside: what a user may ask for
 * instead. Where all do, the last.
 */
export function otherThan(given: string, candidates: readonly [string, ...string[]]): string {
  const taken = given.toLowerCase()
  const free = candidates.find(candidate => {
    const text = candidate.toLowerCase()
    return !taken.includes(text) && !text.includes(taken)
  })
  return free ?? (candidates.at(-1) as string)
}
