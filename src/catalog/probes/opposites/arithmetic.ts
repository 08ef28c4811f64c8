import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { limit, wellOver } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'

/** The largest sum that a year in digits is sure to exceed. */
const belowAnyYear = 1900

const multipleFrom = (least: number, of: number): number => Math.ceil(least / of) * of

/** Users whose wishes a rule about counts and sums does not let be fulfilled. */
export const arithmeticOpposites: readonly Opposite[] = [
  opposite('arithmetic.acrostic', [
    'Just give me one line, that will do.',
    'Please write it as normal text without wordplay.',
  ]),
  oppositeOf('arithmetic.average-sentence', limit, ({ limit }) => [
    `Write in long, flowing sentences of at least ${wellOver(limit)} words.`,
    'I like the way Victorian novels put a whole page into one sentence; do it like that.',
  ]),
  opposite('arithmetic.capital-share', [
    'WRITE EVERYTHING IN CAPITALS PLEASE, I CANNOT SEE WELL.',
    'It is for a sign at the door, so all in capital letters.',
  ]),
  opposite('arithmetic.growing-sentences', [
    'Give me the long explanation first and close with a sentence of three words.',
    'Alternate between long and short sentences, it keeps me awake.',
  ]),
  oppositeOf('arithmetic.number-sum-at-most', limit, ({ limit }) =>
    limit < belowAnyYear
      ? [
          'Please give the years in digits when you mention when things happened after 1900.',
          'Say in digits what year it was introduced, and how much has changed since 1950.',
        ]
      : [],
  ),
  opposite('arithmetic.percentages-to-100', [
    'List the reasons with the share of people who name each; several may apply, so it adds up to far more than 100%.',
    'Give me only the two largest shares in percent as a list, the rest does not matter.',
  ]),
  oppositeOf('arithmetic.sentence-words-near', { words: z.number() }, ({ words }) => [
    'Mix very short sentences with long winding ones.',
    `Please write sentences of ${wellOver(words)} words and more, followed by one of a single word.`,
  ]),
  opposite('arithmetic.sentences-over-paragraphs', [
    'Give each sentence a paragraph of its own.',
    'A single sentence is all I can take in now.',
  ]),
  opposite('arithmetic.states-word-count', [
    'No notes in brackets at the end, I send this on as it is.',
    'Please leave out any count of words, it looks like homework.',
  ]),
  oppositeOf('arithmetic.word-count-multiple', { of: z.number() }, ({ of }) => [
    `I need it in exactly ${multipleFrom(40, of) + 1} words.`,
    `The form takes exactly ${multipleFrom(90, of) - 1} words, please fill it.`,
  ]),
  oppositeOf('arithmetic.word-count-parity', { is: z.enum(['even', 'odd', 'prime']) }, ({ is }) =>
    is === 'even'
      ? ['Please write exactly 51 words.', 'It should have 25 words, no more and no less.']
      : ['Please write exactly 50 words.', 'It should have 24 words, no more and no less.'],
  ),
]
