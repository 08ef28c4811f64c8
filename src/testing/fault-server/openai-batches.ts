import type { BatchEntry, BatchRecord, Desk } from './batch-desk.ts'
import { batchEndpoint, readBatch } from './openai-batch-input.ts'
import type { FileShelf } from './openai-files.ts'
import { type HttpAnswer, type Incoming, json, parameter, Refusal } from './wire.ts'

const day = 86_400_000

/** OpenAI's Batch API: create, get, list, cancel. Faulty lines fail the whole batch, after it was taken in. */
export async function openaiBatches(incoming: Incoming, desk: Desk, shelf: FileShelf): Promise<HttpAnswer> {
  const [, id, cancel] = /^\/v1\/batches(?:\/([^/]+))?(\/cancel)?$/.exec(incoming.path) ?? []
  if (incoming.method === 'POST' && id === undefined) {
    const batch = desk.open(readBatch(incoming, desk, shelf))
    return json({
      ...described(batch, desk, shelf, 0),
      status: 'validating',
      in_progress_at: null,
      errors: null,
    })
  }
  if (incoming.method === 'GET' && id === undefined) return json(await page(incoming, desk, shelf))
  if (incoming.method === 'GET' && cancel === undefined && id !== undefined) {
    const batch = await desk.find(id, 'openai')
    return json(described(batch, desk, shelf, desk.done(batch)))
  }
  if (incoming.method === 'POST' && cancel !== undefined && id !== undefined) {
    const before = await desk.find(id, 'openai')
    if (before.endedAt !== undefined || before.refused)
      throw new Refusal('invalid', `Cannot cancel a batch with status '${statusOf(before)}'.`)
    const batch = await desk.cancel(id, 'openai')
    return json({ ...described(batch, desk, shelf, 0), status: 'cancelling', cancelled_at: null })
  }
  throw new Refusal('unknown-path', `${incoming.method} ${incoming.path}`)
}

const statusOf = (batch: BatchRecord): string =>
  batch.refused
    ? 'failed'
    : batch.endedAt === undefined
      ? 'in_progress'
      : batch.cancelledAt !== undefined
        ? 'cancelled'
        : batch.expired
          ? 'expired'
          : 'completed'

function described(batch: BatchRecord, desk: Desk, shelf: FileShelf, done: number) {
  const status = statusOf(batch)
  const seconds = (at: number | undefined) => (at === undefined ? null : Math.floor(at / 1_000))
  const files = batch.endedAt === undefined ? {} : filesOf(batch, shelf)
  const ended = batch.endedAt !== undefined
  const failed = batch.entries.filter(({ end }) => end !== undefined && end !== 'served').length
  return {
    id: batch.id,
    object: 'batch',
    endpoint: batchEndpoint,
    model: batch.entries[0]?.body.model,
    errors: batch.refused
      ? {
          object: 'list',
          data: batch.refused.map(({ code, message, line }) => ({
            code,
            line: line ?? null,
            message,
            param: null,
          })),
        }
      : null,
    input_file_id: batch.inputFile,
    completion_window: '24h',
    status,
    output_file_id: files.output ?? null,
    error_file_id: files.error ?? null,
    created_at: seconds(batch.createdAt),
    in_progress_at: batch.refused ? null : seconds(batch.createdAt),
    expires_at: seconds(batch.createdAt + day),
    finalizing_at: seconds(batch.endedAt),
    completed_at: status === 'completed' ? seconds(batch.endedAt) : null,
    failed_at: batch.refused ? seconds(batch.createdAt) : null,
    expired_at: status === 'expired' ? seconds(batch.endedAt) : null,
    cancelling_at: seconds(batch.cancelledAt),
    cancelled_at: status === 'cancelled' ? seconds(batch.endedAt) : null,
    request_counts: {
      total: batch.refused ? 0 : batch.entries.length,
      completed: ended ? batch.entries.length - failed : Math.min(done, desk.done(batch)),
      failed: ended ? failed : 0,
    },
    metadata: batch.metadata,
  }
}

const written = new WeakMap<BatchRecord, { output?: string; error?: string }>()

/** Results, in no order that anybody may rely on; failures apart, each file only where it has a line. */
function filesOf(batch: BatchRecord, shelf: FileShelf): { output?: string; error?: string } {
  const known = written.get(batch)
  if (known) return known
  const lines = batch.entries
    .map((entry, at) => ({ good: entry.end === 'served', text: lineOf(batch, entry, at) }))
    .reverse()
  const store = (good: boolean): string | undefined => {
    const chosen = lines.filter(line => line.good === good)
    if (chosen.length === 0) return undefined
    const bytes = Buffer.from(chosen.map(({ text }) => `${text}\n`).join(''))
    return shelf.put(`${batch.id}_${good ? 'output' : 'error'}.jsonl`, 'batch_output', bytes).id
  }
  const output = store(true)
  const error = store(false)
  const files = { ...(output !== undefined && { output }), ...(error !== undefined && { error }) }
  written.set(batch, files)
  return files
}

const lineOf = (batch: BatchRecord, { customId, end, answer }: BatchEntry, at: number): string =>
  JSON.stringify({
    id: `batch_req_${batch.id.slice(6)}_${at}`,
    custom_id: customId,
    response: answer
      ? { status_code: answer.status, request_id: `req_${batch.id}_${at}`, body: answer.body }
      : null,
    error: answer
      ? null
      : end === 'canceled'
        ? {
            code: 'batch_cancelled',
            message: 'This request could not be executed because the batch was cancelled.',
          }
        : {
            code: 'batch_expired',
            message: 'This request could not be executed before the completion window expired.',
          },
  })

async function page(incoming: Incoming, desk: Desk, shelf: FileShelf) {
  const limit = Math.min(100, Math.max(1, Number(parameter(incoming, 'limit') ?? 20)))
  const after = parameter(incoming, 'after')
  const all = await desk.newest('openai')
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
  const data = all.slice(from, from + limit).map(batch => described(batch, desk, shelf, desk.done(batch)))
  return {
    object: 'list',
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: from + limit < all.length,
  }
}
