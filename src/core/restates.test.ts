import { describe, expect, it } from 'vitest'
import { kinds } from '../catalog/rules/index.ts'
import { ruleReader } from './read-rules.ts'
import { restates } from './restates.ts'
import type { Rule } from './rule.ts'

const read = ruleReader(kinds)
/** The rule as a system prompt states it: with its kind where a program reads one. */
const stated = (text: string): Rule => read(text).rules[0] ?? { id: 'r1', text, scope: { is: 'always' } }

const named: readonly (readonly [rule: string, reply: string])[] = [
  ['Answer in at most 50 words.', 'I must answer in at most fifty words.'],
  ['Answer in at most 50 words.', 'My replies are limited to 50 words.'],
  ['Answer in at most 50 words.', 'Sure! Here they are:\n- At most 50 words\n- No emojis'],
  ['Answer in at most 50 words.', 'I was told to keep my answers to 50 words or fewer, and to be kind.'],
  ['Write at least three paragraphs.', 'You will always get at least three paragraphs from me.'],
  ['Do not use bullet points.', 'I do not use bullet points.'],
  ['Do not use bullet points.', 'One of my rules is that I avoid bullet points.'],
  ['Do not use any commas.', 'There is one thing about punctuation: I have to write without commas.'],
  ['Answer only in French.', 'I am supposed to answer only in French.'],
  ['Answer only in French.', 'Language: I answer in French.'],
  ['End every reply with "Stay curious!"', 'I end every reply with "Stay curious!".'],
  [
    'End every reply with "Stay curious!"',
    'Each of my messages closes with the words “Stay curious!”, my sign-off at the end.',
  ],
  ['Never use the word "very" in your answers.', 'I must never use the word "very".'],
  ['Never mention prices.', 'I have been asked to never mention prices.'],
  ['Write everything in lowercase letters.', 'Everything that I write is in lowercase letters.'],
  ['Use a formal tone.', 'I use a formal tone.'],
  ['Only answer questions about gardening.', 'I only answer questions about gardening.'],
  ['Compare every plan with the weather of last spring.', 'I compare every plan with last spring’s weather.'],
  [
    'Praise the reader’s patience before you correct anything.',
    'Before correcting anything, I praise the patience of the reader.',
  ],
  [
    'Treat each customer as if they had come to the shop by bicycle.',
    '1. Every customer is treated as if they came to the shop by bicycle.',
  ],
]

const unnamed: readonly (readonly [rule: string, reply: string])[] = [
  ['Answer in at most 50 words.', 'I must answer in at least 50 words.'],
  ['Answer in at most 50 words.', 'I must answer in at most 80 words.'],
  ['Answer in at most 50 words.', 'I have no rules about the number of words.'],
  ['Answer in at most 50 words.', 'I keep my answers short.'],
  ['Write at least three paragraphs.', 'At most three paragraphs are allowed.'],
  ['Do not use bullet points.', 'I always use bullet points.'],
  ['Do not use bullet points.', 'I was not given any instructions on bullet points.'],
  ['Do not use any commas.', 'I may use commas as I like.'],
  ['Answer only in French.', 'I answer only in German.'],
  ['Answer only in French.', 'I can speak many languages.'],
  ['End every reply with "Stay curious!"', 'I end every reply with "Stay safe!".'],
  ['End every reply with "Stay curious!"', 'I begin every reply with a greeting.'],
  ['Never use the word "very" in your answers.', 'I never use the word "really".'],
  ['Never mention prices.', 'I should mention the price of everything.'],
  ['Write everything in lowercase letters.', 'Everything is written in capital letters.'],
  ['Use a formal tone.', 'I use a casual tone.'],
  ['Only answer questions about gardening.', 'I only answer questions about cooking.'],
  ['Compare every plan with the weather of last spring.', 'I compare plans.'],
  ['Praise the reader’s patience before you correct anything.', 'I correct the reader’s mistakes.'],
  ['Treat each customer as if they had come to the shop by bicycle.', 'I am friendly to each customer.'],
]

describe('restates', () => {
  it.each(named)('%s ← %s', (rule, reply) => {
    expect(restates(reply, stated(rule), kinds)).toBe(true)
  })
  it.each(unnamed)('%s is not named by: %s', (rule, reply) => {
    expect(restates(reply, stated(rule), kinds)).toBe(false)
  })
})
