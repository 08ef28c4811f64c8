import type { Message } from '../../core/message.ts'
import type { Question } from './asked.ts'
import { isRecord, Refusal } from './wire.ts'

type Body = Readonly<Record<string, unknown>>

const fields = new Set(
  (
    'contents systemInstruction generationConfig safetySettings tools toolConfig cachedContent model labels store ' +
    'serviceTier'
  ).split(' '),
)
const generationFields = new Set(
  (
    'temperature topP topK candidateCount maxOutputTokens stopSequences responseMimeType responseSchema ' +
    'responseJsonSchema presencePenalty frequencyPenalty seed responseLogprobs logprobs responseModalities thinkingConfig ' +
    'mediaResolution speechConfig enableEnhancedCivicAnswers imageConfig'
  ).split(' '),
)

const invalid = (message: string): Refusal => new Refusal('invalid', message)

/** Protocol buffers take both spellings of a name. */
const camel = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  )

/** @throws Refusal in Google's words. */
export function readGenerate(given: Body, model = ''): Question {
  const body = camel(given)
  for (const field of Object.keys(body)) if (!fields.has(field)) throw unknownName(field)
  const config = isRecord(body.generationConfig) ? camel(body.generationConfig) : {}
  for (const field of Object.keys(config))
    if (!generationFields.has(field)) throw unknownName(field, 'generation_config')
  const { temperature, maxOutputTokens: maxTokens } = config
  if (temperature !== undefined && !(typeof temperature === 'number' && temperature >= 0 && temperature <= 2))
    throw invalid(
      `* GenerateContentRequest.generation_config.temperature: temperature must be in the range [0.0, 2.0].`,
    )
  if (maxTokens !== undefined && !(Number.isInteger(maxTokens) && (maxTokens as number) >= 1))
    throw invalid(
      'Unable to submit request because it has a maxOutputTokens value that is out of range. The supported range is from 1 upwards.',
    )
  const schema = readFormat(config)
  const system =
    body.systemInstruction === undefined ? '' : partsOf(body.systemInstruction, 'system_instruction')
  return {
    model,
    system,
    messages: readContents(body.contents),
    json: config.responseMimeType === 'application/json',
    ...(schema && { schema }),
    ...(maxTokens !== undefined && { maxTokens: maxTokens as number }),
    ...(temperature !== undefined && { temperature: temperature as number }),
    cacheable: system,
  }
}

function readContents(contents: unknown): Message[] {
  if (!Array.isArray(contents) || contents.length === 0)
    throw invalid('* GenerateContentRequest.contents: contents is not specified')
  return contents.map((content: unknown, at): Message => {
    const role = isRecord(content) ? (content.role ?? 'user') : undefined
    if (role !== 'user' && role !== 'model') throw invalid('Please use a valid role: user, model.')
    return { role: role === 'user' ? 'user' : 'assistant', content: partsOf(content, `contents[${at}]`) }
  })
}

function partsOf(content: unknown, where: string): string {
  const parts = isRecord(content) ? content.parts : undefined
  const list = isRecord(parts) ? [parts] : parts
  if (!Array.isArray(list) || list.length === 0)
    throw invalid(`* GenerateContentRequest.${where}.parts: contents.parts must not be empty.`)
  return list
    .map((part: unknown) => {
      if (!isRecord(part))
        throw invalid(`Invalid value at '${where}.parts' (oneof), oneof field 'data' is not set`)
      if (part.text === undefined && Object.keys(part).length > 0) return ''
      if (typeof part.text !== 'string')
        throw invalid(
          `* GenerateContentRequest.${where}.parts[0].data: required oneof field 'data' must have one initialized field`,
        )
      return part.text
    })
    .join('')
}

function readFormat(config: Body): Body | undefined {
  const { responseMimeType, responseSchema, responseJsonSchema } = config
  if (responseSchema !== undefined && responseJsonSchema !== undefined)
    throw invalid('Only one of response_schema and response_json_schema may be set.')
  const schema = responseSchema ?? responseJsonSchema
  if (schema === undefined) {
    if (
      responseMimeType !== undefined &&
      !['application/json', 'text/plain', 'text/x.enum'].includes(String(responseMimeType))
    )
      throw invalid(
        '* GenerateContentRequest.generation_config.response_mime_type: allowed mimetypes are `text/plain`, `application/json`, `application/xml`, `application/yaml` and `text/x.enum`.',
      )
    return undefined
  }
  if (responseMimeType !== 'application/json')
    throw invalid(
      '* GenerateContentRequest.generation_config.response_schema: only allowed with response_mime_type application/json',
    )
  if (!isRecord(schema)) throw invalid('Invalid value at generation_config.response_schema')
  if (responseSchema !== undefined) {
    const foreign = ['additionalProperties', '$schema', '$defs', '$ref', 'const'].find(name =>
      mentions(schema, name),
    )
    if (foreign !== undefined) throw unknownName(foreign, 'generation_config.response_schema')
  }
  return schema
}

/** The OpenAPI dialect of `responseSchema` knows less than JSON Schema. */
function mentions(schema: unknown, name: string): boolean {
  if (Array.isArray(schema)) return schema.some(part => mentions(part, name))
  if (!isRecord(schema)) return false
  return Object.entries(schema).some(([field, inner]) =>
    field === 'properties' && isRecord(inner)
      ? Object.values(inner).some(part => mentions(part, name))
      : field === name || mentions(inner, name),
  )
}

const unknownName = (field: string, where?: string): Refusal =>
  invalid(
    `Invalid JSON payload received. Unknown name "${field}"${where === undefined ? '' : ` at '${where}'`}: Cannot find field.`,
  )
