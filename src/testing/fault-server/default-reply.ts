import type { Asked } from './asked.ts'
import { isRecord } from './wire.ts'

/** What the server says when it was told nothing: the same to the same request, and of the shape that was asked for. */
export function defaultReply({ json, schema, messages, hash }: Asked): string {
  const last = (messages.findLast(({ role }) => role === 'user')?.content ?? '').replace(/\s+/g, ' ').trim()
  const text = `Answer ${hash.slice(0, 8)} to "${last.slice(0, 80)}".`
  if (!json) return text
  return JSON.stringify(schema === undefined ? { answer: text } : sampleOf(schema, text))
}

/** The plainest value that a JSON Schema takes; `text` where a string may be anything. */
function sampleOf(schema: unknown, text: string, depth = 0): unknown {
  if (!isRecord(schema) || depth > 20) return text
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  for (const choice of ['anyOf', 'oneOf'] as const)
    if (Array.isArray(schema[choice])) return sampleOf(schema[choice][0], text, depth + 1)
  const type = String(Array.isArray(schema.type) ? schema.type[0] : (schema.type ?? 'string')).toLowerCase()
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(isRecord(schema.properties) ? schema.properties : {}).map(([name, inner]) => [
          name,
          sampleOf(inner, text, depth + 1),
        ]),
      )
    case 'array':
      return Array.from({ length: numberOr(schema.minItems, 1) }, (_, at) =>
        sampleOf(schema.items, `${text} (${at + 1})`, depth + 1),
      )
    case 'integer':
    case 'number':
      return numberOr(schema.minimum, 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return text.slice(0, numberOr(schema.maxLength, text.length)).padEnd(numberOr(schema.minLength, 0), '.')
  }
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise
