import type { QuotaLeft } from './allowances.ts'
import { readMessagesRequest } from './anthropic-request.ts'
import {
  bearer,
  type HttpAnswer,
  header,
  parsedOr,
  Refusal,
  retrySeconds,
  type Spoken,
  type Wire,
} from './wire.ts'

/** Anthropic Messages. */
export const anthropicWire: Wire = {
  name: 'anthropic',
  completes: ({ path }) => (path === '/v1/messages' ? {} : null),
  admit(incoming, keys) {
    const key = header(incoming, 'x-api-key') ?? bearer(incoming)
    if (key === undefined) throw new Refusal('no-key')
    if (keys !== null && !keys.includes(key)) throw new Refusal('key-refused')
    if (header(incoming, 'anthropic-version') === undefined)
      throw new Refusal('invalid', 'anthropic-version: header is required')
  },
  read: readMessagesRequest,
  completion: (question, spoken, id) => ({
    id: `msg_${id}`,
    type: 'message',
    role: 'assistant',
    model: question.model,
    content: contentOf(question.tool, spoken, id),
    stop_reason: stopReason(question.tool, spoken.stop),
    stop_sequence: null,
    usage: {
      input_tokens: spoken.usage.input - spoken.usage.cached - spoken.usage.written,
      cache_creation_input_tokens: spoken.usage.written,
      cache_read_input_tokens: spoken.usage.cached,
      cache_creation: { ephemeral_5m_input_tokens: spoken.usage.written, ephemeral_1h_input_tokens: 0 },
      output_tokens: spoken.usage.output,
      service_tier: 'standard',
    },
  }),
  refusal: anthropicRefusal,
  headers: (id, quota) => ({ 'request-id': `req_${id}`, ...quotaHeaders(quota) }),
}

const contentOf = (tool: string | undefined, { text, stop }: Spoken, id: string): unknown[] => {
  if (tool !== undefined && stop === 'end')
    return [{ type: 'tool_use', id: `toolu_${id}`, name: tool, input: parsedOr(text) }]
  return text === '' ? [] : [{ type: 'text', text, citations: null }]
}

const stopReason = (tool: string | undefined, stop: Spoken['stop']): string =>
  stop === 'length'
    ? 'max_tokens'
    : stop === 'filtered'
      ? 'refusal'
      : tool === undefined
        ? 'end_turn'
        : 'tool_use'

function anthropicRefusal({ reason, message, detail }: Refusal, id: string): HttpAnswer {
  const error = (status: number, type: string, said: string): HttpAnswer => ({
    status,
    ...(detail.retryAfter !== undefined && { headers: { 'retry-after': retrySeconds(detail.retryAfter) } }),
    body: JSON.stringify({ type: 'error', error: { type, message: said }, request_id: `req_${id}` }),
  })
  switch (reason) {
    case 'no-key':
      return error(401, 'authentication_error', 'x-api-key header is required')
    case 'key-refused':
      return error(401, 'authentication_error', 'invalid x-api-key')
    case 'no-credit':
      return error(
        400,
        'invalid_request_error',
        'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
      )
    case 'unknown-model':
      return error(404, 'not_found_error', `model: ${message}`)
    case 'unknown-path':
      return error(404, 'not_found_error', 'Not Found')
    case 'not-found':
      return error(404, 'not_found_error', message)
    case 'invalid':
      return error(400, 'invalid_request_error', message)
    case 'too-long':
      return error(
        400,
        'invalid_request_error',
        `prompt is too long: ${detail.tokens?.asked ?? 0} tokens > ${detail.tokens?.most ?? 0} maximum`,
      )
    case 'too-large':
      return error(413, 'request_too_large', message || 'Request exceeds the maximum size')
    case 'throttled':
      return error(
        429,
        'rate_limit_error',
        `This request would exceed the rate limit for your organization of ${message}. Please reduce the prompt length or the maximum tokens requested, or try again later.`,
      )
    case 'overloaded':
      return error(529, 'overloaded_error', 'Overloaded')
    case 'broken':
      return error(500, 'api_error', 'Internal server error')
  }
}

function quotaHeaders({ requests, tokens }: QuotaLeft): Record<string, string> {
  const at = (milliseconds: number): string =>
    new Date(Math.ceil((Date.now() + milliseconds) / 1_000) * 1_000).toISOString().replace('.000Z', 'Z')
  const of = (name: string, left: NonNullable<QuotaLeft['requests']>): Record<string, string> => ({
    [`anthropic-ratelimit-${name}-limit`]: String(left.limit),
    [`anthropic-ratelimit-${name}-remaining`]: String(left.remaining),
    [`anthropic-ratelimit-${name}-reset`]: at(left.resets),
  })
  return { ...(requests && of('requests', requests)), ...(tokens && of('tokens', tokens)) }
}
