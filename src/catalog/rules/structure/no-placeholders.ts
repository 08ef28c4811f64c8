import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { addParagraphAfter } from '../../../core/text/edit.ts'
import { placeholdersOf } from '../../../core/text/placeholders.ts'
import { fail, pass } from '../../../core/verdict.ts'

const kind =
  'placeholders?(?: (?:in (?:square )?brackets|text|fields))?(?:,? (?:such as|like) "?\\[[\\p{L} ]+\\]"?)?'
const lines = [
  'Source: [title], [author]',
  'Best regards,\n[Your Name]',
  'For details, see [link].',
  'Updated: [date]',
]

export const noPlaceholders = defineRuleKind({
  name: 'structure.no-placeholders',
  summary: 'no placeholders in square brackets',
  params: z.object({}),

  wordings: () => [
    'Do not use placeholders such as [name].',
    'Your replies must not contain placeholders in square brackets.',
    'Never leave a placeholder like [date] in your answer.',
    'Write complete text without any placeholders.',
    'Avoid placeholders in square brackets.',
  ],

  recognise: recogniser(
    [
      `<never>(?: ever)?(?: (?:us(?:e|ing)|leav(?:e|ing)|includ(?:e|ing)|writ(?:e|ing)|insert(?:ing)?|put(?:ting)?))?(?: any| an?| unfilled)? ${kind}(?: in <reply>)?`,
      () => ({}),
    ],
    [
      `<reply> (?:<mustnot>|must never|may never|should never) (?:contain|include|have|use)(?: any| an?)? ${kind}`,
      () => ({}),
    ],
    [`<write>(?: complete| finished)? <reply> without (?:any )?${kind}`, () => ({})],
    [`<reply> <must> (?:be free of|contain no|have no) ${kind}`, () => ({})],
    [`no ${kind}(?: in <reply>)?`, () => ({})],
  ),

  check({ text }) {
    const [found] = placeholdersOf(text)
    return found ? fail(`"${found.text}" is a placeholder`, { start: found.start, end: found.end }) : pass
  },

  draw(subject, random) {
    if (
      !inEnglish(subject) ||
      !allPlain(subject) ||
      subject.turns.some(({ reply }) => placeholdersOf(reply.text).length > 0)
    )
      return null
    const filledIn = subject.turns.some(({ request }) =>
      /\b(?:e-?mail|letter|invitation|announcement|memo|template|press release|cv|resume)\b/i.test(
        request.text,
      ),
    )
    return random.chance(
      filledIn ? 1 : subject.turns.every(({ reply }) => reply.words.length >= 20) ? 0.25 : 0,
    )
      ? {}
      : null
  },

  comply: () => null,

  violate: (reply, _params, { random }) =>
    reply.words.length > 0 ? addParagraphAfter(reply.text, random.pick(lines)) : null,

  claims: () => [{ on: 'placeholders', max: 0 }],

  examples: [
    { params: {}, passes: ['Dear Ada, see [1].', ''], fails: ['Dear [name],', 'Meet me at [insert place].'] },
  ],
})
