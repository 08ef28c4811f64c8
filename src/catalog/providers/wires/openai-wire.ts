import { z } from 'zod'
import type { ModelReply, ModelRequest } from '../../../core/model.ts'
import { type Dialect, fullDialect, type Structure, structureOf } from './dialect.ts'
import { openaiQuota } from './openai-quota.ts'
import type { Complaint, Wire } from './wire.ts'

const structures: readonly Structure[] = ['schema', 'object', 'none']

/** What a server that speaks this protocol is taken to understand until it complains. */
const openaiDialect: Dialect = { ...fullDialect, marks: false, limit: 'max_tokens' }

/** The chat completions protocol of OpenAI, which very many servers speak. */
export const openaiWire = (model: string, dialect: Partial<Dialect> = {}, query = ''): Wire => ({
  path: `/chat/completions${query}`,
  dialect: { ...openaiDialect, ...dialect },
  structures,
  body: (request, dialect) => openaiBody(model, request, dialect),
  reply: openaiReply,
  quota: openaiQuota,
  complaint: openaiComplaint,
})

/** The body of a call to /chat/completions. Lone surrogates are mended: no server takes them. */
function openaiBody(
  model: string,
  request: ModelRequest,
  dialect: Dialect = { ...openaiDialect, limit: 'max_completion_tokens' },
): Record<string, unknown> {
  const { messages, temperature, maxTokens, schema, constant = 0 } = request
  const marked = dialect.marks ? messages[constant - 1] : undefined
  const structure = structureOf(request, dialect, structures)
  return {
    model,
    messages: messages.map(message => {
      const text = message.content.toWellFormed()
      if (message !== marked) return { role: message.role, content: text }
      return { role: message.role, content: [{ type: 'text', text, cache_control: { type: 'ephemeral' } }] }
    }),
    ...(dialect.temperature && { temperature }),
    ...(dialect.limit !== 'none' && { [dialect.limit]: maxTokens }),
    ...(structure === 'object' && { response_format: { type: 'json_object' } }),
    ...(structure === 'schema' && {
      response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } },
    }),
  }
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
    .object({
      prompt_tokens: z.number().catch(0),
      completion_tokens: z.number().catch(0),
      prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish().catch(null),
      prompt_cache_hit_tokens: z.number().nullish().catch(null),
    })
    .nullish()
    .catch(null),
})

/** Reads a completion, leniently; null when it holds no choice. Thoughts in <think> tags are not part of the reply. */
function openaiReply(answer: unknown): ModelReply | null {
  const parsed = Completion.safeParse(answer)
  if (!parsed.success) return null
  const {
    choices: [{ message, finish_reason }],
    usage,
  } = parsed.data
  const { content, refusal } = message
  const text = typeof content === 'string' ? content : (content ?? []).map(part => part.text).join('')
  // DeepSeek counts what its cache served in a field of its own.
  const cached = usage?.prompt_tokens_details?.cached_tokens ?? usage?.prompt_cache_hit_tokens
  return {
    text: withoutThoughts(text.toWellFormed()),
    usage: {
      input: usage?.prompt_tokens ?? 0,
      output: usage?.completion_tokens ?? 0,
      ...(cached && { cached }),
    },
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

const Code = z.union([z.string(), z.number()]).nullish().catch(null)
const ErrorBody = z.union([
  z.object({ error: z.object({ message: z.string(), code: Code, type: Code }) }),
  z.object({ error: z.string() }),
  z.object({ message: z.string(), code: Code, type: Code }),
  z.object({ detail: z.string() }),
])

/** The provider's own reason in an error body, and its code where it gives one; the body itself when it is no JSON. */
function openaiComplaint(answer: unknown, raw: string): Complaint {
  const parsed = ErrorBody.safeParse(answer)
  if (!parsed.success) return { reason: raw, code: '' }
  const found = 'error' in parsed.data ? parsed.data.error : parsed.data
  if (typeof found === 'string') return { reason: found, code: '' }
  if ('detail' in found) return { reason: found.detail, code: '' }
  return { reason: found.message, code: String(found.code ?? found.type ?? '') }
}
