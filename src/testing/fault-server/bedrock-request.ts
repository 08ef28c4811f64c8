import type { Message } from '../../core/message.ts'
import type { Question } from './asked.ts'
import { isRecord, parsedOr, Refusal } from './wire.ts'

type Body = Readonly<Record<string, unknown>>

const fields = new Set(
  (
    'messages system inferenceConfig toolConfig guardrailConfig additionalModelRequestFields promptVariables ' +
    'additionalModelResponseFieldPaths requestMetadata performanceConfig serviceTier outputConfig'
  ).split(' '),
)

const invalid = (message: string): Refusal => new Refusal('invalid', message)

/** @throws Refusal in the words of Bedrock. */
export function readConverse(body: Body, model = ''): Question {
  for (const field of Object.keys(body))
    if (!fields.has(field))
      throw invalid(`The model returned the following errors: ${field}: Extra inputs are not permitted`)
  let prefix = ''
  let cacheable: string | undefined
  const readText = (blocks: unknown, where: string): string => {
    if (!Array.isArray(blocks))
      throw new Refusal('invalid', `Start of list expected at ${where}`, { code: 'SerializationException' })
    return blocks
      .map((block: unknown, at) => {
        if (!isRecord(block)) throw new Refusal('invalid', '', { code: 'SerializationException' })
        if (isRecord(block.cachePoint)) {
          if (block.cachePoint.type !== 'default')
            throw invalid(
              `Value at '${where}.${at}.cachePoint.type' failed to satisfy constraint: Member must satisfy enum value set: [default]`,
            )
          cacheable = prefix
          return ''
        }
        if (typeof block.text !== 'string') {
          if (
            ['image', 'document', 'toolUse', 'toolResult', 'reasoningContent'].some(
              kind => block[kind] !== undefined,
            )
          )
            return ''
          throw invalid(
            `The content field in the Message object at ${where} is invalid. Add content to the object and try again.`,
          )
        }
        if (block.text.trim() === '')
          throw invalid(
            `The text field in the ContentBlock object at ${where}.${at} is blank. Add text to the text field, and try again.`,
          )
        prefix += block.text
        return block.text
      })
      .filter(text => text !== '')
      .join('\n\n')
  }
  const system = body.system === undefined ? '' : readText(body.system, 'system')
  const messages = readTurns(body.messages, readText)
  const inference = isRecord(body.inferenceConfig) ? body.inferenceConfig : {}
  for (const field of Object.keys(inference))
    if (!['maxTokens', 'temperature', 'topP', 'stopSequences'].includes(field))
      throw invalid(`inferenceConfig.${field}: Extra inputs are not permitted`)
  const { maxTokens, temperature } = inference
  if (maxTokens !== undefined && !(Number.isInteger(maxTokens) && (maxTokens as number) >= 1))
    throw invalid(
      `1 validation error detected: Value '${String(maxTokens)}' at 'inferenceConfig.maxTokens' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    )
  if (temperature !== undefined && !(typeof temperature === 'number' && temperature >= 0 && temperature <= 1))
    throw invalid(
      `1 validation error detected: Value '${String(temperature)}' at 'inferenceConfig.temperature' failed to satisfy constraint: Member must have value less than or equal to 1`,
    )
  const tool = forcedTool(body.toolConfig)
  const schema = tool?.schema ?? formatOf(body.outputConfig)
  return {
    model,
    system,
    messages,
    json: schema !== undefined,
    ...(schema && { schema }),
    ...(tool && { tool: tool.name }),
    ...(maxTokens !== undefined && { maxTokens: maxTokens as number }),
    ...(temperature !== undefined && { temperature: temperature as number }),
    ...(cacheable !== undefined && { cacheable }),
  }
}

function readTurns(messages: unknown, readText: (blocks: unknown, where: string) => string): Message[] {
  if (!Array.isArray(messages) || messages.length === 0)
    throw invalid('The messages field is empty. Add at least one message and try again.')
  const turns = messages.map((message: unknown, at): Message => {
    const role = isRecord(message) ? message.role : undefined
    if (role !== 'user' && role !== 'assistant')
      throw invalid(
        `1 validation error detected: Value '${String(role)}' at 'messages.${at + 1}.member.role' failed to satisfy constraint: Member must satisfy enum value set: [user, assistant]`,
      )
    const content = (message as Body).content
    if (Array.isArray(content) && content.length === 0)
      throw invalid(
        `The content field in the Message object at messages.${at} is empty. Add a ContentBlock object to the content field and try again.`,
      )
    return { role, content: readText(content, `messages.${at}.content`) }
  })
  if (turns[0]?.role !== 'user')
    throw invalid(
      'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
    )
  if (turns.some(({ role }, at) => role === turns[at - 1]?.role))
    throw invalid(
      'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.',
    )
  return turns
}

function formatOf(config: unknown): Body | undefined {
  if (!isRecord(config) || !isRecord(config.textFormat)) return undefined
  const { type, structure } = config.textFormat
  const given =
    isRecord(structure) && isRecord(structure.jsonSchema) ? structure.jsonSchema.schema : undefined
  if (type !== 'json_schema' || typeof given !== 'string')
    throw invalid(
      'outputConfig.textFormat: a JSON schema is expected as a string in structure.jsonSchema.schema',
    )
  const schema = parsedOr(given)
  if (!isRecord(schema) || schema.text === given) throw invalid('The provided JSON schema is not valid JSON.')
  return schema
}

function forcedTool(config: unknown): { name: string; schema: Body } | undefined {
  if (!isRecord(config) || !isRecord(config.toolChoice) || !isRecord(config.toolChoice.tool)) return undefined
  const { name } = config.toolChoice.tool
  const tools: readonly unknown[] = Array.isArray(config.tools) ? config.tools : []
  for (const tool of tools)
    if (isRecord(tool) && isRecord(tool.toolSpec) && tool.toolSpec.name === name) {
      const { inputSchema } = tool.toolSpec
      return {
        name: String(name),
        schema: isRecord(inputSchema) && isRecord(inputSchema.json) ? inputSchema.json : {},
      }
    }
  throw invalid(`The tool ${String(name)} in toolChoice is not among the tools`)
}
