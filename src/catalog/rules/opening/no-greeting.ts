import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { addParagraphBefore, capitalise } from '../../../core/text/edit.ts'
import { salutation } from '../../../core/text/framing.ts'
import { wantsAPiece } from '../../../core/text/genre.ts'
import { fail, pass } from '../../../core/verdict.ts'

const greetings = [
  'Hello!',
  'Hi there!',
  'Hello there!',
  'Good day!',
  'Greetings!',
  'Hey!',
  'Hi!',
  'Welcome!',
  'Good evening!',
  'Hello and welcome!',
] as const
const noun = '(?:greetings?|salutations?|(?:a )?hello)'

export const noGreeting = defineRuleKind({
  name: 'opening.no-greeting',
  summary: 'the reply does not begin with a greeting',
  params: z.object({}),

  wordings: () => [
    'Do not begin with a greeting.',
    'Never greet the user.',
    'Skip the greeting and start with the answer.',
    'Your replies must not open with a greeting.',
    'Answer without a greeting such as "Hello" or "Hi".',
  ],

  recognise: recogniser(
    [
      `<never> (?:ever )?(?:begin|start|open)(?:ning|ing)?(?: <reply>)? with (?:a |any )?${noun}(?: (?:such as|like) ["'](?:hello|hi|hey)["'](?:,? or ["'](?:hello|hi|hey)["'])?)?`,
      () => ({}),
    ],
    ['<never> (?:ever )?greet(?:ing)? (?:the |your )?(?:users?|readers?|customers?|anyone)', () => ({})],
    [
      `(?:skip|omit|leave out|drop) (?:the |any |all )?${noun}(?: and (?:start|begin) (?:directly )?with the answer)?`,
      () => ({}),
    ],
    [`<reply> (?:<mustnot>|must never) (?:begin|start|open) with (?:a |any )?${noun}`, () => ({})],
    [
      `<write>(?: <reply>)? (?:without|with no) (?:a |any )?${noun}(?: (?:such as|like) ["'](?:hello|hi|hey)["'](?:,? or ["'](?:hello|hi|hey)["'])?)?`,
      () => ({}),
    ],
    [`(?:<never> (?:use|write|include|add) (?:a |any )?|no )${noun}`, () => ({})],
  ),

  check(reply) {
    const found = salutation.exec(reply.text.slice(0, 200))
    if (!found) return pass
    return fail(`begins with the greeting "${found[0].trim()}"`, { start: 0, end: found[0].trimEnd().length })
  },

  /** Not for letters and dialogues, which have greetings of their own. */
  draw(subject, random) {
    if (
      !inEnglish(subject) ||
      !allPlain(subject) ||
      subject.turns.some(({ request }) => wantsAPiece(request.text))
    )
      return null
    const texts = subject.turns.map(({ reply }) => reply.text)
    return texts.some(text => salutation.test(text.slice(0, 200))) || random.chance(0.5) ? {} : null
  },

  comply(reply) {
    let text = reply.text
    for (
      let left = 3, found = salutation.exec(text.slice(0, 200));
      found;
      found = salutation.exec(text.slice(0, 200))
    ) {
      text = capitalise(text.slice(found[0].length))
      if (text === '' || --left === 0) return null
    }
    return text
  },

  violate(reply, _params, { random }) {
    const body = reply.text.trimStart()
    if (body === '' || (reply.language !== 'en' && reply.language !== null)) return null
    return reply.prose
      ? `${random.pick(greetings)} ${body}`
      : addParagraphBefore(body, random.pick(greetings))
  },

  claims: () => [{ slot: 'start', is: 'the answer itself' }],

  examples: [
    {
      params: {},
      passes: ['', 'Paris.', 'Hi-fi sets are old.', 'Highways end.'],
      fails: ['Hello! Paris.', 'Hi there,\nParis.', 'Good morning. Paris.'],
    },
  ],
})
