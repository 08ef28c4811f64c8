import { createHistogram } from 'node:perf_hooks'
import type { CallFault } from './call-failure.ts'
import type { EngineEvent } from './engine-event.ts'

/** What a stream of engine events comes to. */
export interface EngineTotals {
  /** Replies bought from the provider. */
  readonly calls: number
  /** Of these, through its batch API. */
  readonly batched: number
  /** Replies that were there already: not bought again. */
  readonly known: { readonly journal: number; readonly cache: number; readonly flight: number }
  readonly tokens: { readonly input: number; readonly output: number; readonly cached: number }
  /** Tries that came to nothing, by fault; faults that never happened, and what the caller called off, are left out. */
  readonly faults: Readonly<Partial<Record<CallFault, number>>>
  readonly failedTries: number
  /** Calls that were given up: their last try failed and none followed. */
  readonly givenUp: number
  /** Answered calls by the number of tries that they took: {1: 990, 2: 10}. */
  readonly tries: Readonly<Record<number, number>>
  /** Milliseconds of the successful live tries, to two figures; null before the first. */
  readonly latency: Latency | null
  readonly circuitsOpened: number
  readonly warnings: number
}

interface Latency {
  readonly mean: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly max: number
}

/** A fold over engine events at constant memory, whatever their number: latencies go into a histogram. */
export interface Totalling {
  add(event: EngineEvent): void
  totals(): EngineTotals
}

/** Microseconds; longer ones count as this. */
const longest = 86_400_000_000

export function totalling(): Totalling {
  const latencies = createHistogram({ lowest: 1, highest: longest, figures: 2 })
  const known = { journal: 0, cache: 0, flight: 0 }
  const tokens = { input: 0, output: 0, cached: 0 }
  const faults: Partial<Record<CallFault, number>> = {}
  const tries: Record<number, number> = {}
  const count = { calls: 0, batched: 0, failedTries: 0, givenUp: 0, circuitsOpened: 0, warnings: 0 }

  const answered = ({ usage, attempts, via, milliseconds }: Extract<EngineEvent, { is: 'answered' }>) => {
    count.calls++
    tokens.input += usage.input
    tokens.output += usage.output
    tokens.cached += usage.cached ?? 0
    tries[attempts] = (tries[attempts] ?? 0) + 1
    if (via === 'batch') count.batched++
    else latencies.record(Math.min(longest, Math.max(1, Math.round(milliseconds * 1000))))
  }

  return {
    add(event) {
      switch (event.is) {
        case 'answered':
          return answered(event)
        case 'failed':
          // The caller's own doing, and no trouble of the provider's.
          if (event.fault === 'stopped') return
          count.failedTries++
          faults[event.fault] = (faults[event.fault] ?? 0) + 1
          if (event.retryIn === undefined) count.givenUp++
          return
        case 'known':
          known[event.from]++
          return
        case 'circuit':
          if (event.state === 'open') count.circuitsOpened++
          return
        case 'warning':
          count.warnings++
          return
        case 'batch':
          return
        default:
          return event satisfies never
      }
    },
    totals: () => ({
      ...count,
      known: { ...known },
      tokens: { ...tokens },
      faults: { ...faults },
      tries: { ...tries },
      latency: latencies.count === 0 ? null : latencyOf(latencies),
    }),
  }
}

/** The totals of events that are all there. */
export function engineTotals(events: Iterable<EngineEvent>): EngineTotals {
  const fold = totalling()
  for (const event of events) fold.add(event)
  return fold.totals()
}

const latencyOf = (microseconds: { mean: number; max: number; percentile(at: number): number }): Latency => {
  const milliseconds = (value: number): number => Math.round(value / 10) / 100
  return {
    mean: milliseconds(microseconds.mean),
    p50: milliseconds(microseconds.percentile(50)),
    p90: milliseconds(microseconds.percentile(90)),
    p99: milliseconds(microseconds.percentile(99)),
    max: milliseconds(microseconds.max),
  }
}
