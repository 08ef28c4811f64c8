import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { limit, wellOver } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'

/** Users who want other capitals than a rule allows. */
export const casingOpposites: readonly Opposite[] = [
  opposite('casing.all-lower', [
    'Please use normal capitals at the start of sentences and for names.',
    'Put the key word of each sentence in CAPITALS so I can find it.',
    'My boss reads this, so mind the capital letters: names, places and sentence starts.',
  ]),
  opposite('casing.all-upper', [
    "Please don't shout, ordinary small letters are easier to read.",
    'Write it all in lowercase, it goes on a poster in that style.',
    'Can you answer in normal upper and lower case?',
  ]),
  opposite('casing.capital-words-at-least', [
    'Please write no words in all capitals, it feels like being yelled at.',
    'Keep everything in lowercase, even names.',
  ]),
  oppositeOf('casing.capital-words-at-most', limit, ({ limit }) => [
    'Write the whole thing in capital letters, my eyesight is poor.',
    `Please put at least ${wellOver(limit)} important words in ALL CAPS.`,
  ]),
  opposite('casing.first-word-upper', [
    'Start in ordinary small letters, like a text message to a friend.',
    'Please no words in block capitals, my screen reader spells them out.',
  ]),
  opposite('casing.last-word-upper', [
    'Let it end quietly, the final word in small letters.',
    'Everything in lowercase please, to the very end.',
  ]),
  opposite('casing.no-all-caps-words', [
    'Put the most important words in CAPITALS so that they stand out.',
    'Could you write each WARNING in all caps?',
    'Answer in block capitals, I print this for my grandmother.',
  ]),
  opposite('casing.sentence-capitals', [
    'write it all in lowercase, sentence starts too, like my chat messages.',
    "I'd like no capital letters at all, it is for a minimalist design.",
  ]),
  oppositeOf('casing.word-in-capitals', { word: z.string() }, ({ word }) => [
    `If you mention ${word.toLowerCase()}, write it in small letters like any other word.`,
    `Use the word "${word.toLowerCase()}" in your answer, and nothing in capitals please.`,
  ]),
]
