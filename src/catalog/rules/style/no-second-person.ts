import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { secondPersonWords } from '../../../core/text/person.ts'
import { addRemark } from '../../../core/text/remark.ts'
import { fail, pass } from '../../../core/verdict.ts'
import { namesOnly } from '../../../core/word-list.ts'

const known = new Set('you your yours yourself yourselves'.split(' '))
const read = ({ list }: { list?: string }) => (namesOnly(list, known) ? {} : null)
const such = '(?:,? (?:such as|like|e\\.g\\.|i\\.e\\.)? ?\\(?(?<list>[a-z"\', ]+?)\\)?)?'

export const noSecondPerson = defineRuleKind({
  name: 'style.no-second-person',
  summary: 'no second-person pronouns (you, your, yours, yourself)',
  params: z.object({}),

  wordings: () => [
    'Do not use second-person pronouns such as "you" or "your".',
    'Never address the reader as "you".',
    'Your replies must not contain second-person pronouns (you, your, yours).',
    'Avoid the second person in your answers.',
    'Write impersonally: never use "you" or "your".',
  ],

  recognise: recogniser(
    [`<never>(?: us(?:e|ing))?(?: the)?(?: any)? second[- ]person pronouns?${such}(?: in <reply>)?`, read],
    [
      '<never>(?: (?:use|using|write in|writing in))?(?: the)? second[- ]person(?: voice| perspective| point of view)?(?: in <reply>)?',
      () => ({}),
    ],
    [
      `<reply> (?:<mustnot>|must never) (?:contain|include|use|be written in)(?: any| the)? second[- ]person(?: pronouns?)?${such}`,
      read,
    ],
    [
      '<never> (?:address(?:ing)? the (?:reader|user) (?:as "you"|directly(?: as "you")?)|speak(?:ing)? to the reader as "you")',
      () => ({}),
    ],
    ['(?:write impersonally: )<never>(?: use)? (?<list>"you"[a-z"\', ]*)', read],
    ['<write>(?: <reply>)? without (?:any |using )?second[- ]person pronouns?', () => ({})],
    ['no second[- ]person(?: pronouns?)?', () => ({})],
  ),

  check(reply) {
    const [found] = secondPersonWords(reply)
    return found ? fail(`"${found.text}" is second person`, { start: found.start, end: found.end }) : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const free = subject.turns.every(({ reply }) => secondPersonWords(reply).length === 0)
    return free && random.chance(0.4) ? {} : null
  },

  comply: () => null,

  violate: (reply, _params, { random }) =>
    addRemark(
      reply,
      random.pick([
        'Hope this helps you!',
        'You can ask for more detail at any time.',
        'You may want to look into this further.',
      ]),
    ),

  claims: () => [{ slot: 'person', is: 'not the second' }, { lacks: ' you ' }, { lacks: ' your ' }],

  examples: [
    {
      params: {},
      passes: ['The young learn fast.', ''],
      fails: ['You learn fast.', "It's yours.", 'As you’ll see.'],
    },
  ],
})
