import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { leadSentence } from '../../../core/lead-sentence.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, plural, recogniser, spelled } from '../../../core/sentence-pattern.ts'
import { addParagraphAfter } from '../../../core/text/edit.ts'
import { placeholdersOf } from '../../../core/text/placeholders.ts'
import { fail, pass } from '../../../core/verdict.ts'

const form =
  /\b(?:write|create|compose|draft|prepare|generate|design|make)\b.{0,40}\b(?:e-?mail|letter|invitation|announcement|advertisement|ad|flyer|press release|memo|newsletter|notice|brochure|job (?:posting|description|ad)|proposal)\b/i
const contact = [
  'Contact: [name], [phone number], [e-mail address]',
  'For further information, contact [name] at [phone number] or [e-mail address].',
]
const source = ['Further reading: [title], [author], [year]', 'Source: [title], [author], [year]']
const read = ({ count: found }: { count?: string }) => ({ count: count(found) })
const like = '(?:,? (?:such as|like|for example|e\\.g\\.) (?:"?\\[[a-z -]+\\]"?))?'

export const placeholders = defineRuleKind({
  name: 'structure.placeholders',
  summary: 'at least N placeholders in square brackets, such as [name]',
  params: z.object({ count: z.int().min(1).max(30) }),

  wordings: ({ count }) => [
    `Include at least ${plural(count, 'placeholder')} in square brackets, such as [address].`,
    `Every reply must contain at least ${spelled(count)} ${count === 1 ? 'placeholder' : 'placeholders'} in square brackets, such as [name].`,
    `Use at least ${plural(count, 'placeholder')} written in square brackets.`,
    `Your answer must have no fewer than ${plural(count, 'placeholder')} in square brackets.`,
    `Put at least ${plural(count, 'placeholder')} like [name] into your response.`,
  ],

  recognise: recogniser(
    [
      `<write> <atleast> <n:count> placeholders?(?: (?:(?:written )?in|represented by|with|marked by) square brackets)?${like}(?: in(?:to)? <reply>)?`,
      read,
    ],
    [
      `<reply> <must> (?:contain|have|include|use) <atleast> <n:count> placeholders?(?: (?:(?:written )?in|represented by|with|marked by) square brackets)?${like}`,
      read,
    ],
  ),

  check(reply, { count }) {
    const found = placeholdersOf(reply.text).length
    return found >= count
      ? pass
      : fail(`${plural(found, 'placeholder')}, at least ${count} ${count === 1 ? 'is' : 'are'} wanted`)
  },

  /** As many as there are, or a closing line with them: the contact for what a business writes, the source for what explains. */
  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const present = Math.min(...subject.turns.map(({ reply }) => placeholdersOf(reply.text).length))
    if (present > 0) return { count: random.int(1, Math.min(4, present)) }
    const suits = subject.turns.every(
      ({ reply, request }) =>
        reply.words.length >= 15 && (form.test(request.text) || leadSentence(reply, request.text) !== null),
    )
    return suits ? { count: random.int(1, 3) } : null
  },

  comply(reply, { count }, { request, random }) {
    const missing = count - placeholdersOf(reply.text).length
    if (
      missing > 3 ||
      reply.words.length < 10 ||
      reply.lines.some(({ kind }) => kind === 'fence' || kind === 'table')
    )
      return null
    const line = random.pick(form.test(request) ? contact : source)
    return addParagraphAfter(reply.text, line)
  },

  /** Takes the brackets off all that it has too many of. */
  violate({ text }, { count }) {
    return placeholdersOf(text)
      .slice(count - 1)
      .reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + text.slice(start + 1, end - 1) + rest.slice(end),
        text,
      )
  },

  claims: ({ count }) => [{ on: 'placeholders', min: count }],

  examples: [
    {
      params: { count: 2 },
      passes: ['Dear [name], meet me at [place].'],
      fails: ['Dear [name], meet me at noon.', 'See [1] and [2].', 'See [this](a) and [that](b).', ''],
    },
  ],
})
