import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { withAdverb, withoutAdverbs } from '../../../core/text/adverbs.ts'
import { uncapitalise } from '../../../core/text/word-edit.ts'
import { fail, pass } from '../../../core/verdict.ts'
import { namesOnly } from '../../../core/word-list.ts'

const hedges = [
  'maybe',
  'perhaps',
  'possibly',
  'probably',
  'might',
  'presumably',
  'seemingly',
  'supposedly',
  'arguably',
  'I think',
  'I guess',
  'I suppose',
  'it seems',
]
const known = new Set(hedges.map(hedge => hedge.toLowerCase()))
const hedge = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${hedges.join('|')})(?![\\p{L}\\p{N}'’-])`, 'iu')
const adverb =
  /(?<![\p{L}\p{N}'’-])(?:maybe|perhaps|possibly|probably|presumably|seemingly|supposedly|arguably)(?![\p{L}\p{N}'’-])/iu
const read = ({ list }: { list?: string }) => (namesOnly(list, known) ? {} : null)
const such = '(?:,? (?:such as|like|e\\.g\\.)? ?\\(?(?<list>[a-z"\', ]+?)\\)?)?'

export const noHedging = defineRuleKind({
  name: 'style.no-hedging',
  summary: 'no hedging words (maybe, perhaps, probably, might…)',
  params: z.object({}),

  wordings: () => [
    'Do not use hedging words such as "maybe", "perhaps", "probably" or "might".',
    'Never hedge with words like "possibly" or "perhaps".',
    'Your replies must not contain hedging words (maybe, perhaps, possibly, probably, might).',
    'Be definite: avoid hedging language such as "perhaps", "might" or "I think".',
    'Write without hedging words.',
  ],

  recognise: recogniser(
    [
      `(?:be (?:definite|decisive|direct|confident)(?::|,| and) )?<never>(?: us(?:e|ing))?(?: any)? (?:hedging (?:words?|language|phrases|terms|expressions)|hedges|weasel words)${such}(?: in <reply>)?`,
      read,
    ],
    [
      `<never> hedge(?: your (?:answers?|statements?))?(?: with (?:words?|phrases)(?: such as| like) (?<list>[a-z"', ]+?))?`,
      read,
    ],
    [
      `<reply> (?:<mustnot>|must never) (?:contain|include|use) (?:any )?(?:hedging (?:words?|language)|hedges)${such}`,
      read,
    ],
    [`<write>(?: <reply>)? without (?:any |using )?hedging(?: words?| language)?${such}`, read],
    ['no hedging(?: words| language)?', () => ({})],
  ),

  check({ text }) {
    const found = hedge.exec(text)
    return found
      ? fail(`"${found[0]}" hedges`, { start: found.index, end: found.index + found[0].length })
      : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const found = subject.turns.filter(({ reply }) => hedge.test(reply.text))
    if (found.length === 0)
      return random.chance(0.25) && subject.turns.every(({ reply }) => reply.words.length >= 4) ? {} : null
    return found.every(({ reply }) => definite(reply.text) !== null) ? {} : null
  },

  comply: ({ text }) => definite(text),

  /** Puts a doubt into a statement. */
  violate(reply, _params, { random }) {
    const { text } = reply
    const can = /(?<=\p{Ll} )(?:can|will)(?= \p{Ll})/u.exec(text.slice(0, 5_000))
    if (can) return `${text.slice(0, can.index)}might${text.slice(can.index + can[0].length)}`
    const doubted = withAdverb(text, random.pick(['probably', 'possibly']))
    if (doubted !== null) return doubted
    const opening = reply.prose ? uncapitalise(text.trimStart()) : null
    return opening === null ? null : `${random.pick(['I think', 'It seems that', 'Perhaps'])} ${opening}`
  },

  claims: () => ['maybe', 'perhaps', 'possibly', 'probably', 'I think'].map(lacks => ({ lacks })),

  examples: [
    {
      params: {},
      passes: ['It will rain.', 'The mighty Rhine.', ''],
      fails: ['It might rain.', 'Perhaps.', 'I think so.'],
    },
  ],
})

/** Leaves the adverbs out and says "can" for "might". */
function definite(text: string): string | null {
  const sure = text.replace(
    /(?<=\p{Ll} )might(?= (?!have\b|not\b|as\b|well\b|of\b|and\b|or\b|want\b|need\b)\p{Ll})/gu,
    'can',
  )
  const result = withoutAdverbs(sure, adverb)
  return result !== null && !hedge.test(result) ? result : null
}
