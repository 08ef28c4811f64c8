import { z } from 'zod'
import type { Message } from '../../../core/message.ts'
import type { ModelReply, ModelRequest } from '../../../core/model.ts'
import { anthropicQuota } from './anthropic-quota.ts'
import { type Dialect, fullDialect, type Structure, structureOf } from './dialect.ts'
import type { Complaint, Wire } from './wire.ts'

const structures: readonly Structure[] = ['schema', 'tool', 'none']

/** Tokens of a reply at most where the caller names no limit: the protocol demands one. */
const mostTokens = 4_096

/** The Messages protocol of Anthropic. */
export const anthropicWire = (model: string): Wire => ({
  path: '/v1/messages',
  dialect: fullDialect,
  structures,
  body: (request, dialect) => anthropicBody(model, request, dialect),
  reply: anthropicReply,
  quota: anthropicQuota,
  complaint: anthropicComplaint,
})

/** The body of a call to /v1/messages: system turns apart, a cache mark after the constant part, turns that alternate. */
function anthropicBody(
  model: string,
  request: ModelRequest,
  dialect: Dialect = fullDialect,
): Record<string, unknown> {
  const { messages, temperature, maxTokens = mostTokens, schema, constant = 0 } = request
  const structure = structureOf(request, dialect, structures)
  const marked = dialect.marks ? messages[constant - 1] : undefined
  const block = (message: Message): Block => ({
    type: 'text',
    text: message.content.toWellFormed(),
    ...(message === marked && message.content !== '' && { cache_control: { type: 'ephemeral' } }),
  })
  const system = messages.filter(({ role }) => role === 'system').map(block)
  return {
    model,
    max_tokens: maxTokens,
    ...(system.length > 0 && { system }),
    messages: inTurns(messages).map(turn => ({ role: turn.role, content: turn.messages.map(block) })),
    ...(dialect.temperature && { temperature }),
    ...(structure === 'schema' && {
      output_config: { format: { type: 'json_schema', schema: schema?.schema } },
    }),
    ...(structure === 'tool' && {
      tools: [{ name: schema?.name, description: toolPurpose, input_schema: schema?.schema }],
      tool_choice: { type: 'tool', name: schema?.name },
    }),
  }
}

interface Block {
  readonly type: 'text'
  readonly text: string
  readonly cache_control?: { readonly type: 'ephemeral' }
}

/** Says to a model that is forced to call a tool what the tool is for: to hand in its answer. */
export const toolPurpose = 'Hands in the answer.'

/** Turns of user and assistant; those that follow each other with one role are one turn. */
export function inTurns(
  messages: readonly Message[],
): { readonly role: 'user' | 'assistant'; readonly messages: Message[] }[] {
  const turns: { role: 'user' | 'assistant'; messages: Message[] }[] = []
  for (const message of messages) {
    if (message.role === 'system') continue
    const last = turns.at(-1)
    if (last?.role === message.role) last.messages.push(message)
    else turns.push({ role: message.role, messages: [message] })
  }
  return turns
}

const Count = z.number().nullish().catch(0)
const Answer = z.object({
  content: z.array(
    z.object({ type: z.string(), text: z.string().nullish().catch(null), input: z.unknown().optional() }),
  ),
  stop_reason: z.string().nullish(),
  usage: z
    .object({
      input_tokens: Count,
      output_tokens: Count,
      cache_read_input_tokens: Count,
      cache_creation_input_tokens: Count,
    })
    .nullish()
    .catch(null),
})

/** Reads a message, leniently; null when it is none. The input of a tool it was made to call is its text. */
function anthropicReply(answer: unknown): ModelReply | null {
  const parsed = Answer.safeParse(answer)
  if (!parsed.success) return null
  const { content, stop_reason, usage } = parsed.data
  const tool = content.find(({ type }) => type === 'tool_use')
  const text = tool
    ? JSON.stringify(tool.input ?? {})
    : content.map(({ type, text }) => (type === 'text' ? (text ?? '') : '')).join('')
  const cached = usage?.cache_read_input_tokens ?? 0
  return {
    text: text.toWellFormed(),
    usage: {
      input: (usage?.input_tokens ?? 0) + cached + (usage?.cache_creation_input_tokens ?? 0),
      output: usage?.output_tokens ?? 0,
      ...(cached > 0 && { cached }),
    },
    stop: stops[stop_reason ?? ''] ?? 'end',
  }
}

const stops: Readonly<Record<string, ModelReply['stop']>> = {
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'filtered',
}

const ErrorBody = z.object({ error: z.object({ type: z.string().catch(''), message: z.string() }) })

/** The provider's own reason and its type of error; the body itself when it is none of its errors. */
function anthropicComplaint(answer: unknown, raw: string): Complaint {
  const parsed = ErrorBody.safeParse(answer)
  if (!parsed.success) return { reason: raw, code: '' }
  const { type, message } = parsed.data.error
  return { reason: message, code: type }
}
