import type { Asked, WireName } from './asked.ts'
import type { FaultKind } from './conditions.ts'

/** How a request ended. */
export type Outcome =
  /** A whole completion went out. */
  | 'served'
  /** What was asked for besides completions: files, batches, lists. */
  | 'done'
  /** Turned away by the limits in force, as against `throttled`, the fault. */
  | 'limited'
  /** Refused as the provider refuses it: malformed, too long, unknown model, no key. */
  | 'refused'
  /** The client went away before it was answered. */
  | 'abandoned'
  /** The script sent bytes of its own. */
  | 'raw'
  | FaultKind

export interface LogEntry {
  readonly call: number
  /** Milliseconds since the server began. */
  readonly at: number
  /** Milliseconds until it ended. */
  readonly took: number
  readonly wire: WireName
  readonly method: string
  readonly path: string
  readonly model: string
  /** Of path and body; empty where there is no body to compare. */
  readonly hash: string
  /** 0 when nothing was answered. */
  readonly status: number
  readonly outcome: Outcome
  /** A whole completion went out, so the provider would have asked for money. */
  readonly billed: boolean
  readonly why?: string
  readonly batch?: string
}

export interface Counts {
  /** Everything that arrived, requests of batches and those for files and batches included. */
  readonly requests: number
  readonly inFlight: number
  readonly mostInFlight: number
  /** Whole completions that went out; what a provider would have asked money for. */
  readonly billed: number
  /** Different requests among the billed ones. */
  readonly distinct: number
  /** Completions billed for a request that had been billed before. */
  readonly repeated: number
  readonly tokens: { readonly input: number; readonly output: number }
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
}

/** Remembers what came and how it ended: all of it as counts, the last of it as it was. */
export interface Witness {
  /** How often the same request had arrived before. */
  arrived(hash: string): number
  remember(asked: Asked): void
  enter(): void
  leave(entry: LogEntry, usage?: { readonly input: number; readonly output: number }): void
  counts(): Counts
  /** The last requests for completions, oldest first. */
  readonly requests: readonly Asked[]
  readonly log: readonly LogEntry[]
}

/**
 * @param settings.keep requests and entries that are kept whole; counts are always of everything. Of each different request
 * a few dozen bytes are kept, so that repeats are told.
 * @param settings.onEntry is told of every request when it ends.
 */
export function witness({ keep, onEntry }: { keep: number; onEntry?: (entry: LogEntry) => void }): Witness {
  const known = new Map<string, { arrived: number; billed: number }>()
  const requests: Asked[] = []
  const log: LogEntry[] = []
  const outcomes: Partial<Record<Outcome, number>> = {}
  const sum = {
    requests: 0,
    inFlight: 0,
    mostInFlight: 0,
    billed: 0,
    distinct: 0,
    repeated: 0,
    input: 0,
    output: 0,
  }
  const of = (hash: string) => {
    let record = known.get(hash)
    if (record === undefined) {
      record = { arrived: 0, billed: 0 }
      known.set(hash, record)
    }
    return record
  }
  return {
    requests,
    log,
    arrived: hash => of(hash).arrived++,
    remember(asked) {
      retain(requests, asked, keep)
    },
    enter() {
      sum.requests++
      sum.inFlight++
      sum.mostInFlight = Math.max(sum.mostInFlight, sum.inFlight)
    },
    leave(entry, usage) {
      sum.inFlight--
      outcomes[entry.outcome] = (outcomes[entry.outcome] ?? 0) + 1
      if (entry.billed) {
        sum.billed++
        if (of(entry.hash).billed++ === 0) sum.distinct++
        else sum.repeated++
        sum.input += usage?.input ?? 0
        sum.output += usage?.output ?? 0
      }
      retain(log, entry, keep)
      onEntry?.(entry)
    },
    counts() {
      const { input, output, ...rest } = sum
      return { ...rest, tokens: { input, output }, outcomes: { ...outcomes } }
    },
  }
}

/** Drops the older half at a time: shifting one by one would cost as much as keeping all. */
function retain<T>(kept: T[], item: T, keep: number): void {
  if (keep === 0) return
  kept.push(item)
  if (kept.length >= keep * 2) kept.splice(0, kept.length - keep)
}
