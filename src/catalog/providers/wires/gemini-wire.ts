import { z } from 'zod'
import type { ModelReply, ModelRequest } from '../../../core/model.ts'
import { inTurns } from './anthropic-wire.ts'
import { type Dialect, fullDialect, type Structure, structureOf } from './dialect.ts'
import { duration } from './openai-quota.ts'
import type { Complaint, Wire } from './wire.ts'

const structures: readonly Structure[] = ['schema', 'object', 'none']

/** The generateContent protocol of Google's Gemini API. Its prompt cache works without marks. */
export const geminiWire = (model: string): Wire => ({
  // A tuned model is named with its collection: "tunedModels/mine".
  path: `/v1beta/${model.includes('/') ? encodeURI(model) : `models/${encodeURIComponent(model)}`}:generateContent`,
  dialect: { ...fullDialect, marks: false },
  structures,
  body: geminiBody,
  reply: geminiReply,
  quota: () => undefined,
  complaint: geminiComplaint,
})

/** The body of a call to generateContent. */
function geminiBody(
  { messages, temperature, maxTokens, ...request }: ModelRequest,
  dialect: Dialect = fullDialect,
): Record<string, unknown> {
  const structure = structureOf({ messages, ...request }, dialect, structures)
  const part = ({ content }: { content: string }): { text: string } => ({ text: content.toWellFormed() })
  const system = messages.filter(({ role }) => role === 'system').map(part)
  return {
    ...(system.length > 0 && { systemInstruction: { parts: system } }),
    contents: inTurns(messages).map(turn => ({
      role: turn.role === 'assistant' ? 'model' : 'user',
      parts: turn.messages.map(part),
    })),
    generationConfig: {
      ...(dialect.temperature && { temperature }),
      maxOutputTokens: maxTokens,
      ...(structure !== 'none' && { responseMimeType: 'application/json' }),
      ...(structure === 'schema' && { responseJsonSchema: request.schema?.schema }),
    },
  }
}

const Count = z.number().nullish().catch(0)
const Answer = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z
              .array(z.object({ text: z.string().catch(''), thought: z.boolean().catch(false) }))
              .nullish(),
          })
          .nullish()
          .catch(null),
        finishReason: z.string().nullish(),
      }),
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: z
    .object({
      promptTokenCount: Count,
      candidatesTokenCount: Count,
      thoughtsTokenCount: Count,
      cachedContentTokenCount: Count,
    })
    .nullish()
    .catch(null),
})

/** Reads an answer, leniently; null when it holds no candidate. A prompt that was blocked has none, and counts as filtered. */
function geminiReply(answer: unknown): ModelReply | null {
  const parsed = Answer.safeParse(answer)
  if (!parsed.success) return null
  const { candidates, promptFeedback, usageMetadata: usage } = parsed.data
  const candidate = candidates?.[0]
  if (!candidate && !promptFeedback?.blockReason) return null
  const parts = candidate?.content?.parts ?? []
  const text = parts.map(({ text, thought }) => (thought ? '' : text)).join('')
  const cached = usage?.cachedContentTokenCount ?? 0
  return {
    text: text.toWellFormed(),
    usage: {
      input: usage?.promptTokenCount ?? 0,
      output: (usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0),
      ...(cached > 0 && { cached }),
    },
    stop: candidate ? stopOf(candidate.finishReason ?? 'STOP') : 'filtered',
  }
}

/** Whatever else it names (SAFETY, RECITATION, PROHIBITED_CONTENT, …) is a reason to withhold or break off the reply. */
function stopOf(reason: string): ModelReply['stop'] {
  if (reason === 'STOP' || reason === 'FINISH_REASON_UNSPECIFIED') return 'end'
  return reason === 'MAX_TOKENS' ? 'length' : 'filtered'
}

const Detail = z.object({
  reason: z.string().optional().catch(undefined),
  retryDelay: z.string().optional().catch(undefined),
  violations: z
    .array(z.object({ quotaId: z.string().catch('') }))
    .optional()
    .catch(undefined),
})
const ErrorBody = z.object({
  error: z.object({
    message: z.string(),
    status: z.string().catch(''),
    details: z.array(Detail).catch([]),
  }),
})

/** The provider's own reason; how long to wait and which quota it was stand in the details. */
function geminiComplaint(answer: unknown, raw: string): Complaint {
  const parsed = ErrorBody.safeParse(Array.isArray(answer) ? answer[0] : answer)
  if (!parsed.success) return { reason: raw, code: '' }
  const { message, status, details } = parsed.data.error
  const quotas = details.flatMap(({ violations }) => violations ?? []).map(({ quotaId }) => quotaId)
  const retryAfter = details
    .map(({ retryDelay }) => duration(retryDelay ?? ''))
    .find(wait => wait !== undefined)
  const tokens = quotas.some(id => /token/i.test(id))
  const requests = quotas.some(id => /request/i.test(id))
  // An account with nothing left, or nothing for today, is told from a busy minute by there being no time to come back.
  const used = quotas.every(id => /PerDay/i.test(id)) && retryAfter === undefined
  const unpaid = used && /plan and billing/i.test(message)
  return {
    reason: message,
    code: unpaid ? 'insufficient_quota' : (details.find(({ reason }) => reason)?.reason ?? status),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(tokens !== requests && { exhausted: tokens ? 'tokens' : 'requests' }),
  }
}
