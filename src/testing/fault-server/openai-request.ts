import type { Message } from '../../core/message.ts'
import type { Question } from './asked.ts'
import { isRecord, Refusal } from './wire.ts'

type Body = Readonly<Record<string, unknown>>

const fields = new Set(
  (
    'messages model audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens ' +
    'metadata modalities moderation n parallel_tool_calls prediction presence_penalty prompt_cache_key ' +
    'prompt_cache_options prompt_cache_retention reasoning_effort response_format safety_identifier seed service_tier ' +
    'stop store stream stream_options temperature tool_choice tools top_logprobs top_p user verbosity web_search_options'
  ).split(' '),
)

/** Models that think first take no sampling parameters and count their thoughts. */
const thinks = (model: string): boolean => /^(o\d|gpt-5)(-|$|\.)/.test(model)

/** @throws Refusal in OpenAI's words. */
export function readChat(body: Body, pathModel?: string): Question {
  const model = pathModel ?? body.model
  if (typeof model !== 'string' || model === '')
    throw new Refusal('invalid', 'you must provide a model parameter')
  for (const field of Object.keys(body))
    if (!fields.has(field))
      throw invalid(`Unrecognized request argument supplied: ${field}`, field, 'unknown_parameter')
  if (body.stream === true)
    throw invalid(
      'This server does not stream. Leave out stream, or set it to false.',
      'stream',
      'unsupported_value',
    )
  const messages = readMessages(body.messages)
  const maxTokens = readLength(body, model)
  const temperature = body.temperature
  if (temperature !== undefined && temperature !== null) {
    if (typeof temperature !== 'number') throw wrongType('temperature', 'a decimal', temperature)
    if (thinks(model) && temperature !== 1)
      throw invalid(
        `Unsupported value: 'temperature' does not support ${temperature} with this model. Only the default (1) value is supported.`,
        'temperature',
        'unsupported_value',
      )
    if (temperature < 0 || temperature > 2)
      throw invalid(
        `Invalid 'temperature': ${temperature < 0 ? 'decimal below minimum value. Expected a value >= 0' : 'decimal above maximum value. Expected a value <= 2'}, but got ${temperature} instead.`,
        'temperature',
        temperature < 0 ? 'decimal_below_min_value' : 'decimal_above_max_value',
      )
  }
  const tool = forcedTool(body)
  const system = textOf(messages, 'system')
  return {
    model,
    system,
    messages: messages.filter(({ role }) => role !== 'system'),
    ...formatOf(body.response_format, messages),
    ...(tool !== undefined && { tool: tool.name, json: true, schema: tool.schema }),
    ...(maxTokens !== undefined && { maxTokens }),
    ...(typeof temperature === 'number' && { temperature }),
    cacheable: system,
  }
}

const textOf = (messages: readonly Message[], role: Message['role']): string =>
  messages
    .filter(message => message.role === role)
    .map(({ content }) => content)
    .join('\n\n')

function readLength(body: Body, model: string): number | undefined {
  if (body.max_tokens != null && body.max_completion_tokens != null)
    throw invalid(
      'Setting max_tokens and max_completion_tokens at the same time is not supported.',
      'max_tokens',
    )
  if (body.max_tokens != null && thinks(model))
    throw invalid(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_tokens',
      'unsupported_parameter',
    )
  const name = body.max_tokens != null ? 'max_tokens' : 'max_completion_tokens'
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (!Number.isInteger(value)) throw wrongType(name, 'an integer', value)
  if ((value as number) < 1)
    throw invalid(
      `Invalid '${name}': integer below minimum value. Expected a value >= 1, but got ${String(value)} instead.`,
      name,
      'integer_below_min_value',
    )
  return value as number
}

const roles: Readonly<Record<string, Message['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
  tool: 'user',
  function: 'user',
}

function readMessages(messages: unknown): Message[] {
  if (messages === undefined)
    throw invalid("Missing required parameter: 'messages'.", 'messages', 'missing_required_parameter')
  if (!Array.isArray(messages)) throw wrongType('messages', 'an array of objects', messages)
  if (messages.length === 0)
    throw invalid(
      "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      'messages',
      'empty_array',
    )
  return messages.map((message: unknown, at) => {
    const where = `messages[${at}]`
    if (!isRecord(message)) throw wrongType(where, 'an object', message)
    const role = roles[String(message.role)]
    if (message.role === undefined)
      throw invalid(
        `Missing required parameter: '${where}.role'.`,
        `${where}.role`,
        'missing_required_parameter',
      )
    if (role === undefined)
      throw invalid(
        `Invalid value: '${String(message.role)}'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'.`,
        `${where}.role`,
        'invalid_value',
      )
    return { role, content: contentOf(message, `${where}.content`) }
  })
}

function contentOf(message: Body, where: string): string {
  const { content } = message
  if (typeof content === 'string') return content
  if (content == null && message.role === 'assistant' && message.tool_calls !== undefined) return ''
  if (!Array.isArray(content))
    throw content === undefined
      ? invalid(`Missing required parameter: '${where}'.`, where, 'missing_required_parameter')
      : invalid(
          `Invalid value for 'content': expected a string, got ${content === null ? 'null' : typeof content}.`,
          where,
        )
  return content
    .map((part: unknown, at) => {
      if (!isRecord(part)) throw wrongType(`${where}[${at}]`, 'an object', part)
      if (part.type === 'text' || part.type === 'refusal') {
        const text = part[part.type]
        if (typeof text !== 'string') throw wrongType(`${where}[${at}].${part.type}`, 'a string', text)
        return text
      }
      if (['image_url', 'input_audio', 'file'].includes(String(part.type))) return ''
      throw invalid(
        `Invalid value: '${String(part.type)}'. Supported values are: 'text', 'image_url', 'input_audio', 'refusal', and 'file'.`,
        `${where}[${at}].type`,
        'invalid_value',
      )
    })
    .join('')
}

function formatOf(
  format: unknown,
  messages: readonly Message[],
): { json: boolean; schema?: Readonly<Record<string, unknown>> } {
  if (format === undefined || format === null) return { json: false }
  if (!isRecord(format)) throw wrongType('response_format', 'an object', format)
  switch (format.type) {
    case 'text':
      return { json: false }
    case 'json_object':
      if (!messages.some(({ content }) => /json/i.test(content)))
        throw invalid(
          "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
          'messages',
        )
      return { json: true }
    case 'json_schema':
      return { json: true, schema: readSchema(format.json_schema) }
    default:
      throw invalid(
        `Invalid value: '${String(format.type)}'. Supported values are: 'json_object', 'json_schema', and 'text'.`,
        'response_format.type',
        'invalid_value',
      )
  }
}

function readSchema(given: unknown): Readonly<Record<string, unknown>> {
  const where = 'response_format.json_schema'
  if (!isRecord(given))
    throw invalid(`Missing required parameter: '${where}'.`, where, 'missing_required_parameter')
  if (typeof given.name !== 'string')
    throw invalid(
      `Missing required parameter: '${where}.name'.`,
      `${where}.name`,
      'missing_required_parameter',
    )
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(given.name))
    throw invalid(
      `Invalid '${where}.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
      `${where}.name`,
      'invalid_value',
    )
  if (!isRecord(given.schema)) throw wrongType(`${where}.schema`, 'an object', given.schema)
  const fault = given.strict === true ? strictFault(given.schema, []) : null
  if (fault !== null)
    throw invalid(`Invalid schema for response_format '${given.name}': ${fault}`, 'response_format')
  return given.schema
}

/** What strict mode finds wrong with a schema, or null. */
function strictFault(schema: unknown, path: readonly string[]): string | null {
  if (!isRecord(schema)) return null
  const context = `In context=(${path.map(name => `'${name}'`).join(', ')}${path.length === 1 ? ',' : ''})`
  if (path.length === 0 && schema.type !== 'object')
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type ?? 'None')}"'.`
  if (isRecord(schema.properties)) {
    if (schema.additionalProperties !== false)
      return `${context}, 'additionalProperties' is required to be supplied and to be false.`
    const required = Array.isArray(schema.required) ? schema.required : []
    const missing = Object.keys(schema.properties).find(name => !required.includes(name))
    if (missing !== undefined)
      return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`
    for (const [name, inner] of Object.entries(schema.properties)) {
      const fault = strictFault(inner, [...path, 'properties', name])
      if (fault !== null) return fault
    }
  }
  return schema.items === undefined ? null : strictFault(schema.items, [...path, 'items'])
}

function forcedTool(body: Body): { name: string; schema: Readonly<Record<string, unknown>> } | undefined {
  const choice = body.tool_choice
  if (!isRecord(choice) || !isRecord(choice.function)) return undefined
  const { name } = choice.function
  const tools = Array.isArray(body.tools) ? body.tools : []
  const tool = tools.find(
    (given: unknown) => isRecord(given) && isRecord(given.function) && given.function.name === name,
  )
  if (tool === undefined)
    throw invalid(`Tool choice '${String(name)}' not found in 'tools' parameter.`, 'tool_choice')
  return { name: String(name), schema: isRecord(tool.function.parameters) ? tool.function.parameters : {} }
}

const invalid = (message: string, param?: string, code?: string): Refusal =>
  new Refusal('invalid', message, {
    ...(param !== undefined && { param }),
    ...(code !== undefined && { code }),
  })

const wrongType = (param: string, expected: string, got: unknown): Refusal =>
  invalid(
    `Invalid type for '${param}': expected ${expected}, but got ${got === null ? 'null' : Array.isArray(got) ? 'an array' : `a ${typeof got}`} instead.`,
    param,
    'invalid_type',
  )
