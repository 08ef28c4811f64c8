import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { contracted, expanded, firstContraction } from '../../../core/text/contractions.ts'
import { fail, pass } from '../../../core/verdict.ts'

const such = '(?:,? (?:such as|like|e\\.g\\.) ?(?:"?[a-z]+\'[a-z]+"?(?:,? or |, | and )?)+)?'

export const useContractions = defineRuleKind({
  name: 'style.use-contractions',
  summary: 'at least one contraction such as "don\'t" or "it\'s"',
  params: z.object({}),

  wordings: () => [
    'Use at least one contraction such as "don\'t" or "it\'s".',
    'Write in a conversational tone with at least one contraction.',
    'Every reply must contain at least one contraction.',
    'Your answer must use contractions at least once.',
    'Include at least one contraction like "you\'ll" or "isn\'t".',
  ],

  recognise: recogniser(
    [`<write> (?:at least one|one or more) contractions?${such}(?: in <reply>)?`, () => ({})],
    [
      '<write>(?: <reply>)?(?: in a (?:conversational|casual|relaxed|friendly) tone)? with at least one contraction',
      () => ({}),
    ],
    [
      `<reply> <must> (?:contain|include|use|have) (?:at least one contraction|contractions at least once)${such}`,
      () => ({}),
    ],
    [`use contractions(?: at least once)?${such}(?: in <reply>)?`, () => ({})],
  ),

  check: ({ text }) => (firstContraction(text) ? pass : fail('there is no contraction')),

  draw(subject) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    return subject.turns.every(({ reply }) => firstContraction(reply.text) || contracted(reply) !== null)
      ? {}
      : null
  },

  comply(reply) {
    const text = contracted(reply)
    return text !== null && firstContraction(text) ? text : null
  },

  violate(reply) {
    const text = expanded(reply.text)
    return text !== null && !firstContraction(text) ? text : null
  },

  claims: () => [{ on: 'contractions', min: 1 }],

  examples: [
    { params: {}, passes: ["It's late.", 'We don’t know.'], fails: ["Anna's dog.", 'It is late.', ''] },
  ],
})
