import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { contracted, expanded, firstContraction } from '../../../core/text/contractions.ts'
import { addRemark } from '../../../core/text/remark.ts'
import { fail, pass } from '../../../core/verdict.ts'

const such = '(?:,? (?:such as|like|e\\.g\\.)? ?\\(?(?:"?[a-z]+\'[a-z]+"?(?:,? or |, | and )?)+\\)?)?'

export const noContractions = defineRuleKind({
  name: 'style.no-contractions',
  summary: 'no contractions such as "don\'t" or "it\'s"',
  params: z.object({}),

  wordings: () => [
    'Do not use contractions.',
    'Never write contractions such as "don\'t" or "it\'s".',
    'Your replies must not contain contractions.',
    'Write "do not" instead of "don\'t" and avoid all other contractions, too.',
    'Answer formally and without contractions.',
  ],

  recognise: recogniser(
    [
      `<never>(?: ever)?(?: (?:us(?:e|ing)|writ(?:e|ing)))?(?: any| all)? contractions?${such}(?: in <reply>)?`,
      () => ({}),
    ],
    [
      `<reply> (?:<mustnot>|must never) (?:contain|include|use|have) (?:any )?contractions?${such}`,
      () => ({}),
    ],
    ['(?:<write>)(?: <reply>)?(?: formally)?(?: and)? without (?:any |using )?contractions?', () => ({})],
    [
      'write "do not" (?:instead of|rather than|not) "don\'t" and avoid all other contractions,? too',
      () => ({}),
    ],
    [`(?:use )?no contractions?${such}(?: are allowed)?`, () => ({})],
    ['(?:write|spell) out all contractions(?: \\(.+\\))?', () => ({})],
    ['<reply> <must> (?:be free of|avoid|contain no) contractions', () => ({})],
  ),

  check({ text }) {
    const found = firstContraction(text)
    return found ? fail(`"${found.text}" is a contraction`, { start: found.start, end: found.end }) : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const found = subject.turns.filter(({ reply }) => firstContraction(reply.text))
    if (found.length === 0) return random.chance(0.35) ? {} : null
    return found.every(({ reply }) => expanded(reply.text) !== null) ? {} : null
  },

  comply({ text }) {
    const result = expanded(text)
    return result !== null && !firstContraction(result) ? result : null
  },

  violate: (reply, _params, { random }) =>
    contracted(reply) ??
    addRemark(
      reply,
      random.pick(["That's all there is to it.", "It's as simple as that.", "There's more to say on this."]),
    ),

  claims: () => [{ on: 'contractions', max: 0 }],

  examples: [
    {
      params: {},
      passes: ["The dog's bowl is at six o'clock.", ''],
      fails: ["Don't.", 'It’s late.', "You'll see.", "Let's go."],
    },
  ],
})
