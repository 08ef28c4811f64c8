import { z } from 'zod'
import { compiled, type Json, longestSchema, whyRefused } from '../../../core/json-schema.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { isPlain } from '../../../core/text/code.ts'
import { jsonObject, parseJson, printJson } from '../../../core/text/json-fields.ts'
import { fail, pass } from '../../../core/verdict.ts'

const read = recogniser(
  [
    '(?:(?:<write>|output|format)(?: <reply>)?|<reply> <must> (?:always )?be)(?: back)?(?: in| with| as)?(?: only| nothing but| just)?(?: an?| one)?(?: raw| valid)? JSON(?: object| value)?,? (?:that|which|and it must|and) (?:validates? (?:against|with)|conforms? (?:to|with)|matches|match|fits|follows|satisfies|satisfy)(?: the| this)?(?: following)?(?: JSON)?(?: schema)?:? SCHEMA',
    () => ({}),
  ],
  [
    '<reply> <must> (?:validate (?:against|with)|conform (?:to|with)|match|fit|follow|satisfy)(?: the| this)?(?: following)? JSON schema:? SCHEMA',
    () => ({}),
  ],
  [
    '(?:follow|use|obey|stick to)(?: the| this)?(?: following)? JSON schema(?: for <reply>| in <reply>)?:? SCHEMA',
    () => ({}),
  ],
)

export const jsonSchema = defineRuleKind({
  name: 'format.json-schema',
  summary: 'the whole reply is JSON that validates against a JSON Schema',
  params: z.object({
    schema: z.record(z.string(), z.json()).superRefine((schema, { addIssue }) => {
      const why = whyRefused(schema)
      if (why !== null) addIssue({ code: 'custom', message: why })
    }),
  }),

  wordings: ({ schema }) => {
    const json = JSON.stringify(schema)
    return [
      `Reply with JSON that validates against this JSON Schema: ${json}.`,
      `Every answer must validate against the JSON Schema ${json}.`,
      `Output only raw JSON that conforms to the following schema: ${json}.`,
      `Your whole response has to be a JSON object that matches this schema: ${json}.`,
      `Follow this JSON Schema in every reply: ${json}.`,
    ]
  },

  recognise(sentence) {
    const start = sentence.indexOf('{')
    const end = sentence.lastIndexOf('}') + 1
    if (start < 0 || end <= start || end - start > longestSchema) return null
    if (
      !read(`${sentence.slice(0, start).replace(/[`]$/, '')}SCHEMA${sentence.slice(end).replace(/^[`]/, '')}`)
    )
      return null
    const schema = z.record(z.string(), z.json()).safeParse(parseJson(sentence.slice(start, end)))
    return schema.success ? { schema: schema.data } : null
  },

  check(reply, { schema }) {
    const value = parseJson(reply.text)
    if (value === undefined) return fail('not JSON and nothing else')
    const validate = compiled(schema)
    if (validate === null || validate(value)) return pass
    const error = validate.errors?.[0]
    return fail(
      `JSON${error?.instancePath ? ` at ${error.instancePath.slice(0, 80)}` : ''} ${(error?.message ?? 'does not fit the schema').slice(0, 120)}`,
    )
  },

  draw({ turns }, random) {
    if (!turns.every(({ reply }) => isPlain(reply))) return null
    const fitting = keySets.filter(keys =>
      turns.every(
        ({ reply, request }) =>
          keys.includes('items') === reply.lines.some(({ kind }) => kind === 'bullet' || kind === 'step') &&
          (request.text.length <= 160 || !keys.includes('question')) &&
          jsonObject(keys, reply, request.text),
      ),
    )
    return fitting.length > 0 ? { schema: objectSchema(random.pick(fitting), random.chance(0.5)) } : null
  },

  comply(reply, { schema }, { request }) {
    const keys = Array.isArray(schema.required) ? schema.required.map(String) : []
    const filled = keys.length === 0 || reply.text.trim() === '' ? null : jsonObject(keys, reply, request)
    return filled && compiled(schema)?.(filled) ? printJson(filled) : null
  },

  /** Numbers as strings and arrays as text, as careless writers of JSON have it; else a fence. */
  violate(reply, { schema }) {
    const value = parseJson(reply.text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const loose = Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        typeof part === 'number' ? String(part) : Array.isArray(part) ? part.join('; ') : part,
      ]),
    )
    return compiled(schema)?.(loose) ? `\`\`\`json\n${reply.text.trim()}\n\`\`\`` : printJson(loose)
  },

  claims: ({ schema }) => [
    { slot: 'shape', is: 'json' },
    { slot: 'start', is: '{' },
    { slot: 'end', is: '}' },
    ...(Array.isArray(schema.required) ? schema.required.map(name => ({ has: `"${String(name)}":` })) : []),
    { on: 'bullets', max: 0 },
    { on: 'steps', max: 0 },
    { on: 'headings', max: 0 },
    { on: 'tables', max: 0 },
    { on: 'code-blocks', max: 0 },
  ],

  examples: [
    {
      params: {
        schema: {
          type: 'object',
          properties: { answer: { type: 'string' }, word_count: { type: 'integer' } },
          required: ['answer', 'word_count'],
        },
      },
      passes: ['{"answer": "Oslo", "word_count": 1}'],
      fails: ['', 'Oslo', '{"answer": "Oslo", "word_count": "1"}', '{"answer": "Oslo"}', '[]'],
    },
    {
      params: { schema: { type: 'array', items: { type: 'number' }, minItems: 2 } },
      passes: ['[1, 2.5]'],
      fails: ['[1]', '[1, "2"]', '{"a": 1}'],
    },
  ],
})

const keySets: readonly (readonly string[])[] = [
  ['answer', 'word_count'],
  ['answer', 'character_count'],
  ['question', 'answer'],
  ['sentences'],
  ['sentences', 'sentence_count'],
  ['answer', 'sentence_count'],
  ['items'],
  ['items', 'item_count'],
  ['introduction', 'items'],
]

function objectSchema(keys: readonly string[], isClosed: boolean): Record<string, Json> {
  const typeOf = (key: string): Record<string, Json> =>
    key.endsWith('_count')
      ? { type: 'integer' }
      : key === 'items' || key === 'sentences'
        ? { type: 'array', items: { type: 'string' } }
        : { type: 'string' }
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(key => [key, typeOf(key)])),
    required: [...keys],
    ...(isClosed && { additionalProperties: false }),
  }
}
