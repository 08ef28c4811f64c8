import { z } from 'zod'
import { allPlain, hasBlocks } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { addParagraphAfter, addSentenceAfter } from '../../../core/text/edit.ts'
import { fail, pass } from '../../../core/verdict.ts'

const foreign = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u
const farewells = ['Спасибо за вопрос!', 'Καλή συνέχεια!', '祝你好运！', 'До свидания!']
const greek = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  φ: 'phi',
  ω: 'omega',
  Δ: 'Delta',
  Ω: 'Omega',
  Σ: 'Sigma',
} as const
const alphabet = '(?:the )?(?:latin|roman) (?:script|alphabet|letters|characters)'

export const latinScript = defineRuleKind({
  name: 'language.latin-script',
  summary: 'every letter is a Latin one',
  params: z.object({}),

  wordings: () => [
    'Use the Latin alphabet only.',
    'Write every answer in Latin script.',
    'Your replies must not contain letters of any script but Latin.',
    'Never use letters from other scripts such as Greek, Cyrillic or Chinese.',
    'Every letter in your response must be from the Latin alphabet.',
  ],

  recognise: recogniser(
    [
      `(?:<write>|stick to|keep to)(?: <reply>)?(?: only)?(?: in| with)?(?: only)? ${alphabet}(?: only)?`,
      () => ({}),
    ],
    [
      '<reply> (?:<mustnot>|must never) (?:contain|include|use) (?:any )?(?:letters|characters) (?:of any script but latin|from other scripts|outside (?:of )?the latin (?:script|alphabet))',
      () => ({}),
    ],
    [
      '<never>(?: us(?:e|ing))? (?:any )?(?:letters|characters) (?:from|of) (?:other|foreign|any other) scripts?(?: such as greek, cyrillic or chinese)?',
      () => ({}),
    ],
    [`(?:every|each|all) letters? in <reply> <must> (?:be|come) from ${alphabet}`, () => ({})],
    ['no (?:non-latin|foreign) (?:script|scripts|letters|characters)', () => ({})],
  ),

  check({ text }) {
    const found = foreign.exec(text)
    return found
      ? fail(`"${found[0]}" is no Latin letter`, { start: found.index, end: found.index + found[0].length })
      : pass
  },

  draw(subject, random) {
    if (!allPlain(subject) || !subject.turns.every(({ reply }) => /\p{Script=Latin}/u.test(reply.text)))
      return null
    const found = subject.turns.filter(({ reply }) => foreign.test(reply.text))
    if (found.length === 0) return random.chance(0.25) ? {} : null
    return found.every(({ reply }) => spelledOut(reply.text) !== null) ? {} : null
  },

  comply: ({ text }) => spelledOut(text),

  violate(reply, _params, { random }) {
    if (reply.words.length === 0) return null
    return reply.prose && !hasBlocks(reply)
      ? addSentenceAfter(reply.text, random.pick(farewells))
      : addParagraphAfter(reply.text, random.pick(farewells))
  },

  claims: () => [{ about: 'the language' }],

  examples: [
    {
      params: {},
      passes: ['Déjà vu, naïve, Straße: 100 %', ''],
      fails: ['The word λόγος is Greek.', '你好'],
    },
  ],
})

/** Single Greek letters, as in formulas, by their names. */
function spelledOut(text: string): string | null {
  const result = text.replace(
    /(?<![\p{L}\p{N}])[αβγδεθλμπσφωΔΩΣ](?![\p{L}\p{N}])/gu,
    letter => greek[letter as keyof typeof greek] ?? letter,
  )
  return foreign.test(result) ? null : result
}
