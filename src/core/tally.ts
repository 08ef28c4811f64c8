/** Counts by name, nested: {"dropped": {"no answer to edit": 3}}. */
export type Tally = { readonly [name: string]: number | Tally }

/** Sums counts name by name; names are sorted, so equal counts are equal bytes. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
  const total: Record<string, number | Tally> = {}
  for (const tally of tallies)
    for (const [name, value] of Object.entries(tally)) {
      const before = total[name]
      total[name] =
        typeof value === 'number'
          ? (typeof before === 'number' ? before : 0) + value
          : sumTallies(typeof before === 'object' ? [before, value] : [value])
    }
  return Object.fromEntries(Object.entries(total).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** One more of `name` under `group`. */
export function countIn(counts: Record<string, Record<string, number>>, group: string, name: string): void {
  counts[group] ??= {}
  const names = counts[group]
  names[name] = (names[name] ?? 0) + 1
}
