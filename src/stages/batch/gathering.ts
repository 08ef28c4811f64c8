import type { Entry } from './entries.ts'

/** Requests that wait for a batch, in the order they came, and how many of them make one. */
export interface Gathering {
  readonly size: number
  /** Whether what is here fills a batch. */
  readonly full: boolean
  /** When the oldest came; null while there is none. */
  readonly since: number | null
  has(entry: Entry): boolean
  add(entry: Entry, now: number): void
  remove(entry: Entry): void
  /** Takes out the next batch. */
  take(): Entry[]
  /** No batch is larger than this from now on. */
  cap(requests: number): void
}

export function gathering(limits: { readonly maxRequests: number; readonly maxBytes: number }): Gathering {
  const entries = new Map<Entry, number>()
  let bytes = 0
  let most = limits.maxRequests
  const sizeOf = (entry: Entry): number => entry.bytes + 1
  const remove = (entry: Entry): void => {
    if (entries.delete(entry)) bytes -= sizeOf(entry)
  }
  return {
    get size() {
      return entries.size
    },
    get full() {
      return entries.size >= most || bytes >= limits.maxBytes
    },
    get since() {
      return entries.values().next().value ?? null
    },
    has: entry => entries.has(entry),
    add(entry, now) {
      entries.set(entry, now)
      bytes += sizeOf(entry)
    },
    remove,
    take() {
      const taken: Entry[] = []
      let room = limits.maxBytes
      for (const entry of entries.keys()) {
        room -= sizeOf(entry)
        if (taken.length > 0 && (taken.length >= most || room < 0)) break
        taken.push(entry)
      }
      for (const entry of taken) remove(entry)
      return taken
    },
    cap(requests) {
      most = Math.max(1, Math.min(most, requests))
    },
  }
}
