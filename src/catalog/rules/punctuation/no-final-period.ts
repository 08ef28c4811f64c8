import { z } from 'zod'
import { isPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

const stop = '(?:a |any |the )?(?:final |closing |trailing )?(?:period|full stop)'

export const noFinalPeriod = defineRuleKind({
  name: 'punctuation.no-final-period',
  summary: 'the last character is no full stop',
  params: z.object({}),

  wordings: () => [
    'Do not end your answer with a full stop.',
    'Leave off the final period of every reply.',
    'Your replies must not end with a period.',
    'Never put a full stop at the very end of your response.',
    'Omit the full stop after the last sentence of each answer.',
  ],

  recognise: recogniser(
    [
      `<never> (?:ever )?(?:end|finish|close|conclude|ending|finishing)(?: <reply>)? (?:with|in|on) ${stop}`,
      () => ({}),
    ],
    [
      `(?:leave (?:off|out)|omit|drop|skip) ${stop}(?: (?:of|in|from|at the (?:very )?end of) <reply>| after the last sentence(?: (?:of|in) <reply>)?)?`,
      () => ({}),
    ],
    [`<reply> (?:<mustnot>|must never|should never) (?:end|finish|close) (?:with|in|on) ${stop}`, () => ({})],
    [`<never> (?:put|place|add|write)(?:ing)? ${stop} at the (?:very )?end(?: of <reply>)?`, () => ({})],
    [
      `(?:the )?last (?:character|sentence)(?: of <reply>)? (?:must not|should not) (?:be|end (?:with|in)) ${stop}`,
      () => ({}),
    ],
  ),

  check({ text }) {
    const body = text.trimEnd()
    return /[.。．]$/u.test(body)
      ? fail('it ends with a full stop', { start: body.length - 1, end: body.length })
      : pass
  },

  /** For short answers, as in a chat. */
  draw: ({ turns }, random) =>
    turns.every(
      ({ reply }) =>
        isPlain(reply) && reply.sentences.length <= 2 && (!ends(reply.text) || bare(reply) !== null),
    ) &&
    (random.chance(0.3) || turns.some(({ reply }) => ends(reply.text)))
      ? {}
      : null,

  comply: bare,

  violate(reply) {
    const body = reply.text.trimEnd()
    if (/[!！]$/u.test(body)) return `${body.slice(0, -1)}.`
    return /[\p{L}\p{N})]$/u.test(body) ? `${body}.` : null
  },

  claims: () => [{ slot: 'end', is: 'no full stop' }],

  examples: [
    { params: {}, passes: ['Paris', 'Paris!', '', 'Wait…'], fails: ['Paris.', '好。', 'Paris. \n'] },
  ],
})

const ends = (text: string): boolean => /[.。．]$/u.test(text.trimEnd())

/** Not where the full stop belongs to an abbreviation or an ellipsis. */
function bare(reply: Passage): string | null {
  const body = reply.text.trimEnd()
  if (
    !/[\p{L}\p{N})%"'’”][.。．]$/u.test(body) ||
    /(?:\betc|\bal|\b(?:a|p)\.m|\be\.g|\bInc|\bJr|\bSr|\bco)\.$/i.test(body) ||
    /(?:\p{Lu}|\b\p{L})\.$/u.test(body)
  )
    return null
  const text = body.slice(0, -1)
  return new Passage(text).words.length > 0 ? text : null
}
