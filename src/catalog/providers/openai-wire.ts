import { z } from 'zod'
import type { ModelReply, ModelRequest } from '../../core/model.ts'

/** Which optional fields of the protocol a server has been found to take. */
export interface Dialect {
  readonly json: boolean
  readonly temperature: boolean
  readonly limit: 'max_tokens' | 'max_completion_tokens'
}

export const fullDialect: Dialect = { json: true, temperature: true, limit: 'max_tokens' }

/** The body of a call to /chat/completions. Lone surrogates are mended: no server takes them. */
export const requestBody = (model: string, request: ModelRequest, dialect: Dialect): string =>
  JSON.stringify({
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content: content.toWellFormed() })),
    ...(dialect.temperature && { temperature: request.temperature }),
    [dialect.limit]: request.maxTokens,
    ...(dialect.json && request.json && { response_format: { type: 'json_object' } }),
  })

/**
 * What to try after a 400: the same call without the field that the server complains of, or, as servers without a JSON
 * mode seldom name it, without `response_format`. Null when nothing is left to go without.
 */
export function plainerDialect(dialect: Dialect, request: ModelRequest, complaint: string): Dialect | null {
  if (
    dialect.limit === 'max_tokens' &&
    request.maxTokens !== undefined &&
    /max_completion_tokens/.test(complaint)
  )
    return { ...dialect, limit: 'max_completion_tokens' }
  if (dialect.temperature && request.temperature !== undefined && /temperature/i.test(complaint))
    return { ...dialect, temperature: false }
  return dialect.json && request.json ? { ...dialect, json: false } : null
}

const TextPart = z.object({ text: z.string().catch('') })
const Completion = z.object({
  choices: z.tuple(
    [
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(TextPart)]).nullish(),
          refusal: z.string().nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    ],
    z.unknown(),
  ),
  usage: z
    .object({ prompt_tokens: z.number().catch(0), completion_tokens: z.number().catch(0) })
    .nullish()
    .catch(null),
})

/** Reads a completion, leniently; null when it holds no choice. Thoughts in <think> tags are not part of the reply. */
export function readCompletion(raw: unknown): ModelReply | null {
  const parsed = Completion.safeParse(raw)
  if (!parsed.success) return null
  const {
    choices: [{ message, finish_reason }],
    usage,
  } = parsed.data
  const { content, refusal } = message
  const text = typeof content === 'string' ? content : (content ?? []).map(part => part.text).join('')
  return {
    text: withoutThoughts(text.toWellFormed()),
    usage: { input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 },
    stop: refusal && text === '' ? 'filtered' : (stops[finish_reason ?? ''] ?? 'end'),
  }
}

const stops: Readonly<Record<string, ModelReply['stop']>> = { length: 'length', content_filter: 'filtered' }

/** Reasoning models behind some local servers think aloud at the start; a thought cut off leaves nothing. */
function withoutThoughts(text: string): string {
  if (!/^\s*<think>/.test(text)) return text
  const end = text.indexOf('</think>')
  return end < 0 ? '' : text.slice(end + '</think>'.length).trimStart()
}

const ErrorBody = z.union([
  z.object({ error: z.object({ message: z.string(), code: z.unknown().optional() }) }),
  z.object({ error: z.string() }),
  z.object({ message: z.string() }),
  z.object({ detail: z.string() }),
])

/** The provider's own reason in an error body, and its code where it gives one; the body itself when it is no JSON. */
export function readComplaint(body: string): { readonly reason: string; readonly code: string } {
  const parsed = ErrorBody.safeParse(parseJson(body))
  if (!parsed.success) return { reason: body, code: '' }
  if ('message' in parsed.data) return { reason: parsed.data.message, code: '' }
  if ('detail' in parsed.data) return { reason: parsed.data.detail, code: '' }
  const { error } = parsed.data
  return typeof error === 'string'
    ? { reason: error, code: '' }
    : { reason: error.message, code: String(error.code ?? '') }
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
