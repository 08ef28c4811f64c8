import { createHash, hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { Failure } from '../../core/failure.ts'
import { issueLine } from '../../core/issue-line.ts'
import type { ModelReply, ModelRequest } from '../../core/model.ts'
import { storageFailure } from '../durable.ts'
import { whyNotText } from '../not-text.ts'
import { type LinePlace, readJournal } from './read-journal.ts'
import { identify, partsOf } from './reply-key.ts'
import { isSound } from './reply-line.ts'
import { scanLines } from './scan-lines.ts'

/** Replies that were recorded, found by what was asked, whichever model was asked. */
export interface ReplayRecord {
  /** Requests that it holds a reply to. */
  readonly size: number
  /** Tells contents of a file apart: 8 hex digits. */
  readonly fingerprint: string
  find(request: ModelRequest): ModelReply | undefined
  close(): void
}

/**
 * Opens a journal of replies, or a JSON Lines file of {"request": {"messages", …} or "messages", "reply": {"text", …} or a
 * text}. A row without parameters answers its messages whatever the parameters.
 * @throws Failure('source') with file and row for what is neither.
 */
export function openRecord(path: string): ReplayRecord {
  return isJournal(path) ? journalRecord(path) : fileRecord(path)
}

function journalRecord(path: string): ReplayRecord {
  const journal = readJournal(path)
  const places = new Map<string, LinePlace>()
  for (const { request, place } of journal.entries()) if (request !== null) places.set(nameOf(request), place)
  return {
    size: places.size,
    fingerprint: hash('sha256', [...places.keys()].join()).slice(0, 8),
    find(request) {
      const place = places.get(nameOf(identify('', request).request))
      return (place && journal.reply(place)) ?? undefined
    },
    close: () => journal[Symbol.dispose](),
  }
}

const Message = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })
const Row = z
  .object({
    messages: z.array(Message).min(1).optional(),
    request: z.looseObject({ messages: z.array(Message).min(1) }).optional(),
    reply: z.union([
      z.string(),
      z.object({
        text: z.string(),
        usage: z.object({ input: z.number(), output: z.number(), cached: z.number().optional() }).optional(),
        stop: z.enum(['end', 'length', 'filtered']).optional(),
      }),
    ]),
  })
  .refine(({ messages, request }) => messages || request, { error: 'neither "request" nor "messages"' })

function fileRecord(path: string): ReplayRecord {
  const file = opened(path)
  const places = new Map<string, LinePlace>()
  const content = createHash('sha256')
  let row = 0
  try {
    for (const { at, line } of scanLines(file)) {
      content.update(line)
      row++
      if (line.toString('latin1').trim() === '') continue
      const { messages, request } = rowIn(line, `${path}:${row}`)
      const { model: _, ...asked } = {
        ...request,
        messages: messages ?? request?.messages ?? [],
      } as ModelRequest & {
        model?: unknown
      }
      places.set(nameOf(identify('', asked).request), { at, length: line.length })
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
  const replyAt = ({ at, length }: LinePlace): ModelReply => {
    const line = Buffer.alloc(length)
    readSync(file, line, 0, length, at)
    const { reply } = rowIn(line, path)
    const {
      text,
      usage = { input: 0, output: 0 },
      stop = 'end',
    } = typeof reply === 'string' ? { text: reply } : reply
    const { input, output, cached } = usage
    return { text, usage: { input, output, ...(cached !== undefined && { cached }) }, stop }
  }
  return {
    size: places.size,
    fingerprint: content.digest('hex').slice(0, 8),
    find(request) {
      const { messages } = request
      const place =
        places.get(nameOf(identify('', request).request)) ??
        places.get(nameOf(identify('', { messages }).request))
      return place && replyAt(place)
    },
    close: () => closeSync(file),
  }
}

function rowIn(line: Buffer, where: string): z.infer<typeof Row> {
  let value: unknown
  try {
    value = JSON.parse(line.toString())
  } catch {
    throw new Failure('source', `${where}: ${whyNotText(line) ?? 'not a line of JSON'}`)
  }
  const row = Row.safeParse(value)
  if (row.success) return row.data
  throw new Failure(
    'source',
    `${where}: ${issueLine(row.error)}; a row holds "request" or "messages", and "reply"`,
  )
}

/** A request by all that decides its reply but the model. */
function nameOf(request: string): string {
  const { messages, parameters } = partsOf(request)
  const { model: _, ...rest } = JSON.parse(parameters)
  return hash('sha256', `${messages}${JSON.stringify(rest)}`, 'base64')
}

function isJournal(path: string): boolean {
  const file = opened(path)
  try {
    for (const { line } of scanLines(file)) return isSound(line)
    return false
  } finally {
    closeSync(file)
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new Failure('source', `${path}: no such file; only runs with a model have replies`)
    throw storageFailure(path, error)
  }
}
