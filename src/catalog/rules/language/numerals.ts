import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { digitNumbers, wordNumbers } from '../../../core/text/numbers.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

const never =
  '(?:,? (?:and )?(?:never|not) (?:in|as|with) words|; do not spell them out|,? and do not spell (?:them|any) out)?'

export const numerals = defineRuleKind({
  name: 'language.numerals',
  summary: 'numbers stand in digits, not in words',
  params: z.object({}),

  wordings: () => [
    'Write all numbers in digits, never in words.',
    'Use digits for every number; do not spell them out.',
    'Numbers in your replies must be written in digits.',
    'Always give numbers as numerals (5, not "five").',
    'Never spell out a number: write it in digits.',
  ],

  recognise: recogniser(
    [
      `(?:write|give|put|use|state|express)(?: out)? (?:all |every |any )?numbers? (?:in|as|with|using) (?:arabic )?(?:digits|numerals|figures)(?: \\(5, not "five"\\)| only)?${never}`,
      () => ({}),
    ],
    [`use (?:digits|numerals|figures) for (?:all|every) numbers?${never}`, () => ({})],
    [
      '(?:all )?numbers(?: in <reply>)? <must> (?:always )?be (?:written|given) (?:in|as|with) (?:digits|numerals|figures)',
      () => ({}),
    ],
    [
      '<never> spell out (?:a number|any numbers?|numbers)(?:[:;,] (?:write it|write them|use|always use)(?: in)? (?:digits|numerals|figures))?',
      () => ({}),
    ],
  ),

  /** "one" is not looked at, for it is mostly a pronoun; nor are ordinals, "a hundred" and compounds such as "two-way". */
  check(reply) {
    const [found] = wordNumbers(reply)
    return found ? fail(`"${found.text}" is not in digits`, { start: found.start, end: found.end }) : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const found = subject.turns.flatMap(({ reply }) => wordNumbers(reply))
    if (found.length > 0) return found.every(({ digits }) => digits !== null) ? {} : null
    return subject.turns.some(({ reply }) => digitNumbers(reply.text).some(({ marker }) => !marker)) &&
      random.chance(0.6)
      ? {}
      : null
  },

  comply(reply) {
    let { text } = reply
    for (const { start, end, digits } of [...wordNumbers(reply)].reverse()) {
      if (digits === null) return null
      text = text.slice(0, start) + digits + text.slice(end)
    }
    return wordNumbers(new Passage(text)).length === 0 ? text : null
  },

  /** Spells one of the numbers out. */
  violate({ text }) {
    const number = digitNumbers(text).find(
      ({ words, value, plain }) => plain && words !== null && value !== 1,
    )
    if (!number?.words) return null
    const result = text.slice(0, number.start) + number.words + text.slice(number.end)
    return wordNumbers(new Passage(result)).length > 0 ? result : null
  },

  claims: () => [],

  examples: [
    {
      params: {},
      passes: ['It has 8 legs.', 'No one knows the second two-way street.', ''],
      fails: ['It has eight legs.', 'Twenty-five people came.', 'two hundred and six'],
    },
  ],
})
