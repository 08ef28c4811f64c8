import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { wellOver } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'
import { otherThan } from './other-than.ts'

const word = { word: z.string() }
const phrase = { phrase: z.string() }
const phrases = { phrases: z.array(z.string()).min(1) }
const letter = { letter: z.string() }

/** Users who want words that a rule forbids, or cannot stand those it demands. */
export const wordingOpposites: readonly Opposite[] = [
  oppositeOf('wording.first-word', word, ({ word }) => [
    `Please begin with the word "${otherThan(word, ['Basically', 'Actually'])}".`,
    `Start your answer with a number, then explain it.`,
  ]),
  oppositeOf('wording.forbidden-letter', letter, ({ letter }) => [
    `Use lots of words with the letter ${letter}, my daughter is learning it at school.`,
    `Please write at least five words that start with "${letter}".`,
  ]),
  oppositeOf('wording.keyword-at-most', { ...phrase, limit: z.number() }, ({ phrase, limit }) => [
    `Please use "${phrase}" at least ${wellOver(limit)} times, I want it to be found by search engines.`,
    `Say "${phrase}" in every sentence, so that it sticks.`,
  ]),
  oppositeOf('wording.keyword-exactly', { ...phrase, count: z.number() }, ({ phrase, count }) => [
    `Don't use the word "${phrase}" at all, please find other ways to say it.`,
    `It would help me if "${phrase}" came up ${wellOver(count)} times or more.`,
  ]),
  oppositeOf('wording.keyword-frequency', phrase, ({ phrase }) => [
    `Mention "${phrase}" once at most, I hate repetition.`,
    `Can you explain it without the word "${phrase}"?`,
  ]),
  oppositeOf('wording.keyword-in-sentence', phrase, ({ phrase }) => [
    `Leave "${phrase}" out, I know about that already.`,
    'One sentence about something else first, and come to that word at the very end.',
  ]),
  oppositeOf('wording.last-word', word, ({ word }) => [
    `The very last word should be "${otherThan(word, ['cheers', 'thanks'])}", please.`,
    'Finish with a number, that is what I need most.',
  ]),
  oppositeOf('wording.letter-at-most', { ...letter, limit: z.number() }, ({ letter, limit }) => [
    `I'm collecting words with "${letter}" in them: please use at least ${wellOver(limit)}.`,
    `Give me a long list of words that have ${letter} in them, to go with it.`,
  ]),
  oppositeOf('wording.letter-frequency', letter, ({ letter }) => [
    `My ${letter} key is broken and I have to retype this, so please avoid the letter ${letter}.`,
    `For a word game, answer without using the letter "${letter}".`,
  ]),
  opposite('wording.matches-pattern', [
    'Leave out codes, numbers and reference strings, I just want plain sentences.',
    'Answer in plain words of small letters, no figures or codes.',
  ]),
  oppositeOf('wording.must-contain', phrase, ({ phrase }) => [
    `Please don't use ${asNamed(phrase)} "${phrase}", I can't hear it any more.`,
    `Could you explain it without saying "${phrase}"?`,
  ]),
  oppositeOf('wording.must-contain-all', phrases, ({ phrases }) => [
    `Please leave out "${phrases[0]}", that part does not concern me.`,
    `Can you do it without the word "${phrases.at(-1)}"? My readers would not know it.`,
  ]),
  oppositeOf('wording.must-not-contain', phrase, ({ phrase }) => [
    `Please use ${asNamed(phrase)} "${phrase}" in your answer, I'd like to see how it fits.`,
    `Somewhere in it, say "${phrase}".`,
    `My slide is titled "${phrase}", so work that in, please.`,
  ]),
  oppositeOf('wording.must-not-contain-any', phrases, ({ phrases }) => [
    `Would you work "${phrases[0]}" into the answer?`,
    `I have to practise using "${phrases.at(-1)}", so please use it at least once.`,
  ]),
  oppositeOf('wording.must-not-match-pattern', { pattern: z.string() }, ({ pattern }) =>
    pattern.includes('\\d')
      ? [
          'Please include exact dates and reference numbers in digits, in the official format.',
          'Give me all numbers, codes and dates exactly as they stand in the records.',
        ]
      : [],
  ),
  opposite('wording.no-and-start', [
    'Write as people talk, with sentences that start with "And" or "But".',
    'Begin your second sentence with "But", please, I want a contrast there.',
  ]),
  opposite('wording.no-repeated-sentence-start', [
    'Start all your sentences with the same word, like in a speech.',
    'Do it in the style of "I have a dream", each sentence opening with the same words.',
  ]),
  oppositeOf('wording.one-of', { choices: z.array(z.string()).min(1) }, ({ choices }) => [
    `Don't just say "${choices[0]}", explain it in a few sentences.`,
    'A one-word answer is no use to me, please give your reasons.',
  ]),
  oppositeOf('wording.replace-term', { from: z.string(), to: z.string() }, ({ from, to }) => [
    `Please say "${from}", that is what everybody here calls it.`,
    `In our house style it is "${from}" and never "${to}".`,
  ]),
]

const asNamed = (phrase: string): string => (phrase.includes(' ') ? 'the phrase' : 'the word')
