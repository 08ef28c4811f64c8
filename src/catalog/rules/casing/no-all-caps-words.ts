import { z } from 'zod'
import { isPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import {
  capitalWords,
  hasCase,
  isShouting,
  isSurelyShouted,
  mayCapitalise,
  quieter,
  replacePieces,
  shoutedWords,
} from '../../../core/text/capitals.ts'
import { contentWords } from '../../../core/text/phrase.ts'
import { fail, pass } from '../../../core/verdict.ts'

const inCaps =
  '(?:(?:in|using|with) )?(?:all |full )?(?:caps|capitals|capital letters|uppercase|upper-case letters|all-caps)'
const acronyms =
  '(?:,? (?:except(?: for)?|unless (?:it is|they are|for)|other than|apart from|but)(?: an?)? (?:acronyms?|abbreviations?)(?: and abbreviations)?)'

export const noAllCapsWords = defineRuleKind({
  name: 'casing.no-all-caps-words',
  summary: 'no word in capital letters but acronyms',
  params: z.object({}),

  wordings: () => [
    'Do not write whole words in capital letters, except for acronyms.',
    'Never use ALL CAPS for emphasis.',
    'Apart from acronyms, no word may be in all capitals.',
    'Your replies must not shout: no words in all caps, except acronyms.',
    'Avoid words in all capital letters, other than acronyms.',
  ],

  recognise: recogniser(
    [
      `<never> (?:write|use|put|using|writing|emphasi[sz]e)? ?(?:whole |any |entire |full )?words? (?:fully |entirely )?${inCaps}(?: for emphasis)?${acronyms}?(?: in <reply>)?`,
      () => ({}),
    ],
    [
      `<never> (?:use |using |write in |writing in )?(?:all[ -]caps|all capitals|all-capital words|all-caps words|capitals|block capitals)(?: (?:for emphasis|to emphasi[sz]e (?:words|things|anything)|for stress))${acronyms}?`,
      () => ({}),
    ],
    [
      `(?:apart from|except for|other than) (?:acronyms|abbreviations),? (?:no words? (?:may|must|should|can) be (?:written )?${inCaps}|<never> (?:write|use|put) (?:whole |any )?words? ${inCaps})`,
      () => ({}),
    ],
    [
      `<reply> (?:<mustnot>|must never) (?:shout|contain (?:any )?words ${inCaps}|use all caps)(?:[:,] no words ${inCaps})?${acronyms}?(?: for emphasis)?`,
      () => ({}),
    ],
    [
      '<never> (?:use|using|type in|typing in|write in|writing in|answer in|respond in) (?:all[ -]caps|all capitals|block capitals|all-caps words)',
      () => ({}),
    ],
    ['(?:<never> shout(?:ing)?|no shouting)(?: in all caps| in capitals| in capital letters)', () => ({})],
    [`no (?:whole )?words? (?:(?:may|must|should|can) be )?${inCaps}${acronyms}`, () => ({})],
  ),

  check(reply) {
    const [found] = shoutedWords(reply)
    return found ? fail(`"${found.text.slice(0, 40)}" is in capitals`, found) : pass
  },

  draw({ turns }, random) {
    const suits = turns.every(
      ({ reply }) =>
        isPlain(reply) &&
        hasCase(reply.text) &&
        contentWords(reply).length >= 2 &&
        shoutedWords(reply).every(word => reply.prose && isSurelyShouted(reply, word)),
    )
    const asks = turns.some(({ reply }) => capitalWords(reply).length > 0)
    return suits && (asks || random.chance(0.5)) ? {} : null
  },

  /** Lowers what is shouted, unless it may be a name or an acronym that nobody listed. */
  comply(reply) {
    const found = shoutedWords(reply)
    return found.every(word => isSurelyShouted(reply, word)) ? quieter(reply, found) : null
  },

  /** Stresses the longest word. */
  violate(reply) {
    const wanted = new Set(contentWords(reply))
    const words = reply.words.filter(
      word =>
        wanted.has(word.text.toLowerCase()) &&
        mayCapitalise(reply, word) &&
        isShouting(word.text.toUpperCase()),
    )
    const [longest] = words.toSorted((a, b) => b.text.length - a.text.length)
    return longest ? replacePieces(reply.text, [longest], ({ text }) => text.toUpperCase()) : null
  },

  claims: () => [{ slot: 'casing', is: 'not upper' }, { about: 'words in capitals' }],

  examples: [
    {
      params: {},
      passes: ['', 'I work at NASA on HTML5 and COVID-19.', 'A UNESCO site.'],
      fails: ['Do NOT open it.', 'That is AMAZING.'],
    },
  ],
})
