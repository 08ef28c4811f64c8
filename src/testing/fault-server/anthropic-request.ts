import type { Message } from '../../core/message.ts'
import type { Question } from './asked.ts'
import { isRecord, Refusal } from './wire.ts'

type Body = Readonly<Record<string, unknown>>

const fields = new Set(
  (
    'model messages max_tokens system metadata stop_sequences stream temperature top_k top_p tools tool_choice thinking ' +
    'service_tier container cache_control output_config inference_geo speed context_management mcp_servers diagnostics ' +
    'user_profile_id workspace_id'
  ).split(' '),
)

/** Opus from 4.7 and every model from 5 take no sampling parameters. */
const unsampled = (model: string): boolean =>
  /claude-(opus-4-[7-9]|opus-4-\d\d\b|[a-z]+-[5-9](-|$))/.test(model)

const invalid = (message: string): Refusal => new Refusal('invalid', message)

/** @throws Refusal in Anthropic's words. */
export function readMessagesRequest(body: Body): Question {
  const { model, max_tokens: maxTokens } = body
  for (const field of ['model', 'messages', 'max_tokens'])
    if (body[field] === undefined) throw invalid(`${field}: Field required`)
  if (typeof model !== 'string') throw invalid('model: Input should be a valid string')
  if (model === '') throw invalid('model: String should have at least 1 character')
  if (!Number.isInteger(maxTokens)) throw invalid('max_tokens: Input should be a valid integer')
  if ((maxTokens as number) < 1) throw invalid('max_tokens: Input should be greater than or equal to 1')
  for (const field of Object.keys(body))
    if (!fields.has(field)) throw invalid(`${field}: Extra inputs are not permitted`)
  if (body.stream === true) throw invalid('stream: this server does not stream; leave it out')
  const temperature = readSampling(body, model)
  const marks = new Marks()
  const system = readSystem(body.system, marks)
  const messages = readMessages(body.messages, marks)
  const tool = forcedTool(body)
  const format = formatOf(body)
  if (marks.count > 4)
    throw invalid(`A maximum of 4 blocks with cache_control may be provided. Found ${marks.count}.`)
  return {
    model,
    system,
    messages,
    json: tool !== undefined || format !== undefined,
    ...(format && { schema: format }),
    ...(tool && { schema: tool.schema, tool: tool.name }),
    maxTokens: maxTokens as number,
    ...(temperature !== undefined && { temperature }),
    ...(marks.prefix !== undefined && { cacheable: marks.prefix }),
  }
}

/** Cache marks: how many there are, and the text up to the last of them. */
class Marks {
  count = 0
  prefix: string | undefined
  private text = ''

  add(text: string, marked: boolean): void {
    this.text += text
    if (!marked) return
    this.count++
    this.prefix = this.text
  }
}

function readSampling(body: Body, model: string): number | undefined {
  for (const name of ['temperature', 'top_p', 'top_k'])
    if (body[name] !== undefined && unsampled(model))
      throw invalid(`\`${name}\` is deprecated for this model.`)
  const { temperature } = body
  if (temperature === undefined) return undefined
  if (typeof temperature !== 'number') throw invalid('temperature: Input should be a valid number')
  if (temperature < 0 || temperature > 1)
    throw invalid(
      `temperature: Input should be ${temperature < 0 ? 'greater than or equal to 0' : 'less than or equal to 1'}`,
    )
  return temperature
}

function readSystem(system: unknown, marks: Marks): string {
  if (system === undefined) return ''
  if (typeof system === 'string') {
    marks.add(system, false)
    return system
  }
  if (!Array.isArray(system)) throw invalid('system: Input should be a valid array')
  return system.map((block: unknown, at) => readBlock(block, `system.${at}`, marks)).join('\n\n')
}

function readMessages(messages: unknown, marks: Marks): Message[] {
  if (!Array.isArray(messages)) throw invalid('messages: Input should be a valid array')
  if (messages.length === 0) throw invalid('messages: at least one message is required')
  const read = messages.map((message: unknown, at): Message => {
    if (!isRecord(message)) throw invalid(`messages.${at}: Input should be a valid dictionary`)
    for (const field of Object.keys(message))
      if (field !== 'role' && field !== 'content')
        throw invalid(`messages.${at}.${field}: Extra inputs are not permitted`)
    const { role, content } = message
    if (role === undefined) throw invalid(`messages.${at}.role: Field required`)
    if (role === 'system')
      throw invalid(
        'messages: Unexpected role "system". The Messages API accepts a top-level `system` parameter, not "system" as an input message role.',
      )
    if (role !== 'user' && role !== 'assistant')
      throw invalid(`messages: Unexpected role "${String(role)}". Allowed roles are "user" or "assistant"`)
    if (content === undefined) throw invalid(`messages.${at}.content: Field required`)
    const text = typeof content === 'string' ? content : blocksOf(content, `messages.${at}.content`, marks)
    if (typeof content === 'string') marks.add(content, false)
    if (text === '' && !(role === 'assistant' && at === messages.length - 1))
      throw invalid(
        `messages.${at}: all messages must have non-empty content except for the optional final assistant message`,
      )
    return { role, content: text }
  })
  if (read[0]?.role !== 'user') throw invalid('messages: first message must use the "user" role')
  const last = read.at(-1)
  if (last?.role === 'assistant' && /\s$/.test(last.content))
    throw invalid('messages: final assistant content cannot end with trailing whitespace')
  return read
}

function blocksOf(content: unknown, where: string, marks: Marks): string {
  if (!Array.isArray(content)) throw invalid(`${where}: Input should be a valid string or array`)
  return content.map((block: unknown, at) => readBlock(block, `${where}.${at}`, marks)).join('')
}

function readBlock(block: unknown, where: string, marks: Marks): string {
  if (!isRecord(block)) throw invalid(`${where}: Input should be a valid dictionary`)
  if (block.type !== 'text') {
    if (['image', 'document', 'tool_use', 'tool_result', 'thinking'].includes(String(block.type))) return ''
    throw invalid(
      `${where}: Input tag '${String(block.type)}' found using 'type' does not match any of the expected tags`,
    )
  }
  if (typeof block.text !== 'string') throw invalid(`${where}.text: Field required`)
  if (block.text === '') throw invalid('messages: text content blocks must be non-empty')
  const mark = block.cache_control
  if (mark != null && !(isRecord(mark) && mark.type === 'ephemeral'))
    throw invalid(`${where}.cache_control.type: Input should be 'ephemeral'`)
  marks.add(block.text, mark != null)
  return block.text
}

function formatOf(body: Body): Readonly<Record<string, unknown>> | undefined {
  const config = body.output_config
  if (config === undefined) return undefined
  if (!isRecord(config)) throw invalid('output_config: Input should be a valid dictionary')
  const { format } = config
  if (format == null) return undefined
  if (!isRecord(format) || format.type !== 'json_schema')
    throw invalid("output_config.format.type: Input should be 'json_schema'")
  if (!isRecord(format.schema)) throw invalid('output_config.format.schema: Field required')
  for (const field of Object.keys(format))
    if (field !== 'type' && field !== 'schema')
      throw invalid(`output_config.format.${field}: Extra inputs are not permitted`)
  const open = openObject(format.schema, 'output_config.format.schema')
  if (open !== null)
    throw invalid(`${open}: For 'object' type, 'additionalProperties' must be explicitly set to false`)
  return format.schema
}

/** Where an object is open to further properties, or null. */
function openObject(schema: unknown, where: string): string | null {
  if (!isRecord(schema)) return null
  if (schema.type === 'object' && schema.additionalProperties !== false) return where
  const inner = [
    ...Object.entries(isRecord(schema.properties) ? schema.properties : {}),
    ['items', schema.items] as const,
  ]
  for (const [name, part] of inner) {
    const open = openObject(part, `${where}.${name}`)
    if (open !== null) return open
  }
  return null
}

function forcedTool(body: Body): { name: string; schema: Readonly<Record<string, unknown>> } | undefined {
  const choice = body.tool_choice
  if (!isRecord(choice) || choice.type !== 'tool') return undefined
  const tools: readonly unknown[] = Array.isArray(body.tools) ? body.tools : []
  const tool = tools.find(given => isRecord(given) && given.name === choice.name)
  if (!isRecord(tool)) throw invalid(`Tool '${String(choice.name)}' not found in provided tools`)
  if (!isRecord(tool.input_schema)) throw invalid('tools.0.input_schema: Field required')
  return { name: String(choice.name), schema: tool.input_schema }
}
