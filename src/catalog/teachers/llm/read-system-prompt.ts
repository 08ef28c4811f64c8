import { jsonrepair } from 'jsonrepair'
import { z } from 'zod'

const Line = (longest: number) =>
  z
    .string()
    .transform(text => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest))

const Written = z.strictObject({
  role: z.strictObject({
    name: Line(100).transform(name => name.replace(/^(?:an?|the) (?=\S)/i, '')),
    persona: Line(2_000),
  }),
  rules: z.array(Line(400).transform(rule => rule.replace(/^(?:[-*•]|\d{1,2}[.)]) (?=\S)/, ''))),
})

/** A system prompt as the model wrote it. */
export type WrittenPrompt = z.infer<typeof Written>

/** The same for providers that can be held to a schema: in the part of JSON Schema that all of them know, and constant. */
export const systemPromptSchema = {
  name: 'system_prompt',
  schema: {
    type: 'object',
    properties: {
      role: {
        type: 'object',
        properties: { name: { type: 'string' }, persona: { type: 'string' } },
        required: ['name', 'persona'],
        additionalProperties: false,
      },
      rules: { type: 'array', items: { type: 'string' } },
    },
    required: ['role', 'rules'],
    additionalProperties: false,
  },
}

/** Positions at which an object may begin before we stop looking. */
const openings = 12

/**
 * Finds the JSON that was asked for in a reply, with or without a code fence or prose around it. Small slips of syntax
 * (a comma too many, a quotation mark unescaped) are repaired as long as exactly the fields asked for come out; null else.
 */
export function readSystemPrompt(reply: string): WrittenPrompt | null {
  const end = reply.lastIndexOf('}')
  const starts = Array.from(reply.slice(0, end + 1).matchAll(/\{/g), ({ index }) => index).slice(0, openings)
  for (const parse of [JSON.parse, (text: string): unknown => JSON.parse(jsonrepair(text))])
    for (const start of starts) {
      const parsed = Written.safeParse(attempt(parse, reply.slice(start, end + 1)))
      if (parsed.success) return parsed.data
    }
  return null
}

function attempt(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
