import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, recogniser, spelled } from '../../../core/sentence-pattern.ts'
import { type DigitNumber, digitNumbers, wordNumbers } from '../../../core/text/numbers.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

/** Sums and sets keep their digits, which a reader of the rule would miss. */
const formula = /[=<>≤≥^√∞∪∩≈×÷{]|\d ?[+*/] ?\(?\d/u

const read = ({ below }: { below?: string }) => ({ below: count(below) })
const upTo = ({ last }: { last?: string }) => ({ below: count(last) + 1 })
const numbers = '(?:all |any |every |the )?(?:whole )?numbers?'

export const smallNumbersInWords = defineRuleKind({
  name: 'language.small-numbers-in-words',
  summary: 'whole numbers below a bound are spelled out in running text',
  params: z.object({ below: z.int().min(3).max(101) }),

  wordings: ({ below }) => [
    `Spell out whole numbers below ${spelled(below)}.`,
    `Numbers below ${spelled(below)} must be written in words.`,
    `Write every number under ${spelled(below)} as a word.`,
    `Spell out all numbers up to ${spelled(below - 1)} in your answers.`,
    `In running text, write numbers smaller than ${spelled(below)} in words.`,
  ],

  recognise: recogniser(
    [
      `(?:in (?:running )?(?:text|prose),? )?(?:spell out|write(?: out)?) ${numbers} (?:below|under|smaller than|less than|lower than) <n:below>(?: out)?(?: (?:in|as) (?:words|a word))?(?: in <reply>)?`,
      read,
    ],
    [
      `${numbers} (?:below|under|smaller than|less than) <n:below> <must> be (?:spelled out|written (?:out|in words|as words))`,
      read,
    ],
    [
      `(?:spell out|write(?: out)?) ${numbers} (?:up to|from (?:zero|one|0|1) to|through) <n:last>(?: (?:in|as) (?:words|a word))?(?: in <reply>)?`,
      upTo,
    ],
  ),

  check(reply, { below }) {
    const [found] = offenders(reply, below)
    return found ? fail(`${found.text} is not spelled out`, { start: found.start, end: found.end }) : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    if (subject.turns.some(({ reply }) => formula.test(reply.text))) return null
    const below = random.pick([10, 10, 11, 13, 21])
    if (subject.turns.some(({ reply }) => /[|\t]/.test(reply.text) || reply.words.length < 5)) return null
    if (subject.turns.some(({ reply }) => offenders(reply, below).length > 0)) return { below }
    return subject.turns.some(({ reply }) => wordNumbers(reply).length > 0) && random.chance(0.5)
      ? { below }
      : null
  },

  comply(reply, { below }) {
    const text = offenders(reply, below).reduceRight(
      (rest, { start, end, words }) => rest.slice(0, start) + words + rest.slice(end),
      reply.text,
    )
    return offenders(new Passage(text), below).length === 0 ? text : null
  },

  /** Puts one of them in digits. */
  violate(reply, { below }) {
    const found = wordNumbers(reply).find(
      ({ digits }) => digits !== null && /^\d+$/.test(digits) && Number(digits) < below,
    )
    if (!found?.digits) return null
    const text = reply.text.slice(0, found.start) + found.digits + reply.text.slice(found.end)
    return digitNumbers(text).some(
      ({ start, words, plain }) => start === found.start && plain && words !== null,
    )
      ? text
      : null
  },

  claims: () => [],

  examples: [
    {
      params: { below: 10 },
      passes: [
        'It has eight legs and 12 eyes.',
        '1. Boil it.\n2. Serve it.',
        'On page 5 of 300 it says 3.5 kg, 5 km and 7%.',
        'Chapter 3',
        '',
      ],
      fails: ['It has 8 legs.', 'There were 2.'],
    },
  ],
})

/** Plain counts only: not list markers, dates, decimals, percentages, measures, nor numbers with a name before them. */
const offenders = (reply: Passage, below: number): DigitNumber[] =>
  digitNumbers(reply.text).filter(({ value, words, plain }) => plain && words !== null && value < below)
