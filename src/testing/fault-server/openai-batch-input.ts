import { promptTokens } from './asked.ts'
import type { BatchEntry, BatchRecord, Desk } from './batch-desk.ts'
import type { FileShelf } from './openai-files.ts'
import { readChat } from './openai-request.ts'
import { type Incoming, isRecord, parsed, Refusal } from './wire.ts'

const maxRequests = 50_000
export const batchEndpoint = '/v1/chat/completions'

/** A batch as OpenAI takes it in: faulty lines are noted and refuse all of it. @throws Refusal for a faulty request. */
export function readBatch(incoming: Incoming, desk: Desk, shelf: FileShelf): BatchRecord {
  const body = parsed(incoming.bytes, 'We could not parse the JSON body of your request.')
  const missing = ['input_file_id', 'endpoint', 'completion_window'].find(
    field => typeof body[field] !== 'string',
  )
  if (missing !== undefined)
    throw new Refusal('invalid', `Missing required parameter: '${missing}'.`, {
      param: missing,
      code: 'missing_required_parameter',
    })
  if (body.completion_window !== '24h')
    throw new Refusal('invalid', `Invalid value: '${String(body.completion_window)}'. Value must be '24h'.`, {
      param: 'completion_window',
      code: 'invalid_value',
    })
  if (body.endpoint !== batchEndpoint)
    throw new Refusal(
      'invalid',
      `Invalid value: '${String(body.endpoint)}'. This server takes batches for '${batchEndpoint}'.`,
      {
        param: 'endpoint',
        code: 'invalid_value',
      },
    )
  const file = shelf.get(String(body.input_file_id))
  if (file.purpose !== 'batch')
    throw new Refusal('invalid', `Invalid file purpose: expected 'batch', got '${file.purpose}'.`, {
      param: 'input_file_id',
    })
  const metadata = metadataOf(body.metadata)
  const { entries, refused, tokens } = readLines(file.bytes, desk)
  return {
    id: `batch_${String(desk.list.length + 1).padStart(6, '0')}`,
    wire: 'openai',
    createdAt: Date.now(),
    entries,
    metadata,
    inputFile: file.id,
    promptTokens: tokens,
    ...(refused.length > 0 && { refused }),
  }
}

function metadataOf(given: unknown): Readonly<Record<string, string>> | null {
  if (given === undefined || given === null) return null
  const pairs = isRecord(given) ? Object.entries(given) : []
  if (!isRecord(given) || pairs.length > 16)
    throw new Refusal('invalid', "Invalid 'metadata': expected an object with at most 16 properties.", {
      param: 'metadata',
    })
  for (const [name, value] of pairs)
    if (typeof value !== 'string' || value.length > 512 || name.length > 64)
      throw new Refusal('invalid', `Invalid 'metadata.${name}': expected a string with maximum length 512.`, {
        param: `metadata.${name}`,
      })
  return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]))
}

type Complaints = NonNullable<BatchRecord['refused']>

function readLines(
  bytes: Buffer,
  desk: Desk,
): { entries: BatchEntry[]; refused: Complaints; tokens: number } {
  const entries: BatchEntry[] = []
  const refused: { code: string; message: string; line?: number }[] = []
  const seen = new Set<string>()
  const models = new Set<unknown>()
  let tokens = 0
  for (const [at, text] of bytes.toString().split('\n').entries()) {
    if (text.trim() === '') continue
    const wrong = (code: string, message: string) => refused.push({ code, message, line: at + 1 })
    let line: unknown
    try {
      line = JSON.parse(text)
    } catch {
      wrong('invalid_json_line', 'This line is not parseable as valid JSON.')
      continue
    }
    if (!isRecord(line) || typeof line.custom_id !== 'string')
      wrong('missing_required_parameter', "Missing required parameter: 'custom_id'.")
    else if (seen.has(line.custom_id))
      wrong(
        'duplicate_custom_id',
        `The custom_id for this request is a duplicate of another request. The custom_id parameter must be unique for each request in a batch.`,
      )
    else if (line.method !== 'POST') wrong('invalid_method', "Invalid value for 'method': expected 'POST'.")
    else if (line.url !== batchEndpoint)
      wrong('mismatched_endpoint', 'The URL provided for this request does not match the batch endpoint.')
    else if (!isRecord(line.body)) wrong('missing_required_parameter', "Missing required parameter: 'body'.")
    else {
      seen.add(line.custom_id)
      models.add(line.body.model)
      tokens += tokensOf(line.body)
      entries.push({ customId: line.custom_id, body: line.body })
    }
  }
  const most = desk.settings.maxRequests ?? maxRequests
  if (entries.length === 0 && refused.length === 0)
    refused.push({
      code: 'empty_file',
      message: 'The input file is empty. Please ensure that the batch contains at least one request.',
    })
  if (entries.length > most)
    refused.push({
      code: 'max_requests_exceeded',
      message: `The batch input file contains ${entries.length} requests, which exceeds the maximum of ${most}.`,
    })
  if (models.size > 1)
    refused.push({
      code: 'mismatched_model',
      message:
        'The provided model does not match the other models in this batch. Each batch must contain requests for one model only.',
    })
  const waiting = desk.list.filter(one => one.wire === 'openai' && one.endedAt === undefined && !one.refused)
  const queued = waiting.reduce((sum, one) => sum + one.promptTokens, 0)
  const room = desk.settings.maxTokens ?? Number.POSITIVE_INFINITY
  if (queued + tokens > room)
    refused.push({
      code: 'token_limit_exceeded',
      message: `Enqueued token limit reached. Limit: ${room} enqueued tokens. Please try again once some in_progress batches have been completed.`,
    })
  return { entries, refused, tokens }
}

function tokensOf(body: Readonly<Record<string, unknown>>): number {
  try {
    return promptTokens(readChat(body))
  } catch {
    return 0
  }
}
