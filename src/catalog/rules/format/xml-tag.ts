import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { type Groups, recogniser } from '../../../core/sentence-pattern.ts'
import { isAllCode } from '../../../core/text/code.ts'
import { fail, pass } from '../../../core/verdict.ts'

const tags = [
  'answer',
  'response',
  'reply',
  'result',
  'output',
  'final_answer',
  'message',
  'assistant_reply',
] as const
const readTag = ({ tag, closing }: Groups) =>
  tag && (closing === undefined || closing === tag) ? { tag } : null

export const xmlTag = defineRuleKind({
  name: 'format.xml-tag',
  summary: 'the whole reply stands in one pair of XML tags',
  params: z.object({ tag: z.string().regex(/^[A-Za-z_][\w-]{0,39}$/) }),

  wordings: ({ tag }) => [
    `Wrap your whole reply in <${tag}> tags.`,
    `Every response must be enclosed in <${tag}> and </${tag}>.`,
    `Put the entire answer between <${tag}> and </${tag}>, with nothing outside.`,
    `Your reply must start with <${tag}> and end with </${tag}>.`,
    `Place each answer inside a single pair of <${tag}> XML tags.`,
  ],

  recognise: recogniser(
    [
      '(?:wrap|enclose|put|place|surround|output|<write>) <reply> (?:in|inside|between|within|with)(?: an?| the)?(?: single)?(?: pair of)?(?: XML)?(?: tags?)? [<](?<tag>[a-z_][\\w-]*)[>](?:(?: and |\\.\\.\\.|…)?[<]/(?<closing>[a-z_][\\w-]*)[>])?(?: XML)?(?: tags?)?(?:,? (?:with|and) nothing (?:outside|else)(?: (?:them|of them|the tags))?)?',
      readTag,
    ],
    [
      '<reply> <must> (?:always )?be (?:wrapped|enclosed|put|placed|surrounded) (?:in|inside|between|within|with|by)(?: the)?(?: XML)?(?: tags?)? [<](?<tag>[a-z_][\\w-]*)[>](?:(?: and |\\.\\.\\.|…)?[<]/(?<closing>[a-z_][\\w-]*)[>])?(?: XML)?(?: tags?)?',
      readTag,
    ],
    [
      '(?:<reply> <must> )?(?:always )?(?:start|begin|open)(?: <reply>)? with [<](?<tag>[a-z_][\\w-]*)[>] and (?:end|close|finish)(?: it)? with [<]/(?<closing>[a-z_][\\w-]*)[>]',
      ({ tag, closing }) => (tag && closing === tag ? { tag } : null),
    ],
  ),

  check(reply, { tag }) {
    const text = reply.text.trim()
    if (!text.startsWith(`<${tag}>`))
      return fail(`does not start with <${tag}>`, { start: 0, end: Math.min(reply.text.length, 40) })
    const close = text.indexOf(`</${tag}>`)
    if (close < 0) return fail(`</${tag}> is missing`)
    if (close + tag.length + 3 < text.length) return fail(`text after </${tag}>`)
    return text.slice(tag.length + 2, close).trim() === '' ? fail('nothing between the tags') : pass
  },

  draw({ turns }, random) {
    if (
      turns.some(
        ({ reply: { text, lines } }) => text.trim() === '' || /<\/?[a-z]|```/i.test(text) || isAllCode(lines),
      )
    )
      return null
    return { tag: random.pick(tags) }
  },

  comply(reply, { tag }) {
    const text = reply.text.trim()
    if (text === '' || text.includes(`<${tag}>`) || text.includes(`</${tag}>`)) return null
    return text.includes('\n') || text.length > 120
      ? `<${tag}>\n${text}\n</${tag}>`
      : `<${tag}>${text}</${tag}>`
  },

  /** Forgets the closing tag, or both. */
  violate(reply, { tag }, { random }) {
    const text = reply.text.trim()
    const open = `<${tag}>`
    const close = `</${tag}>`
    if (!text.startsWith(open) || !text.endsWith(close)) return null
    if (random.chance(0.3)) return text.slice(0, -close.length).trimEnd()
    const inner = text.slice(open.length, -close.length).trim()
    return inner.startsWith(open) ? null : inner
  },

  claims: ({ tag }) => [
    { slot: 'shape', is: 'xml' },
    { slot: 'start', is: `<${tag}>` },
    { slot: 'end', is: `</${tag}>` },
    { has: `<${tag}>` },
    { has: `</${tag}>` },
  ],

  examples: [
    {
      params: { tag: 'answer' },
      passes: ['<answer>Oslo</answer>', ' <answer>\nOne.\nTwo.\n</answer>\n'],
      fails: [
        '',
        'Oslo',
        '<answer>Oslo',
        '<answer></answer>',
        '<answer>a</answer> and <answer>b</answer>',
        '<Answer>Oslo</Answer>',
      ],
    },
  ],
})
