import { Failure } from './failure.ts'

export interface Named {
  readonly name: string
}

export interface Catalog<T extends Named> extends Iterable<T> {
  /** The entry, or a config failure that names the nearest one. */
  get(name: string): T
  find(name: string): T | undefined
  names(): readonly string[]
}

/** Explicit registry: a list, checked once, then only read. There is no global state. */
export function catalog<T extends Named>(what: string, entries: readonly T[]): Catalog<T> {
  const byName = new Map<string, T>()
  for (const entry of entries) {
    if (byName.has(entry.name))
      throw new Failure('config', `two ${what}s are called "${entry.name}"; rename one`)
    byName.set(entry.name, entry)
  }
  const names = [...byName.keys()]
  return {
    find: name => byName.get(name),
    get(name) {
      const found = byName.get(name)
      if (found) return found
      const near = nearest(name, names)
      const hint = near ? `did you mean "${near}"? ` : ''
      throw new Failure(
        'config',
        `no ${what} "${name}"; ${hint}known: ${names.slice(0, 12).join(', ')}${names.length > 12 ? `, … (${names.length} in all)` : ''}`,
      )
    },
    names: () => names,
    [Symbol.iterator]: () => byName.values(),
  }
}

/** The known name closest to a misspelt one, or undefined where none is close enough to be meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(name.length / 2))
  for (const candidate of known) {
    const bare = candidate.slice(candidate.lastIndexOf('.') + 1)
    const distance = Math.min(editDistance(name, candidate), editDistance(name, bare) + 0.5)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] as number
}
