import { z } from 'zod'
import { allPlain, inEnglish, isPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { addParagraphAfter } from '../../../core/text/edit.ts'
import { wantsAPiece } from '../../../core/text/genre.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

const farewells = [
  'Best regards',
  'Kind regards',
  'All the best!',
  'Cheers!',
  'Take care!',
  'Have a great day!',
  'Good luck!',
  'Warm regards',
  'Best wishes',
  'Goodbye!',
  'See you soon!',
  'I hope this helps!',
] as const
const farewell =
  /^(?:(?:(?:with )?(?:best|kind|warm|kindest|warmest)(?: regards| wishes)|regards|(?:yours )?sincerely|yours (?:truly|faithfully)|sincerely yours|all the best|cheers|take care|good luck|goodbye|bye(?: for now)?|farewell|see you(?: soon| later)?|until next time|best|(?:i )?hope (?:this|that) helps|have an? (?:great|nice|good|wonderful|lovely) (?:day|one|time|evening|weekend))\b)[^\n]{0,40}$/i
const noun = '(?:farewells?|sign-?offs?|closing formulas?|closing salutations?|complimentary close|goodbye)'

export const noSignOff = defineRuleKind({
  name: 'closing.no-sign-off',
  summary: 'the reply does not end with a farewell such as "Best regards" or "Good luck!"',
  params: z.object({}),

  wordings: () => [
    'Do not end with a farewell.',
    'Never add a sign-off to your reply.',
    'Your answers must not close with a farewell such as "Best regards".',
    'Leave out any closing formula at the end of your response.',
    'Finish without a farewell or sign-off.',
  ],

  recognise: recogniser(
    [
      `<never> (?:ever )?(?:end|close|finish|conclude)(?:ing)?(?: <reply>)? with (?:a |any )?${noun}(?: (?:such as|like) ["'][^"']{1,40}["'])?`,
      () => ({}),
    ],
    [
      `<never> (?:ever )?(?:add|use|write|include|append)(?:ing)? (?:a |any )?${noun}(?: (?:to|at the end of) <reply>)?`,
      () => ({}),
    ],
    [
      `<reply> (?:<mustnot>|must never) (?:end|close|finish|conclude) with (?:a |any )?${noun}(?: (?:such as|like) ["'][^"']{1,40}["'])?`,
      () => ({}),
    ],
    [`(?:leave out|omit|skip) (?:a |any |the |all )?${noun}(?: at the end(?: of <reply>)?)?`, () => ({})],
    [`(?:end|finish|close|<write>)(?: <reply>)? without (?:a |any )?${noun}(?: or ${noun})?`, () => ({})],
    [`no ${noun}`, () => ({})],
  ),

  check(reply) {
    const last = lastSentence(reply)
    return last && farewell.test(last.text)
      ? fail(`ends with "${last.text}"`, { start: last.start, end: last.end })
      : pass
  },

  draw(subject, random) {
    if (
      !inEnglish(subject) ||
      !allPlain(subject) ||
      subject.turns.some(({ request }) => wantsAPiece(request.text))
    )
      return null
    const closing = subject.turns.filter(({ reply }) => farewell.test(lastSentence(reply)?.text ?? ''))
    if (closing.length === 0) return random.chance(0.4) ? {} : null
    return closing.every(({ reply }) => withoutFarewell(reply) !== null) ? {} : null
  },

  comply: withoutFarewell,

  violate: (reply, _params, { random }) =>
    !isPlain(reply) || (reply.language !== 'en' && reply.language !== null)
      ? null
      : addParagraphAfter(reply.text, random.pick(farewells)),

  claims: () => [{ slot: 'end', is: 'the answer itself' }],

  examples: [
    {
      params: {},
      passes: ['', 'Good luck is rare. It rains.', 'It rains.'],
      fails: ['It rains.\n\nBest regards', 'It rains. Good luck!'],
    },
  ],
})

const lastSentence = ({ sentences }: Passage) => {
  const last = sentences.at(-1)
  return last && last.text.length <= 80 ? last : undefined
}

function withoutFarewell(reply: Passage): string | null {
  const last = lastSentence(reply)
  const before = reply.sentences.at(-2)
  if (!last || !before || farewell.test(before.text)) return null
  const rest = reply.text.slice(0, last.start).trimEnd()
  return /[.!?)"”]$/.test(rest) && rest.length >= before.end ? rest : null
}
