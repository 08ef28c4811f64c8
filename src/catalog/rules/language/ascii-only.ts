import { z } from 'zod'
import { allPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { transliterated } from '../../../core/text/transliterate.ts'
import { fail, pass } from '../../../core/verdict.ts'

const foreign = /[^\x00-\x7F]/u

export const asciiOnly = defineRuleKind({
  name: 'language.ascii-only',
  summary: 'nothing but ASCII characters',
  params: z.object({}),

  wordings: () => [
    'Use ASCII characters only.',
    'Your replies must not contain any non-ASCII characters.',
    'Write every answer in plain ASCII, without curly quotes, accents or emoji.',
    'Never use a character outside of ASCII.',
    'Restrict your response to ASCII characters.',
  ],

  recognise: recogniser(
    [
      '(?:<write>|stick to|keep to)(?: <reply>)?(?: only)?(?: in| with| using)?(?: only)? (?:plain |pure |7-bit )?ascii(?: characters| text)?(?: only)?(?:, without curly quotes, accents or emoji| \\((?:no|without) [a-z, ]+\\))?',
      () => ({}),
    ],
    [
      '<reply> (?:<mustnot>|must never|may never) (?:contain|include|use) (?:any )?(?:non-ascii|characters outside of) characters?',
      () => ({}),
    ],
    [
      '<reply> <must> (?:only )?(?:contain|include|use|be|consist of|be written in)(?: only)? (?:plain |pure )?ascii(?: characters| text)?(?: only)?',
      () => ({}),
    ],
    [
      '<never>(?: us(?:e|ing))? (?:(?:any |a )?non-ascii characters?|(?:a|any) characters? (?:outside(?: of)?|beyond) ascii)',
      () => ({}),
    ],
    ['(?:restrict|limit) (?:yourself|<reply>) to (?:plain )?ascii(?: characters)?', () => ({})],
    ['no non-ascii characters', () => ({})],
  ),

  check({ text }) {
    const found = foreign.exec(text)
    return found
      ? fail(`"${found[0]}" is not ASCII`, { start: found.index, end: found.index + found[0].length })
      : pass
  },

  draw(subject, random) {
    if (!allPlain(subject) || (subject.language !== null && subject.language !== 'en')) return null
    const found = subject.turns.filter(({ reply }) => foreign.test(reply.text))
    if (found.length === 0) return random.chance(0.35) ? {} : null
    return found.every(({ reply }) => transliterated(reply.text) !== null) ? {} : null
  },

  comply: ({ text }) => transliterated(text),

  /** A typographic apostrophe, dash or ellipsis; else an emoji at the end. */
  violate({ text, words }) {
    if (words.length === 0) return null
    const apostrophe = /(?<=\p{L})'(?=\p{L})/u.exec(text)
    if (apostrophe) return `${text.slice(0, apostrophe.index)}’${text.slice(apostrophe.index + 1)}`
    return text.includes(' - ') ? text.replace(' - ', ' – ') : `${text.trimEnd()} 😊`
  },

  claims: () => [{ on: 'emoji', max: 0 }, { on: 'dashes', max: 0 }, { about: 'the language' }],

  examples: [{ params: {}, passes: ["It's fine...", ''], fails: ['It’s fine.', 'café', '…', 'Yes 🙂'] }],
})
