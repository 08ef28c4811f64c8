import { readGenerate } from './gemini-request.ts'
import {
  bearer,
  type HttpAnswer,
  header,
  parameter,
  Refusal,
  retrySeconds,
  type Spoken,
  type Wire,
} from './wire.ts'

type Body = Readonly<Record<string, unknown>>

/** Google Gemini generateContent. */
export const geminiWire: Wire = {
  name: 'gemini',
  completes({ path }) {
    const model = /^\/v1(?:beta)?\/models\/([^/:]+):generateContent$/.exec(path)?.[1]
    return model === undefined ? null : { model: decodeURIComponent(model) }
  },
  admit(incoming, keys) {
    const key = header(incoming, 'x-goog-api-key') ?? parameter(incoming, 'key') ?? bearer(incoming)
    if (!key) throw new Refusal('no-key')
    if (keys !== null && !keys.includes(key)) throw new Refusal('key-refused')
  },
  read: readGenerate,
  completion: (question, spoken, id) => ({
    ...candidatesOf(spoken),
    usageMetadata: {
      promptTokenCount: spoken.usage.input,
      ...(spoken.usage.output > 0 && { candidatesTokenCount: spoken.usage.output }),
      totalTokenCount: spoken.usage.input + spoken.usage.output,
      ...(spoken.usage.cached > 0 && { cachedContentTokenCount: spoken.usage.cached }),
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: spoken.usage.input }],
    },
    modelVersion: question.model,
    responseId: id,
  }),
  refusal: geminiRefusal,
  headers: () => ({ server: 'scaffolding on HTTPServer2', 'x-xss-protection': '0' }),
}

/** What the filter stopped before a word was said has no candidate at all. */
const candidatesOf = ({ text, stop }: Spoken): Body =>
  stop === 'filtered' && text === ''
    ? { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }
    : {
        candidates: [
          {
            content: { ...(text !== '' && { parts: [{ text }] }), role: 'model' },
            finishReason: { end: 'STOP', length: 'MAX_TOKENS', filtered: 'SAFETY' }[stop],
            index: 0,
          },
        ],
      }

function geminiRefusal({ reason, message, detail }: Refusal): HttpAnswer {
  const error = (code: number, status: string, said: string, details?: readonly unknown[]): HttpAnswer => ({
    status: code,
    body: JSON.stringify({ error: { code, message: said, status, ...(details && { details }) } }, null, 2),
  })
  switch (reason) {
    case 'no-key':
      return error(
        403,
        'PERMISSION_DENIED',
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
      )
    case 'key-refused':
      return error(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'API_KEY_INVALID',
          domain: 'googleapis.com',
          metadata: { service: 'generativelanguage.googleapis.com' },
        },
      ])
    case 'no-credit':
      return error(
        429,
        'RESOURCE_EXHAUSTED',
        'You exceeded your current quota, please check your plan and billing details.',
        [quotaFailure('GenerateRequestsPerDayPerProjectPerModel')],
      )
    case 'unknown-model':
      return error(
        404,
        'NOT_FOUND',
        `models/${message} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`,
      )
    case 'unknown-path':
    case 'not-found':
      return error(404, 'NOT_FOUND', message || 'Requested entity was not found.')
    case 'invalid':
      return error(400, 'INVALID_ARGUMENT', message)
    case 'too-long':
      return error(
        400,
        'INVALID_ARGUMENT',
        `The input token count (${detail.tokens?.asked ?? 0}) exceeds the maximum number of tokens allowed (${detail.tokens?.most ?? 0}).`,
      )
    case 'too-large':
      return error(400, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit: 20971520 bytes.')
    case 'throttled':
      return error(
        429,
        'RESOURCE_EXHAUSTED',
        `You exceeded your current quota, please check your plan and billing details. Please retry in ${(detail.retryAfter ?? 1_000) / 1_000}s.`,
        [
          quotaFailure(
            detail.exhausted === 'tokens'
              ? 'GenerateContentInputTokensPerModelPerMinute'
              : 'GenerateRequestsPerMinutePerProjectPerModel',
          ),
          {
            '@type': 'type.googleapis.com/google.rpc.RetryInfo',
            retryDelay: `${retrySeconds(detail.retryAfter ?? 1_000)}s`,
          },
        ],
      )
    case 'overloaded':
      return error(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.')
    case 'broken':
      return error(500, 'INTERNAL', 'An internal error has occurred. Please retry.')
  }
}

const quotaFailure = (quotaId: string) => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [{ quotaMetric: 'generativelanguage.googleapis.com/generate_content_requests', quotaId }],
})
