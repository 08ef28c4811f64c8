import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { droppableWords, withoutPhrase } from '../../../core/text/droppable.ts'
import { addSentenceAfter } from '../../../core/text/edit.ts'
import { findPhrase } from '../../../core/text/phrase.ts'
import { countLetter } from '../../../core/text/word-counts.ts'
import { fail, pass } from '../../../core/verdict.ts'

const letter = '(?:the )?letter ["\'`]?(?<letter>\\p{L})["\'`]?'
const read = ({ letter: one }: Readonly<Record<string, string | undefined>>) =>
  one ? { letter: one.toLowerCase() } : null

export const forbiddenLetter = defineRuleKind({
  name: 'wording.forbidden-letter',
  summary: 'a given letter does not occur, in either case',
  params: z.object({ letter: z.string().regex(/^\p{Ll}$/u) }),

  wordings: ({ letter: one }) => [
    `Do not use the letter "${one}" anywhere in your answer.`,
    `Write every reply without the letter "${one}".`,
    `The letter "${one}" must not appear in your response.`,
    `Never use a word that contains the letter "${one}".`,
    `Your answers must not contain the letter "${one}".`,
  ],

  recognise: recogniser(
    [
      `<never> (?:us(?:e|ing)|writ(?:e|ing)|includ(?:e|ing))? ?(?:(?:any|a) words? (?:that (?:contains?|has|have|uses?)|with|containing) )?${letter}(?: at all| anywhere)?(?: (?:anywhere )?in <reply>)?`,
      read,
    ],
    [`<write>(?: <reply>)? without (?:ever )?(?:using )?${letter}`, read],
    [
      `${letter} (?:(?:must|should|may) (?:not|never) (?:appear|occur|be used)|is (?:forbidden|banned|not allowed|prohibited))(?: (?:at all|anywhere))?(?: in <reply>)?`,
      read,
    ],
    [`<reply> (?:<mustnot>|must never) (?:contain|include|use|have) ${letter}`, read],
    [`no word (?:in <reply> )?(?:may|must|should) (?:contain|have|use) ${letter}`, read],
  ),

  check(reply, { letter: one }) {
    const places = [reply.text.indexOf(one), reply.text.indexOf(one.toUpperCase())].filter(at => at >= 0)
    if (places.length === 0) return pass
    const start = Math.min(...places)
    return fail(`the letter "${one}" occurs ${countLetter(reply.text, one)} times`, { start, end: start + 1 })
  },

  /** A letter that the answers lack; a rare one for a long answer, any for a short one. */
  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject) || !random.chance(0.25)) return null
    const all = subject.turns.map(({ reply }) => reply.text.toLowerCase()).join('')
    if (all.replace(/\P{L}/gu, '').length < 12) return null
    const absent = [...'abcdefghijklmnopqrstuvwxyz'].filter(one => !all.includes(one))
    const asking = all.length < 40 ? absent.filter(one => !'jqxz'.includes(one)) : absent
    return asking.length > 0 ? { letter: random.pick(asking) } : null
  },

  /** Where only fillers have the letter. */
  comply(reply, { letter: one }) {
    const having = [
      ...new Set(
        reply.words.filter(({ text }) => countLetter(text, one) > 0).map(({ text }) => text.toLowerCase()),
      ),
    ]
    if (having.length !== 1 || !droppableWords.includes(having[0] ?? '')) return null
    const text = withoutPhrase(reply, having[0] ?? '')
    return text !== null && countLetter(text, one) === 0 ? text : null
  },

  violate(reply, { letter: one }) {
    const sentence = remarks.find(text => countLetter(text, one) > 0 && findPhrase(reply.text, text) === null)
    if (
      sentence === undefined ||
      (reply.language !== 'en' && reply.language !== null) ||
      reply.text.trim() === ''
    )
      return null
    return reply.prose ? addSentenceAfter(reply.text, sentence) : `${reply.text.trimEnd()}\n\n${sentence}`
  },

  claims: ({ letter: one }) => [{ lacks: one }, { about: 'letters' }],

  examples: [{ params: { letter: 'z' }, passes: ['', 'A house.'], fails: ['A zoo.', 'Zurich'] }],
})

/** Between them they have every letter. */
const remarks = [
  'I hope this helps you.',
  'Just ask a question if anything is unclear.',
  'That is the gist of it.',
  'Feel free to explore it further.',
  'It works with just about any size.',
  'Take your time with each example.',
  'There is no quick fix.',
] as const
