import { z } from 'zod'
import type { Message } from '../../../core/message.ts'
import type { ModelReply, ModelRequest } from '../../../core/model.ts'
import { inTurns, toolPurpose } from './anthropic-wire.ts'
import { type Dialect, fullDialect, type Structure, structureOf } from './dialect.ts'
import type { Complaint, Headers, Wire } from './wire.ts'

const structures: readonly Structure[] = ['schema', 'tool', 'none']

/** The Converse protocol of AWS Bedrock. Throttling is all that it says of its limits. */
export const bedrockWire = (model: string): Wire => ({
  path: `/model/${encodeURIComponent(model)}/converse`,
  dialect: fullDialect,
  structures,
  body: bedrockBody,
  reply: bedrockReply,
  quota: () => undefined,
  complaint: bedrockComplaint,
})

/** The body of a Converse call. */
function bedrockBody(
  { messages, temperature, maxTokens, constant = 0, ...request }: ModelRequest,
  dialect: Dialect = fullDialect,
): Record<string, unknown> {
  const { schema } = request
  const structure = structureOf({ messages, ...request }, dialect, structures)
  const marked = dialect.marks ? messages[constant - 1] : undefined
  const blocks = (message: Message): Block[] => [
    { text: message.content.toWellFormed() },
    ...(message === marked ? [cachePoint] : []),
  ]
  const system = messages.filter(({ role }) => role === 'system').flatMap(blocks)
  return {
    ...(system.length > 0 && { system }),
    messages: inTurns(messages).map(turn => ({ role: turn.role, content: turn.messages.flatMap(blocks) })),
    inferenceConfig: { maxTokens, ...(dialect.temperature && { temperature }) },
    ...(structure === 'schema' && {
      outputConfig: {
        textFormat: {
          type: 'json_schema',
          structure: { jsonSchema: { name: schema?.name, schema: JSON.stringify(schema?.schema) } },
        },
      },
    }),
    ...(structure === 'tool' && {
      toolConfig: {
        tools: [
          {
            toolSpec: {
              name: schema?.name,
              description: toolPurpose,
              inputSchema: { json: schema?.schema },
            },
          },
        ],
        toolChoice: { tool: { name: schema?.name } },
      },
    }),
  }
}

type Block = { readonly text: string } | typeof cachePoint

const cachePoint = { cachePoint: { type: 'default' } } as const

const Count = z.number().nullish().catch(0)
const Answer = z.object({
  output: z.object({
    message: z.object({
      content: z.array(
        z.object({
          text: z.string().nullish().catch(null),
          toolUse: z.object({ input: z.unknown() }).nullish().catch(null),
        }),
      ),
    }),
  }),
  stopReason: z.string().nullish(),
  usage: z
    .object({
      inputTokens: Count,
      outputTokens: Count,
      cacheReadInputTokens: Count,
      cacheWriteInputTokens: Count,
    })
    .nullish()
    .catch(null),
})

/** Reads an answer, leniently; null when it holds no message. The input of a tool it was made to call is its text. */
function bedrockReply(answer: unknown): ModelReply | null {
  const parsed = Answer.safeParse(answer)
  if (!parsed.success) return null
  const { output, stopReason, usage } = parsed.data
  const { content } = output.message
  const tool = content.find(({ toolUse }) => toolUse)?.toolUse
  const text = tool ? JSON.stringify(tool.input ?? {}) : content.map(({ text }) => text ?? '').join('')
  const cached = usage?.cacheReadInputTokens ?? 0
  return {
    text: text.toWellFormed(),
    usage: {
      input: (usage?.inputTokens ?? 0) + cached + (usage?.cacheWriteInputTokens ?? 0),
      output: usage?.outputTokens ?? 0,
      ...(cached > 0 && { cached }),
    },
    stop: stops[stopReason ?? ''] ?? 'end',
  }
}

const stops: Readonly<Record<string, ModelReply['stop']>> = {
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  guardrail_intervened: 'filtered',
  content_filtered: 'filtered',
}

const ErrorBody = z.object({
  message: z.string().optional(),
  Message: z.string().optional(),
  __type: z.string().optional(),
})

/** The provider's own reason; the kind of error stands in a header, with a namespace or an address around it. */
function bedrockComplaint(answer: unknown, raw: string, headers: Headers): Complaint {
  const parsed = ErrorBody.safeParse(answer)
  const { message, Message, __type = '' } = parsed.success ? parsed.data : {}
  const type = headers('x-amzn-errortype') ?? __type
  const code = /[^#:]+$/.exec(type.split(':')[0] ?? '')?.[0] ?? ''
  return { reason: message ?? Message ?? raw, code }
}
