import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { withAdverb, withoutAdverbs } from '../../../core/text/adverbs.ts'
import { uncapitalise } from '../../../core/text/word-edit.ts'
import { fail, pass } from '../../../core/verdict.ts'
import { namesOnly } from '../../../core/word-list.ts'

const fillers = ['very', 'really', 'basically', 'actually', 'literally', 'simply', 'just', 'totally', 'quite']
const known = new Set(fillers)
const filler = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${fillers.join('|')})(?![\\p{L}\\p{N}'’-])`, 'iu')
const read = ({ list }: { list?: string }) => (namesOnly(list, known) ? {} : null)
const such = '(?:,? (?:such as|like|e\\.g\\.)? ?\\(?(?<list>[a-z"\', ]+?)\\)?)?'

export const noFillers = defineRuleKind({
  name: 'style.no-fillers',
  summary: 'no filler words (very, really, basically, actually, simply, just…)',
  params: z.object({}),

  wordings: () => [
    'Avoid filler words such as "very", "really", "basically", "actually" and "just".',
    'Do not use filler words like "simply" or "really".',
    'Your replies must not contain filler words (very, really, basically, actually, literally, simply, just, totally, quite).',
    'Write without filler words such as "very" or "quite".',
    'Never use filler words.',
  ],

  recognise: recogniser(
    [`<never>(?: us(?:e|ing))?(?: any)? filler(?: words?| adverbs?)?${such}(?: in <reply>)?`, read],
    [`<reply> (?:<mustnot>|must never) (?:contain|include|use) (?:any )?filler words?${such}`, read],
    [`<write>(?: <reply>)? without (?:any |using )?filler(?: words?)?${such}`, read],
    [`(?:use )?no filler(?: words?)?${such}`, read],
  ),

  check({ text }) {
    const found = filler.exec(text)
    return found
      ? fail(`"${found[0]}" is a filler`, { start: found.index, end: found.index + found[0].length })
      : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const found = subject.turns.filter(({ reply }) => filler.test(reply.text))
    if (found.length === 0)
      return random.chance(0.25) && subject.turns.every(({ reply }) => reply.words.length >= 4) ? {} : null
    return found.every(({ reply }) => withoutAdverbs(reply.text, filler) !== null) ? {} : null
  },

  comply: ({ text }) => withoutAdverbs(text, filler),

  /** Adds one before an adjective, or opens with one. */
  violate(reply, _params, { random }) {
    const stressed = withAdverb(reply.text, random.pick(['really', 'actually', 'quite']))
    if (stressed !== null) return stressed
    const opening = reply.prose ? uncapitalise(reply.text.trimStart()) : null
    return opening === null ? null : `${random.pick(['Basically', 'Actually'])}, ${opening}`
  },

  claims: () => fillers.slice(0, 5).map(lacks => ({ lacks: `${lacks}` })),

  examples: [
    {
      params: {},
      passes: ['It is cold.', 'Justice is quiet.', ''],
      fails: ['It is very cold.', 'Just do it.', 'Really?'],
    },
  ],
})
