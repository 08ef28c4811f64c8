import { z } from 'zod'
import { isPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { hasCase, mayCapitalise, ordinary, replacePieces } from '../../../core/text/capitals.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { contentWords, findPhrase } from '../../../core/text/phrase.ts'
import type { Piece } from '../../../core/text/segment.ts'
import { fail, pass } from '../../../core/verdict.ts'

const inCaps =
  '(?:in|using|with) (?:all |full |only )?(?:capital letters|capitals|caps|uppercase(?: letters)?|upper-case letters)'
const wherever =
  '(?:,? (?:wherever|whenever|every time|each time) (?:it|you use it|it is used|you mention it)(?: (?:occurs|appears|is used|is mentioned|comes up))?)?'
const term = '(?:the )?(?:word |term |name )?<q:word>'

export const wordInCapitals = defineRuleKind({
  name: 'casing.word-in-capitals',
  summary: 'a given word stands in capital letters wherever it occurs',
  params: z.object({
    word: z
      .string()
      .regex(/^\p{L}{2,40}$/u)
      .refine(word => word.toUpperCase() !== word.toLowerCase(), 'has no capitals'),
  }),

  wordings: ({ word }) => [
    `Always write the word "${word}" in capital letters.`,
    `The word "${word}" must be in ALL CAPS wherever it occurs.`,
    `Put "${word}" in capitals every time you use it.`,
    `Write "${word.toUpperCase()}" in all capital letters whenever you mention it.`,
    `Every mention of "${word}" must be written in capital letters.`,
  ],

  recognise: recogniser(
    [
      `(?:<write>|set|type|spell|capitali[sz]e) (?:every (?:mention|occurrence) of )?${term} ${inCaps}${wherever}(?: in <reply>)?`,
      ({ word }) => read(word),
    ],
    [
      `(?:every (?:mention|occurrence|instance) of )?${term} <must> (?:always )?(?:be|appear|stand)(?: written| set)? ${inCaps}${wherever}(?: in <reply>)?`,
      ({ word }) => read(word),
    ],
  ),

  check(reply, { word }) {
    const small = places(reply, word).find(({ text }) => text !== text.toUpperCase())
    return small ? fail(`"${small.text}" is not in capitals`, small) : pass
  },

  draw({ turns }, random) {
    const [first, ...others] = turns
    if (!first || !turns.every(({ reply }) => isPlain(reply) && hasCase(reply.text))) return null
    const words = contentWords(first.reply).filter(
      word =>
        word.length <= 40 &&
        word.toUpperCase().toLowerCase() === word &&
        !/(?:ing|ly|ed)$/.test(word) &&
        others.every(({ reply }) => findPhrase(reply.text, word)),
    )
    const fit = (word: string): boolean =>
      turns.every(({ reply }) =>
        places(reply, word).every(
          place => mayCapitalise(reply, place) && (place.text === word || !isName(reply, place)),
        ),
      )
    const word = random.shuffle(words).slice(0, 8).find(fit)
    return word === undefined ? null : { word }
  },

  comply(reply, { word }) {
    const upper = word.toUpperCase()
    return upper.toLowerCase() === word.toLowerCase()
      ? replacePieces(reply.text, places(reply, word), () => upper)
      : null
  },

  violate(reply, { word }, { request }) {
    const [first] = places(reply, word)
    return first ? replacePieces(reply.text, [first], () => ordinary(reply, first, request)) : null
  },

  claims: ({ word }) => [
    { on: 'capital-words', min: 1 },
    { has: word.toUpperCase() },
    { about: 'words in capitals' },
  ],

  examples: [
    {
      params: { word: 'yeast' },
      passes: ['', 'Bread rises because YEAST eats sugar.', 'A yeasty smell.'],
      fails: ['Bread rises because yeast eats sugar.', 'Yeast and YEAST'],
    },
  ],
})

const read = (word: string | undefined): { word: string } | null =>
  word ? { word: word.toLowerCase() } : null

/** A capital in the middle of a sentence: the rule's sentence would write the name small. */
const isName = ({ text }: Passage, { start }: Piece): boolean =>
  /[\p{L}\p{N},;] $/u.test(text.slice(Math.max(0, start - 2), start))

const places = ({ words }: Passage, word: string): Piece[] => {
  const small = word.toLowerCase()
  return words.filter(({ text }) => text.length === word.length && text.toLowerCase() === small)
}
