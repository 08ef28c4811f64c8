/** The JSON lines that a command writes while it works (`--json`, or any pipe), as schemas. */
import { z } from 'zod'

const count = z.int().min(0)

export const heldSchema = z.object({
  by: z.enum(['rate', 'pause', 'circuit', 'batch']),
  why: z.string(),
  /** Until the next call may go, where that is known. */
  milliseconds: z.number().min(0).optional(),
})

/** The engine at one moment, and what it did since this process began. */
export const engineNumbersSchema = z.object({
  inFlight: count,
  waiting: count,
  window: count,
  held: heldSchema.nullable(),
  /** Replies bought. */
  calls: count,
  /** Replies that were there already. */
  known: count,
  failedTries: count,
  tokens: z.object({ input: count, output: count }),
  /** Over all restarts of the run; null where the price is not known. */
  costUsd: z.number().min(0).nullable(),
})

/** At most once a second, while something moves. */
export const progressEventSchema = z.object({
  event: z.literal('progress'),
  /** Done so far, over all restarts of the run, and how many there will be where somebody knows. */
  rows: count,
  total: count.nullable(),
  /** Triplets wanted, where the run goes on until so many are accepted. */
  wanted: count.optional(),
  /** Of this process, over the last half minute; triplets where so many are wanted. */
  rowsPerSecond: z.number().min(0).optional(),
  tripletsPerSecond: z.number().min(0).optional(),
  secondsLeft: z.number().min(0).nullable(),
  accepted: count.optional(),
  triplets: count.optional(),
  /** Dropped records. */
  dropped: count.optional(),
  engine: engineNumbersSchema.optional(),
})

/** Nothing has moved for a while: every five seconds, and why. */
export const heartbeatEventSchema = z.object({
  event: z.literal('heartbeat'),
  /** Since something last moved. */
  seconds: z.number().min(0),
  waitsFor: z.string(),
  engine: engineNumbersSchema.optional(),
})

export const warningEventSchema = z.object({ event: z.literal('warning'), message: z.string() })

export const circuitEventSchema = z.object({
  event: z.literal('circuit'),
  model: z.string(),
  state: z.enum(['open', 'trying', 'closed']),
  message: z.string(),
})

export const batchEventSchema = z.object({
  event: z.literal('batch'),
  model: z.string(),
  id: z.string(),
  state: z.enum(['submitted', 'attached', 'pending', 'ended', 'refused']),
  total: count,
  done: count,
})

/** Near the end of a run: what the engine did in this process. Milliseconds are those of the successful live tries. */
export const engineEventSchema = z.object({
  event: z.literal('engine'),
  calls: count,
  batched: count,
  known: z.object({ journal: count, cache: count, flight: count }),
  tokens: z.object({ input: count, output: count, cached: count }),
  /** Tries that came to nothing, by fault. */
  faults: z.record(z.string(), count),
  failedTries: count,
  /** Calls whose last try failed. */
  givenUp: count,
  /** Answered calls by the number of tries they took. */
  tries: z.record(z.string(), count),
  latency: z
    .object({ mean: z.number(), p50: z.number(), p90: z.number(), p99: z.number(), max: z.number() })
    .nullable(),
  circuitsOpened: count,
  warnings: count,
})

/** The metrics endpoint is open. */
export const metricsEventSchema = z.object({ event: z.literal('metrics'), url: z.string() })

/** The last line of a run: how it ended, where, and its report. */
export const endEventSchema = z.looseObject({
  event: z.enum(['done', 'done-before', 'stopped']),
  run: z.string(),
  rows: count,
  accepted: count,
  triplets: count,
  calls: count,
  costUsd: z.number().nullable(),
})

export const runEventSchema = z.discriminatedUnion('event', [
  progressEventSchema,
  heartbeatEventSchema,
  warningEventSchema,
  circuitEventSchema,
  batchEventSchema,
  metricsEventSchema,
  engineEventSchema,
  endEventSchema,
])

export type RunEvent = z.infer<typeof runEventSchema>
export type EngineNumbers = z.infer<typeof engineNumbersSchema>
