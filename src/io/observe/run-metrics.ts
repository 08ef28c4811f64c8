import type { RunProgress, RunWatcher, WatchedEngine } from '../../core/run-watcher.ts'

export interface RunMetrics {
  readonly watcher: RunWatcher
  readonly contentType: string
  /** All metrics in the Prometheus text format. */
  text(): Promise<string>
}

/** Seconds: a fast local server up to a slow reasoning model. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300]
const reasons = ['rate', 'pause', 'circuit', 'batch'] as const

/** What a run does, as Prometheus metrics named rnr_…; loads prom-client. */
export async function runMetrics({ total }: { total: number | null }): Promise<RunMetrics> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = (await import('prom-client')).default
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  let engine: WatchedEngine | undefined
  let progress: RunProgress | undefined

  const gauge = (name: string, help: string, value: () => number | undefined) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value() ?? 0)
      },
    })
  gauge('rnr_calls_in_flight', 'Calls that a provider is working on', () => engine?.state().inFlight)
  gauge('rnr_calls_waiting', 'Calls that wait for leave to be sent', () => engine?.state().waiting)
  gauge(
    'rnr_calls_window',
    'Most calls in flight that the engine allows itself',
    () => engine?.state().window,
  )
  new Gauge({
    name: 'rnr_held',
    help: '1 for the reason why waiting calls are held back',
    labelNames: ['by'],
    registers,
    collect() {
      const by = engine?.state().held?.by
      for (const reason of reasons) this.set({ by: reason }, reason === by ? 1 : 0)
    },
  })
  if (total !== null) gauge('rnr_rows_planned', 'Rows that the run will go through', () => total)

  /** Counts that the run keeps itself, over all of its restarts. */
  const absolute = (name: string, help: string, value: () => number | null | undefined) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(value() ?? 0)
      },
    })
  absolute('rnr_rows_total', 'Rows that are done', () => progress?.rows)
  absolute('rnr_rows_accepted_total', 'Rows with an accepted triplet', () => progress?.accepted)
  absolute('rnr_triplets_total', 'Accepted triplets', () => progress?.triplets)
  absolute('rnr_dropped_total', 'Dropped records', () => progress?.dropped)
  let priced = false

  const tries = new Counter({
    name: 'rnr_tries_total',
    help: 'Requests that a provider was sent, by what came of them; fault is empty for those answered',
    labelNames: ['model', 'outcome', 'fault'],
    registers,
  })
  const replies = new Counter({
    name: 'rnr_replies_total',
    help: 'Replies, by where they came from: live and batch were bought, the others were there',
    labelNames: ['model', 'source'],
    registers,
  })
  const tokens = new Counter({
    name: 'rnr_tokens_total',
    help: 'Tokens bought; "cached" is the part of the input that the provider read from its own cache',
    labelNames: ['model', 'direction'],
    registers,
  })
  const durations = new Histogram({
    name: 'rnr_call_duration_seconds',
    help: 'Time of the live tries that were answered',
    labelNames: ['model'],
    buckets,
    registers,
  })
  const circuit = new Gauge({
    name: 'rnr_circuit_open',
    help: '1 while calls to the model are held back because its provider is down',
    labelNames: ['model'],
    registers,
  })
  const warnings = new Counter({ name: 'rnr_warnings_total', help: 'Warnings so far', registers })

  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    watcher: {
      opened(opened) {
        engine = opened
      },
      progress(next) {
        // No metric at all rather than a zero that looks like a price.
        if (!priced && typeof next.costUsd === 'number') {
          priced = true
          absolute('rnr_cost_usd_total', 'US dollars spent on replies', () => progress?.costUsd)
        }
        progress = { ...next }
      },
      event(event) {
        switch (event.is) {
          case 'answered': {
            const { model, usage, via, milliseconds } = event
            replies.inc({ model, source: via })
            tokens.inc({ model, direction: 'input' }, usage.input)
            tokens.inc({ model, direction: 'output' }, usage.output)
            if (usage.cached) tokens.inc({ model, direction: 'cached' }, usage.cached)
            if (via === 'batch') return
            tries.inc({ model, outcome: 'answered', fault: '' })
            durations.observe({ model }, milliseconds / 1000)
            return
          }
          case 'failed':
            tries.inc({ model: event.model, outcome: 'failed', fault: event.fault })
            return
          case 'known':
            replies.inc({ model: event.model, source: event.from })
            return
          case 'circuit':
            circuit.set({ model: event.model }, event.state === 'closed' ? 0 : 1)
            return
          case 'warning':
            warnings.inc()
            return
          case 'batch':
            return
          default:
            event satisfies never
        }
      },
    },
  }
}
