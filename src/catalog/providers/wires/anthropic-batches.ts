import { z } from 'zod'
import { CallFailure } from '../../../core/call-failure.ts'
import type { BatchApi, BatchResult, LostBatch } from '../../../core/model.ts'
import { type BatchCalls, batchCalls } from './batch-calls.ts'
import { batchDialect } from './batch-dialect.ts'
import type { Service } from './service.ts'
import type { Wire } from './wire.ts'

const path = '/v1/messages/batches'
/** Milliseconds by which the clocks of a provider and of this machine may differ. */
const skew = 600_000

/**
 * Anthropic's Message Batches: requests in one body, results as one JSON Lines file. A batch carries no name of ours, so a lost one
 * is told by when it was made, by the number of its requests and, once it has ended, by their ids.
 * Limits and states: docs.claude.com, "Batch processing".
 */
export function anthropicBatches(wire: Wire, service: Service): BatchApi {
  const calls = batchCalls(service, wire, path)
  const dialect = batchDialect(wire, service)
  const { model } = service.endpoint
  const one = (id: string): string => `${path}/${encodeURIComponent(id)}`

  return {
    maxRequests: 100_000,
    // A little less than the 256 MB that are allowed: there is something around the lines.
    maxBytes: 255_000_000,
    encode: (key, request) => JSON.stringify({ custom_id: key, params: dialect.body(request) }),

    async submit(lines, _tag, signal) {
      const body = { path, before: '{"requests":[', between: ',', after: ']}', lines }
      return parse(Batch, await calls.upload(body, signal), model).id
    },

    async find(_tag, lost, signal) {
      let oldest: string | null = null
      for await (const batch of newest(calls, model, signal)) {
        if (Date.parse(batch.created_at) < lost.since.getTime() - skew) break
        if (lost.not.has(batch.id) || totalOf(batch) !== lost.requests) continue
        if (batch.processing_status !== 'ended') oldest = batch.id
        else if (await isOf(lost, batch.id, signal)) return batch.id
      }
      return oldest
    },

    async status(id, signal) {
      const batch = parse(Batch, await calls.ask({ method: 'GET', path: one(id) }, signal), model)
      const total = totalOf(batch)
      const ended = batch.processing_status === 'ended'
      return {
        state: ended ? 'ended' : 'pending',
        total,
        done: total - batch.request_counts.processing,
        ...(ended && batch.request_counts.canceled > 0 && { cancelled: true }),
      }
    },

    async *results(id, signal) {
      for await (const line of calls.lines(`${one(id)}/results`, signal)) {
        const result = Line.safeParse(line)
        if (result.success) yield resultOf(result.data)
      }
    },

    async cancel(id, signal) {
      await calls.ask({ method: 'POST', path: `${one(id)}/cancel` }, signal)
    },
  }

  /** Whether the results of a batch are for the requests that are looked for: the first one tells. */
  async function isOf(lost: LostBatch, id: string, signal?: AbortSignal): Promise<boolean> {
    try {
      for await (const line of calls.lines(`${one(id)}/results`, signal)) {
        const result = Line.safeParse(line)
        if (result.success) return lost.holds(result.data.custom_id)
      }
    } catch (error) {
      // Results are archived after some weeks; a batch of whose results nothing is left is not the one.
      if (!(error instanceof CallFailure) || error.retryable || error.fault === 'stopped') throw error
    }
    return false
  }

  function resultOf({ custom_id: key, result }: Line): BatchResult {
    if (result.type === 'succeeded') return dialect.read(key, { status: 200, body: result.message })
    if (result.type === 'errored')
      return dialect.read(key, { status: statusOf(result.error), body: result.error })
    const [fault, words] =
      result.type === 'expired'
        ? (['late', 'was not done before the batch expired'] as const)
        : (['overloaded', `came back as ${result.type.slice(0, 40)}`] as const)
    return { key, failure: new CallFailure(fault, `${model}: the request ${words}`, { retryable: true }) }
  }
}

const Batch = z.object({
  id: z.string(),
  processing_status: z.string(),
  created_at: z.string().catch(''),
  request_counts: z.object({
    processing: z.number(),
    succeeded: z.number(),
    errored: z.number(),
    canceled: z.number(),
    expired: z.number(),
  }),
})
type Batch = z.infer<typeof Batch>

const Page = z.object({ data: z.array(Batch), has_more: z.boolean().catch(false) })

const Line = z.object({
  custom_id: z.string(),
  result: z.object({
    type: z.string(),
    message: z.unknown().optional(),
    error: z.unknown().optional(),
  }),
})
type Line = z.infer<typeof Line>

const totalOf = ({ request_counts: { processing, succeeded, errored, canceled, expired } }: Batch): number =>
  processing + succeeded + errored + canceled + expired

const ErrorType = z.object({ error: z.object({ type: z.string() }) })

/** The status with which a live call would have brought this error; errors in results have a type only. */
function statusOf(error: unknown): number {
  const parsed = ErrorType.safeParse(error)
  return (parsed.success && statuses[parsed.data.error.type]) || 500
}

const statuses: Readonly<Record<string, number>> = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
}

async function* newest(calls: BatchCalls, model: string, signal?: AbortSignal): AsyncGenerator<Batch> {
  for (let after = ''; ; ) {
    const page = parse(
      Page,
      await calls.ask({ method: 'GET', path: `${path}?limit=100${after}` }, signal),
      model,
    )
    yield* page.data
    const last = page.data.at(-1)
    if (!page.has_more || !last) return
    after = `&after_id=${encodeURIComponent(last.id)}`
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, model: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CallFailure('unreadable', `${model}: the answer about the batch is none`, { retryable: true })
}
