import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { pointsOf } from '../../../core/text/items.ts'
import { parseJson, printJson } from '../../../core/text/json-fields.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const jsonArray = defineRuleKind({
  name: 'format.json-array',
  summary: 'the whole reply is one JSON array of strings',
  params: z.object({}),

  wordings: () => [
    'Reply with a JSON array of strings and nothing else.',
    'Your whole answer must be a valid JSON array of strings.',
    'Return each response as a raw JSON array of strings, one string for every point.',
    'Output only a JSON array of strings.',
    'Every reply has to be a JSON list whose elements are all strings.',
  ],

  recognise: recogniser([
    '(?:(?:<write>|output|format)(?: <reply>)?|<reply> <must> (?:always )?be)(?: back)?(?: in| with| as| using)?(?: the form of)?(?: only| nothing but| just)?(?: an?| one| a single)?(?: raw| valid| flat)? JSON (?:array|list) (?:of strings|(?:whose elements are all|that contains only|containing only|with only) strings)(?:,? (?:with )?one (?:string )?(?:for every|per|for each) (?:point|item|sentence))?(?:(?: and| with| containing)? nothing else|,? without a code fence| only)?',
    () => ({}),
  ]),

  check(reply) {
    const value = parseJson(reply.text)
    if (value === undefined) return fail('not JSON and nothing else')
    if (!Array.isArray(value)) return fail('a JSON object, not an array')
    if (value.length === 0) return fail('the array is empty')
    const other = value.findIndex(element => typeof element !== 'string')
    return other < 0 ? pass : fail(`element ${other + 1} is no string`)
  },

  draw: ({ turns }) => (turns.every(({ reply, request }) => elementsOf(reply, request.text)) ? {} : null),

  comply(reply, _, { request }) {
    const elements = elementsOf(reply, request)
    return elements && printJson(elements)
  },

  /** Gives the points as plain lines, or fences the array. */
  violate(reply, _, { random }) {
    const value: unknown = parseJson(reply.text)
    if (!Array.isArray(value)) return null
    if (random.chance(0.5)) return `\`\`\`json\n${reply.text.trim()}\n\`\`\``
    const lines = value.map(element => `- ${String(element).trim()}`).join('\n')
    return lines.trim() === '-' ? null : lines
  },

  claims: () => [
    { slot: 'shape', is: 'json-array' },
    { slot: 'start', is: '[' },
    { slot: 'end', is: ']' },
    { has: '["' },
    { on: 'quotes', min: 2 },
    { on: 'bullets', max: 0 },
    { on: 'steps', max: 0 },
    { on: 'headings', max: 0 },
    { on: 'tables', max: 0 },
    { on: 'code-blocks', max: 0 },
  ],

  examples: [
    {
      params: {},
      passes: ['["red", "green"]', '[\n  "one \\"quoted\\" word"\n]'],
      fails: ['', '[]', '[1, 2]', '{"items": ["red"]}', 'red, green', '["red"'],
    },
  ],
})

function elementsOf(reply: Passage, request: string): readonly string[] | null {
  const points = pointsOf(reply, request)
  return points &&
    points.items.length >= 2 &&
    points.tail === '' &&
    (points.lead === '' || points.form === 'series')
    ? points.items
    : null
}
