import type { BatchEntry, BatchRecord, Desk } from './batch-desk.ts'
import { type HttpAnswer, type Incoming, isRecord, json, parameter, parsed, Refusal } from './wire.ts'

const maxRequests = 100_000
const maxBytes = 256 * 2 ** 20
const day = 86_400_000

/** Anthropic's Message Batches: create, get, list, results, cancel, delete. Faulty requests fail one by one, when worked. */
export async function anthropicBatches(incoming: Incoming, desk: Desk): Promise<HttpAnswer> {
  const [, id, action] =
    /^\/v1\/messages\/batches(?:\/([^/]+))?(?:\/(results|cancel))?$/.exec(incoming.path) ?? []
  const what = `${incoming.method}${id === undefined ? '' : ' one'}${action === undefined ? '' : ` ${action}`}`
  const find = (): Promise<BatchRecord> => desk.find(id as string, 'anthropic')
  switch (what) {
    case 'POST':
      return json(described(desk.open(read(incoming, desk)), incoming.origin))
    case 'GET':
      return json(await page(incoming, desk))
    case 'GET one':
      return json(described(await find(), incoming.origin))
    case 'GET one results':
      return results(await find())
    case 'POST one cancel':
      return json({
        ...described(await desk.cancel(id as string, 'anthropic'), incoming.origin),
        processing_status: 'canceling',
        ended_at: null,
        results_url: null,
      })
    case 'DELETE one': {
      const batch = await find()
      if (batch.endedAt === undefined)
        throw new Refusal(
          'invalid',
          'Message Batches can only be deleted once they have ended; cancel it first.',
        )
      batch.deleted = true
      return json({ id, type: 'message_batch_deleted' })
    }
    default:
      throw new Refusal('unknown-path', `${incoming.method} ${incoming.path}`)
  }
}

function read(incoming: Incoming, desk: Desk): BatchRecord {
  if (incoming.bytes.length > (desk.settings.maxBytes ?? maxBytes))
    throw new Refusal('too-large', 'Request exceeds the maximum size')
  const body = parsed(incoming.bytes, 'The request body is not valid JSON')
  const { requests } = body
  const invalid = (message: string): Refusal => new Refusal('invalid', message)
  for (const field of Object.keys(body))
    if (field !== 'requests') throw invalid(`${field}: Extra inputs are not permitted`)
  if (requests === undefined) throw invalid('requests: Field required')
  if (!Array.isArray(requests)) throw invalid('requests: Input should be a valid array')
  if (requests.length === 0)
    throw invalid('requests: List should have at least 1 item after validation, not 0')
  const most = desk.settings.maxRequests ?? maxRequests
  if (requests.length > most)
    throw invalid(`requests: List should have at most ${most} items after validation, not ${requests.length}`)
  const seen = new Set<string>()
  const entries = requests.map((request: unknown, at): BatchEntry => {
    const where = `requests.${at}`
    if (!isRecord(request)) throw invalid(`${where}: Input should be a valid dictionary`)
    const { custom_id: customId, params } = request
    if (typeof customId !== 'string') throw invalid(`${where}.custom_id: Field required`)
    if (!/^[a-zA-Z0-9_-]{1,64}$/.test(customId))
      throw invalid(`${where}.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'`)
    if (seen.has(customId)) throw invalid(`${where}.custom_id: "${customId}" is not unique within the batch`)
    seen.add(customId)
    if (!isRecord(params)) throw invalid(`${where}.params: Field required`)
    return { customId, body: params }
  })
  return {
    id: `msgbatch_${String(desk.list.length + 1).padStart(6, '0')}`,
    wire: 'anthropic',
    createdAt: Date.now(),
    entries,
    metadata: null,
    promptTokens: 0,
  }
}

function described(batch: BatchRecord, origin: string) {
  const ended = batch.endedAt !== undefined || batch.refused !== undefined
  const at = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString())
  const count = (end: BatchEntry['end']): number =>
    ended ? batch.entries.filter(entry => (batch.refused ? 'errored' : entry.end) === end).length : 0
  return {
    id: batch.id,
    type: 'message_batch',
    processing_status: ended ? 'ended' : batch.cancelledAt === undefined ? 'in_progress' : 'canceling',
    // Nothing is counted as done before all of it is.
    request_counts: {
      processing: ended ? 0 : batch.entries.length,
      succeeded: count('served'),
      errored: count('errored'),
      canceled: count('canceled'),
      expired: count('expired'),
    },
    ended_at: at(batch.endedAt ?? (batch.refused && batch.createdAt)),
    created_at: at(batch.createdAt),
    expires_at: at(batch.createdAt + day),
    archived_at: null,
    cancel_initiated_at: at(batch.cancelledAt),
    results_url: ended ? `${origin}/v1/messages/batches/${batch.id}/results` : null,
  }
}

function results(batch: BatchRecord): HttpAnswer {
  if (batch.endedAt === undefined && !batch.refused)
    throw new Refusal('invalid', 'Results are not available until the batch has finished processing.')
  // The order of the results is nobody's promise.
  const lines = [...batch.entries]
    .reverse()
    .map(entry => JSON.stringify({ custom_id: entry.customId, result: resultOf(batch, entry) }))
  return {
    status: 200,
    headers: { 'content-type': 'application/x-jsonl' },
    body: lines.map(line => `${line}\n`).join(''),
  }
}

function resultOf(batch: BatchRecord, { end, answer }: BatchEntry) {
  if (batch.refused)
    return {
      type: 'errored',
      error: {
        type: 'error',
        error: { type: 'api_error', message: batch.refused[0]?.message },
        request_id: null,
      },
    }
  if (end === 'served') return { type: 'succeeded', message: answer?.body }
  return end === 'errored' ? { type: 'errored', error: answer?.body } : { type: end }
}

async function page(incoming: Incoming, desk: Desk) {
  const limit = Math.min(1_000, Math.max(1, Number(parameter(incoming, 'limit') ?? 20)))
  const after = parameter(incoming, 'after_id')
  const all = await desk.newest('anthropic')
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
  const data = all.slice(from, from + limit).map(batch => described(batch, incoming.origin))
  return {
    data,
    has_more: from + limit < all.length,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  }
}
