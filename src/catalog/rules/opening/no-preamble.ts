import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { addParagraphBefore, capitalise } from '../../../core/text/edit.ts'
import { preamble } from '../../../core/text/framing.ts'
import { fail, pass } from '../../../core/verdict.ts'

const openers = [
  'Sure!',
  'Certainly!',
  'Of course!',
  'Great question!',
  'Absolutely!',
  'Good question!',
  "I'd be happy to help!",
  'Definitely!',
  'Thank you for asking!',
  'No problem!',
] as const
const sample =
  '(?:(?:stock |filler )?(?:phrases?|words?|expressions?|openers?|fillers?|a preamble|preambles?) (?:such as|like) )?'
const quoted = '(?:["\'][^"\']{1,40}["\'](?:,? (?:or|and) |, )?)+'
const read = ({ list }: Readonly<Record<string, string | undefined>>) =>
  list === undefined ||
  Array.from(list.matchAll(/["']([^"']+)["']/g)).every(([, phrase]) => preamble.test(`${phrase}\n`))
    ? {}
    : null

export const noPreamble = defineRuleKind({
  name: 'opening.no-preamble',
  summary: 'the reply does not begin with "Sure", "Certainly", "Great question" and the like',
  params: z.object({}),

  wordings: () => [
    'Never begin a reply with filler such as "Sure", "Certainly" or "Great question".',
    'Start directly with the answer, without any preamble.',
    'Do not open with phrases like "Of course" or "Absolutely".',
    'Skip the preamble and get straight to the answer.',
    'Your reply must not start with "Sure" or "Certainly".',
    'Answer without any preamble.',
  ],

  recognise: recogniser(
    [
      `<never> (?:begin|start|open)(?:ning|ing)?(?: (?:a |an )?<reply>)? with (?:filler (?:such as|like) )?${sample}(?<list>${quoted})`,
      read,
    ],
    [
      `<reply> (?:<mustnot>|must never|should never) (?:begin|start|open) with ${sample}(?<list>${quoted})`,
      read,
    ],
    [
      '(?:start|begin)(?: <reply>)? (?:directly|immediately|straight|right away) with the answer(?: itself)?(?:,? (?:without|with no|no) (?:any )?(?:preamble|introduction|filler|preambles))?',
      () => ({}),
    ],
    [
      '(?:<write>|answer)(?: <reply>)? (?:directly,? )?(?:without|with no) (?:any |a )?(?:preamble|preambles|introductory filler)',
      () => ({}),
    ],
    [
      '(?:skip|omit|leave out|avoid) (?:the |any |all )?preambles?(?:(?:,| and) (?:get|go|come) (?:straight|directly|right) to the (?:answer|point))?',
      () => ({}),
    ],
    ['(?:<never> (?:use|write|include|add) |no )(?:any |a )?preambles?', () => ({})],
  ),

  check(reply) {
    const found = preamble.exec(reply.text.slice(0, 200))
    if (!found) return pass
    return fail(`begins with "${found[0].trim()}"`, { start: 0, end: found[0].trimEnd().length })
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const texts = subject.turns.map(({ reply }) => reply.text)
    return texts.some(text => preamble.test(text.slice(0, 200))) || random.chance(0.5) ? {} : null
  },

  comply(reply) {
    let text = reply.text
    for (
      let left = 3, found = preamble.exec(text.slice(0, 200));
      found;
      found = preamble.exec(text.slice(0, 200))
    ) {
      text = capitalise(text.slice(found[0].length))
      if (text === '' || --left === 0) return null
    }
    return text
  },

  violate(reply, _params, { random }) {
    const body = reply.text.trimStart()
    const opener = random.pick(openers)
    if (body === '' || (reply.language !== 'en' && reply.language !== null)) return null
    return reply.prose ? `${opener} ${body}` : addParagraphBefore(body, opener)
  },

  claims: () => [{ slot: 'start', is: 'the answer itself' }],

  examples: [
    {
      params: {},
      passes: ['', 'Paris.', 'Surely not.', 'Certainly the oldest bridge.'],
      fails: ['Sure! Paris.', 'Certainly, Paris.', 'Great question! Paris.', 'Of course.'],
    },
  ],
})
