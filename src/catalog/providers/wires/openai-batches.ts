import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { CallFailure } from '../../../core/call-failure.ts'
import type { BatchApi, BatchResult, BatchStatus } from '../../../core/model.ts'
import { type BatchCalls, batchCalls } from './batch-calls.ts'
import { batchDialect } from './batch-dialect.ts'
import { said } from './refusal.ts'
import type { Service } from './service.ts'
import type { Wire } from './wire.ts'

/** The only endpoint that we ask in batches. */
const endpoint = '/v1/chat/completions'
/** Name in the metadata under which a batch carries its tag. */
const tagName = 'rolenrules'
/** Milliseconds by which the clocks of a provider and of this machine may differ. */
const skew = 600_000

/**
 * OpenAI's Batch API: requests as an uploaded JSON Lines file, results as one or two such files.
 * Limits and states: platform.openai.com/docs/guides/batch.
 */
export function openaiBatches(wire: Wire, service: Service): BatchApi {
  const calls = batchCalls(service, wire, '/batches')
  const dialect = batchDialect(wire, service)
  const { model, secrets } = service.endpoint
  const get = async (id: string, signal?: AbortSignal): Promise<Batch> =>
    parse(
      Batch,
      await calls.ask({ method: 'GET', path: `/batches/${encodeURIComponent(id)}` }, signal),
      model,
    )

  return {
    maxRequests: 50_000,
    // A little less than the 200 MB that are allowed: there is a form around the lines.
    maxBytes: 199_000_000,
    encode: (key, request) =>
      JSON.stringify({ custom_id: key, method: 'POST', url: endpoint, body: dialect.body(request) }),

    async submit(lines, tag, signal) {
      const file = parse(Named, await calls.upload(fileOf(lines, tag), signal), model)
      const body = {
        input_file_id: file.id,
        endpoint,
        completion_window: '24h',
        metadata: { [tagName]: tag },
      }
      return parse(Named, await calls.ask({ method: 'POST', path: '/batches', body }, signal), model).id
    },

    async find(tag, { since, not }, signal) {
      for await (const batch of newest(calls, model, signal)) {
        if (batch.metadata?.[tagName] === tag && !not.has(batch.id)) return batch.id
        if (batch.created_at * 1000 < since.getTime() - skew) return null
      }
      return null
    },

    status: async (id, signal) => statusOf(await get(id, signal), text => said(text, secrets)),

    async *results(id, signal) {
      const { output_file_id, error_file_id } = await get(id, signal)
      for (const file of [output_file_id, error_file_id])
        if (file)
          for await (const line of calls.lines(`/files/${encodeURIComponent(file)}/content`, signal)) {
            const result = Line.safeParse(line)
            if (result.success) yield resultOf(result.data)
          }
    },

    async cancel(id, signal) {
      await calls.ask({ method: 'POST', path: `/batches/${encodeURIComponent(id)}/cancel` }, signal)
    },
  }

  function resultOf({ custom_id: key, response, error }: Line): BatchResult {
    if (response) return dialect.read(key, { status: response.status_code, body: response.body })
    const { code = '', message = '' } = error ?? {}
    const words = said(message, secrets) || code || 'no reason given'
    return {
      key,
      failure: new CallFailure(/expired/.test(code) ? 'late' : 'overloaded', `${model}: ${words}`, {
        retryable: true,
      }),
    }
  }
}

const Named = z.object({ id: z.string() })

const Batch = z.object({
  id: z.string(),
  status: z.string(),
  created_at: z.number().catch(0),
  output_file_id: z.string().nullish(),
  error_file_id: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish().catch(null),
  request_counts: z
    .object({ total: z.number(), completed: z.number(), failed: z.number() })
    .nullish()
    .catch(null),
  errors: z
    .object({
      data: z.array(z.object({ code: z.string().nullish(), message: z.string().nullish() })).nullish(),
    })
    .nullish()
    .catch(null),
})
type Batch = z.infer<typeof Batch>

const Page = z.object({ data: z.array(Batch), has_more: z.boolean().catch(false) })

const Line = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.number(), body: z.unknown() }).nullish().catch(null),
  error: z
    .object({ code: z.string().optional().catch(''), message: z.string().optional().catch('') })
    .nullish()
    .catch(null),
})
type Line = z.infer<typeof Line>

function statusOf(batch: Batch, clean: (text: string) => string): BatchStatus {
  const { status, request_counts: counts, output_file_id, error_file_id } = batch
  const done = (counts?.completed ?? 0) + (counts?.failed ?? 0)
  const total = counts?.total ?? 0
  if (status === 'failed' && !output_file_id && !error_file_id) {
    const errors = batch.errors?.data ?? []
    const [first] = errors
    const more = errors.length > 1 ? `, and ${errors.length - 1} more like it` : ''
    return {
      state: 'ended',
      total,
      done,
      refused: {
        reason: `${clean(first?.message ?? '') || 'no reason given'}${more}`,
        crowded: errors.some(({ code }) => code === 'token_limit_exceeded'),
      },
    }
  }
  const ended = ['completed', 'expired', 'cancelled', 'failed'].includes(status)
  return {
    state: ended ? 'ended' : 'pending',
    total,
    done,
    ...(status === 'cancelled' && { cancelled: true }),
  }
}

async function* newest(calls: BatchCalls, model: string, signal?: AbortSignal): AsyncGenerator<Batch> {
  for (let after = ''; ; ) {
    const page = parse(
      Page,
      await calls.ask({ method: 'GET', path: `/batches?limit=100${after}` }, signal),
      model,
    )
    yield* page.data
    const last = page.data.at(-1)
    if (!page.has_more || !last) return
    after = `&after=${encodeURIComponent(last.id)}`
  }
}

/** The lines as a file in a form, made while it is sent. */
function fileOf(lines: Iterable<string>, tag: string) {
  const boundary = `----rolenrules-${randomUUID()}`
  const part = (headers: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; ${headers}\r\n\r\n`
  return {
    path: '/files',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    before: `${part('name="purpose"')}batch\r\n${part(`name="file"; filename="${tag}.jsonl"\r\ncontent-type: application/jsonl`)}`,
    between: '\n',
    after: `\n\r\n--${boundary}--\r\n`,
    lines,
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, model: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CallFailure('unreadable', `${model}: the answer about the batch is none`, { retryable: true })
}
