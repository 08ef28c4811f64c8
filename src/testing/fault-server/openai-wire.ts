import type { QuotaLeft } from './allowances.ts'
import type { Question } from './asked.ts'
import { echoCompletion, readEcho } from './openai-echo.ts'
import { readChat } from './openai-request.ts'
import type { Spoken, Wire } from './wire.ts'
import { bearer, type HttpAnswer, header, parameter, Refusal, retrySeconds } from './wire.ts'

/** OpenAI chat completions, echoes with log-probabilities, and whatever else speaks like it. Without `keys` it asks for none, as local servers do. */
export const openaiWire: Wire = {
  name: 'openai',
  completes: ({ path }) => (path.endsWith('/completions') ? {} : null),
  admit(incoming, keys) {
    if (keys === null) return
    const key = bearer(incoming)
    if (key === undefined) throw new Refusal('no-key')
    if (!keys.includes(key)) throw new Refusal('key-refused', key)
  },
  read: (body, model) => ('prompt' in body && !('messages' in body) ? readEcho(body) : readChat(body, model)),
  completion: (question, spoken, id) =>
    question.echo === undefined
      ? chatCompletion(question, spoken, id)
      : echoCompletion(question.model, question.echo, spoken, id),
  refusal: openaiRefusal,
  headers: (id, quota) => ({
    'x-request-id': `req_${id}`,
    'openai-processing-ms': '5',
    'openai-version': '2020-10-01',
    ...quotaHeaders(quota),
  }),
}

const chatCompletion = (question: Question, { text, stop, usage }: Spoken, id: string): unknown => ({
  id: `chatcmpl-${id}`,
  object: 'chat.completion',
  created: Math.floor(Date.now() / 1_000),
  model: question.model,
  choices: [
    {
      index: 0,
      message: {
        role: 'assistant',
        content: question.tool === undefined ? text : null,
        ...(question.tool !== undefined && {
          tool_calls: [
            { id: `call_${id}`, type: 'function', function: { name: question.tool, arguments: text } },
          ],
        }),
        refusal: null,
        annotations: [],
      },
      logprobs: null,
      finish_reason: { end: 'stop', length: 'length', filtered: 'content_filter' }[stop],
    },
  ],
  usage: {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    prompt_tokens_details: { cached_tokens: usage.cached, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  },
  service_tier: 'default',
  system_fingerprint: 'fp_faultserver',
})

/** The same behind Azure's paths: the deployment is the model, the key has its own header. */
export const azureWire: Wire = {
  ...openaiWire,
  name: 'azure',
  completes({ path }) {
    const deployment = /^\/openai\/deployments\/([^/]+)\/chat\/completions$/.exec(path)?.[1]
    if (deployment !== undefined) return { model: decodeURIComponent(deployment) }
    return path === '/openai/v1/chat/completions' ? {} : null
  },
  admit(incoming, keys) {
    const key = header(incoming, 'api-key') ?? bearer(incoming)
    if (key === undefined || (keys !== null && !keys.includes(key))) throw new Refusal('key-refused', key)
    if (incoming.path.includes('/deployments/') && !parameter(incoming, 'api-version'))
      throw new Refusal('unknown-path')
  },
  refusal: refusal =>
    refusal.reason === 'key-refused'
      ? azureError(
          401,
          'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
        )
      : refusal.reason === 'unknown-model'
        ? azureError(404, 'The API deployment for this resource does not exist.', 'DeploymentNotFound')
        : refusal.reason === 'unknown-path'
          ? azureError(404, 'Resource not found')
          : openaiRefusal(refusal),
}

const azureError = (status: number, message: string, code = String(status)): HttpAnswer => ({
  status,
  body: JSON.stringify({ error: { code, message } }),
})

function openaiRefusal(refusal: Refusal): HttpAnswer {
  const { reason, message, detail } = refusal
  const error = (status: number, said: string, type: string, code: string | null = null): HttpAnswer => ({
    status,
    ...(detail.retryAfter !== undefined && {
      headers: {
        'retry-after': retrySeconds(detail.retryAfter),
        'retry-after-ms': String(Math.ceil(detail.retryAfter)),
      },
    }),
    body: JSON.stringify({
      error: { message: said, type, param: detail.param ?? null, code: detail.code ?? code },
    }),
  })
  const invalid = 'invalid_request_error'
  switch (reason) {
    case 'no-key':
      return error(
        401,
        "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
        invalid,
      )
    case 'key-refused':
      return error(401, `Incorrect API key provided: ${masked(message)}.`, invalid, 'invalid_api_key')
    case 'no-credit':
      return error(
        429,
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
        'insufficient_quota',
      )
    case 'unknown-model':
      return error(
        404,
        `The model \`${message}\` does not exist or you do not have access to it.`,
        invalid,
        'model_not_found',
      )
    case 'unknown-path':
      return error(404, `Invalid URL (${message})`, invalid)
    case 'not-found':
      return error(404, message, invalid)
    case 'invalid':
      return error(400, message, invalid)
    case 'too-long':
      return error(
        400,
        `This model's maximum context length is ${detail.tokens?.most ?? 0} tokens. However, your messages resulted in ${detail.tokens?.asked ?? 0} tokens. Please reduce the length of the messages.`,
        invalid,
        'context_length_exceeded',
      )
    case 'too-large':
      return error(413, message || 'Request body is too large.', invalid)
    case 'throttled': {
      const what = detail.exhausted ?? 'requests'
      return error(
        429,
        `Rate limit reached for ${message} on ${what === 'tokens' ? 'tokens per min (TPM)' : 'requests per min (RPM)'}. Please try again in ${duration(detail.retryAfter ?? 1_000)}.`,
        what,
        'rate_limit_exceeded',
      )
    }
    case 'overloaded':
      return error(503, 'The engine is currently overloaded, please try again later', 'server_error')
    case 'broken':
      return error(
        500,
        'The server had an error while processing your request. Sorry about that!',
        'server_error',
      )
  }
}

/** Shows no more of a key than the provider does. */
const masked = (key: string): string =>
  key.length <= 12
    ? '*'.repeat(key.length)
    : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`

function quotaHeaders({ requests, tokens }: QuotaLeft): Record<string, string> {
  return {
    ...(requests && {
      'x-ratelimit-limit-requests': String(requests.limit),
      'x-ratelimit-remaining-requests': String(requests.remaining),
      'x-ratelimit-reset-requests': duration(requests.resets),
    }),
    ...(tokens && {
      'x-ratelimit-limit-tokens': String(tokens.limit),
      'x-ratelimit-remaining-tokens': String(tokens.remaining),
      'x-ratelimit-reset-tokens': duration(tokens.resets),
    }),
  }
}

/** As OpenAI writes them: "12ms", "1.5s", "6m0s". */
function duration(milliseconds: number): string {
  const whole = Math.max(0, Math.ceil(milliseconds))
  if (whole < 1_000) return `${whole}ms`
  const minutes = Math.floor(whole / 60_000)
  const seconds = (whole % 60_000) / 1_000
  return minutes === 0 ? `${seconds}s` : `${minutes}m${seconds}s`
}
