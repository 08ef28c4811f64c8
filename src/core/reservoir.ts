import type { Random } from './random.ts'

/** An even sample of a stream whose length nobody knows (algorithm R, Vitter 1985). */
export interface Reservoir<T> {
  add(item: T): void
  readonly kept: readonly T[]
}

export function reservoir<T>(size: number, random: Random): Reservoir<T> {
  const kept: T[] = []
  let seen = 0
  return {
    kept,
    add(item) {
      seen++
      if (kept.length < size) {
        kept.push(item)
        return
      }
      const place = random.int(0, seen - 1)
      if (place < size) kept[place] = item
    },
  }
}
