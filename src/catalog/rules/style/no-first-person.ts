import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { capitalise } from '../../../core/text/edit.ts'
import { Passage } from '../../../core/text/passage.ts'
import { firstPersonWords } from '../../../core/text/person.ts'
import { addRemark } from '../../../core/text/remark.ts'
import { fail, pass } from '../../../core/verdict.ts'
import { namesOnly } from '../../../core/word-list.ts'

const known = new Set('i me my mine myself we us our ours ourselves'.split(' '))
const read = ({ list }: { list?: string }) => (namesOnly(list, known) ? {} : null)
const such = '(?:,? (?:such as|like|e\\.g\\.|i\\.e\\.)? ?\\(?(?<list>[a-z"\', ]+?)\\)?)?'
const lead =
  /^(?:I (?:think|believe|feel|would say|know)(?: that)? |In my (?:opinion|view|experience), )(?=\p{L})/u

export const noFirstPerson = defineRuleKind({
  name: 'style.no-first-person',
  summary: 'no first-person pronouns (I, me, my, we, us, our…)',
  params: z.object({}),

  wordings: () => [
    'Do not use first-person pronouns such as "I", "my" or "we".',
    'Never write in the first person.',
    'Your replies must not contain first-person pronouns (I, me, my, we, us, our).',
    'Avoid the first person in your answers.',
    'Write every response without first-person pronouns.',
  ],

  recognise: recogniser(
    [
      `<never>(?: us(?:e|ing))?(?: the)?(?: any)? (?:first[- ]person(?: singular and plural)? pronouns?|personal pronouns of the first person)${such}(?: in <reply>)?`,
      read,
    ],
    [
      '<never>(?: (?:use|using|write in|writing in|speak in|speaking in))?(?: the)? first[- ]person(?: voice| perspective| point of view)?(?: in <reply>)?',
      () => ({}),
    ],
    [
      `<reply> (?:<mustnot>|must never) (?:contain|include|use|be written in)(?: any| the)? first[- ]person(?: pronouns?)?${such}`,
      read,
    ],
    [
      '<write>(?: <reply>)? without (?:any |using )?(?:(?:any )?first[- ]person pronouns?|the first person)',
      () => ({}),
    ],
    ['<reply> <must> (?:be free of|avoid|contain no) first[- ]person pronouns?', () => ({})],
    ['no first[- ]person(?: pronouns?)?', () => ({})],
    ['(?:<never>)(?: us(?:e|ing))? the words? (?<list>"I",? [a-z"\', ]+)', read],
  ),

  /** "mine" is not looked at: it is mostly a mine. "US" and numerals ("World War I") are none either. */
  check(reply) {
    const [found] = firstPersonWords(reply)
    return found ? fail(`"${found.text}" is first person`, { start: found.start, end: found.end }) : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const found = subject.turns.filter(({ reply }) => firstPersonWords(reply).length > 0)
    if (found.length === 0) return random.chance(0.4) ? {} : null
    return found.every(({ reply }) => firstPersonWords(reply).length === 1 && lead.test(reply.text))
      ? {}
      : null
  },

  comply({ text }) {
    const found = lead.exec(text)
    if (!found) return null
    const rest = capitalise(text.slice(found[0].length))
    return firstPersonWords(new Passage(rest)).length === 0 ? rest : null
  },

  violate: (reply, _params, { random }) =>
    addRemark(
      reply,
      random.pick([
        'I hope this helps.',
        'I hope this answers the question.',
        'Let me know if anything is unclear.',
      ]),
    ),

  claims: () => [
    { on: 'first-person', max: 0 },
    { slot: 'person', is: 'not the first' },
  ],

  examples: [
    {
      params: {},
      passes: ['The team won in World War I and in the US.', 'Type I errors are rarer.', ''],
      fails: ['I like it.', "Let's see what we have.", 'Our team won.'],
    },
  ],
})
