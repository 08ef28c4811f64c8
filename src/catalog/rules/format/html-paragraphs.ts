import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const htmlParagraphs = defineRuleKind({
  name: 'format.html-paragraphs',
  summary: 'each paragraph stands in <p>…</p>, with nothing outside',
  params: z.object({}),

  wordings: () => [
    'Wrap each paragraph in <p> and </p>.',
    'Write your answer as HTML in which every paragraph is enclosed in <p> tags.',
    'Every paragraph of your reply must stand between <p> and </p>, with nothing outside.',
    'Format your response as HTML paragraphs, each one in a <p> element.',
    'Enclose all paragraphs in <p> tags and write nothing outside of them.',
  ],

  recognise: recogniser(
    [
      '(?:wrap|enclose|put|place) (?:each|every|all)(?: of the)?(?: single)? paragraphs?(?: of <reply>| in <reply>)? (?:in|inside|between|within|with)(?: an?)?(?: HTML)? ?[<]p[>](?:(?: and |\\.\\.\\.|…)?[<]/p[>])?(?: HTML)?(?: tags?| elements?)?(?:,? (?:with|and)(?: write)? nothing (?:outside|else)(?: of)?(?: (?:them|the tags))?)?',
      () => ({}),
    ],
    [
      '(?:each|every) paragraph(?: of <reply>| in <reply>)? <must> (?:always )?(?:be (?:wrapped|enclosed|put|placed)|stand) (?:in|inside|between|within|with|by)(?: an?)?(?: HTML)? ?[<]p[>](?:(?: and |\\.\\.\\.|…)?[<]/p[>])?(?: HTML)?(?: tags?| elements?)?(?:,? with nothing outside(?: of)?(?: them)?)?',
      () => ({}),
    ],
    [
      '(?:<write>|format) <reply> (?:as|in) HTML(?: paragraphs)?,? (?:in which|where|with|so that) ?(?:every|each)(?: paragraph| one)? (?:is )?(?:enclosed |wrapped )?in(?: an?)? [<]p[>](?: and [<]/p[>])?(?: tags?| elements?)?',
      () => ({}),
    ],
    [
      '(?:<write>|format) <reply> (?:as|in) HTML paragraphs, (?:every|each)(?: paragraph| one)? in(?: an?)? [<]p[>](?: tags?| elements?)?',
      () => ({}),
    ],
  ),

  check(reply) {
    const { text } = reply
    let at = skipBlanks(text, 0)
    if (at === text.length) return fail('no <p> element')
    while (at < text.length) {
      if (!text.startsWith('<p>', at))
        return fail('text outside of <p>…</p>', { start: at, end: Math.min(text.length, at + 40) })
      const close = text.indexOf('</p>', at)
      if (close < 0) return fail('a <p> that is not closed', { start: at, end: at + 3 })
      const inner = text.slice(at + 3, close)
      if (inner.trim() === '') return fail('an empty <p> element', { start: at, end: close + 4 })
      if (inner.includes('<p>') || inner.includes('\n\n'))
        return fail('two paragraphs in one <p> element', { start: at, end: close + 4 })
      at = skipBlanks(text, close + 4)
    }
    return pass
  },

  draw: ({ turns }) =>
    turns.every(
      ({ reply: { text, lines, words, paragraphs } }) =>
        words.length >= 6 &&
        !/[<>&]|```/.test(text) &&
        !paragraphs.some(({ text: body }) => /[\n\r]/.test(body)) &&
        lines.every(({ kind }) => kind === 'text' || kind === 'blank'),
    )
      ? {}
      : null,

  comply(reply) {
    const { text, paragraphs, lines } = reply
    if (
      paragraphs.length === 0 ||
      /[<>&]/.test(text) ||
      !lines.every(({ kind }) => kind === 'text' || kind === 'blank')
    )
      return null
    if (paragraphs.some(({ text: body }) => /[\n\r]/.test(body))) return null
    return paragraphs.map(({ text: body }) => `<p>${body}</p>`).join('\n')
  },

  /** Leaves the tags of one paragraph out. */
  violate(reply, _, { random }) {
    const elements = reply.text
      .trim()
      .split('</p>')
      .filter(part => part.trim() !== '')
    if (elements.length === 0 || !elements.every(part => part.trim().startsWith('<p>'))) return null
    const bare = random.int(0, elements.length - 1)
    return elements
      .map((part, at) => (at === bare ? part.trim().slice(3).trim() : `${part.trim()}</p>`))
      .join('\n')
  },

  claims: () => [
    { slot: 'shape', is: 'html' },
    { slot: 'start', is: '<p>' },
    { slot: 'end', is: '</p>' },
    { has: '<p>' },
    { has: '</p>' },
    { on: 'bullets', max: 0 },
    { on: 'steps', max: 0 },
    { on: 'headings', max: 0 },
    { on: 'tables', max: 0 },
    { on: 'code-blocks', max: 0 },
  ],

  examples: [
    {
      params: {},
      passes: ['<p>Oslo</p>', '<p>One.</p>\n\n<p>Two.\nStill two.</p>\n'],
      fails: ['', 'Oslo', '<p>One.</p> Two.', '<p>One.', '<p></p>', '<p>One.\n\nTwo.</p>'],
    },
  ],
})

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && text.slice(at, at + 1).trim() === '') at++
  return at
}
