import { z } from 'zod'
import { isPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { excite } from '../../../core/text/exclamation.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

const stop = '(?:an? )?(?:single )?(?:period|full stop)'

export const endsWithPeriod = defineRuleKind({
  name: 'punctuation.ends-with-period',
  summary: 'the last character is a full stop',
  params: z.object({}),

  wordings: () => [
    'End every answer with a full stop.',
    'The last character of your reply must be a period.',
    'Always finish your response with a period.',
    'Your replies must end with a full stop.',
    'Close each answer with a full stop, even when it is a single word.',
  ],

  recognise: recogniser(
    [
      `(?:end|finish|close|conclude|terminate)(?: <reply>)? (?:with|in|on) ${stop}(?:, even (?:when|if) (?:it is|it's) (?:just )?(?:a single|one) word)?`,
      () => ({}),
    ],
    [
      `(?:the )?(?:last|final|very last) (?:character|symbol|mark|punctuation mark)(?: (?:of|in) <reply>)? (?:(?:must|should|has to) be|is) ${stop}`,
      () => ({}),
    ],
    [
      `<reply> (?:<must> )?(?:always )?(?:ends?|finish|close|conclude|terminate) (?:with|in|on) ${stop}`,
      () => ({}),
    ],
    [`(?:put|place) ${stop} at the (?:very )?end of <reply>`, () => ({})],
  ),

  check({ text }) {
    const body = text.trimEnd()
    return /[.。．]$/u.test(body)
      ? pass
      : fail('the last character is no full stop', { start: Math.max(0, body.length - 1), end: body.length })
  },

  draw: ({ turns }, random) =>
    turns.every(({ reply }) => endsInPeriod(reply.text) || stopped(reply) !== null) &&
    (random.chance(0.4) || turns.some(({ reply }) => !endsInPeriod(reply.text)))
      ? {}
      : null,

  comply: stopped,

  violate({ text }) {
    if (!endsInPeriod(text) || text.trimEnd().endsWith('..')) return null
    const bare = text.trimEnd().slice(0, -1)
    const broken = text.includes(' ') ? (excite(text) ?? bare) : bare
    return endsInPeriod(broken) ? null : broken
  },

  claims: () => [{ slot: 'end', is: 'full stop' }],

  examples: [
    { params: {}, passes: ['Paris.', '好。', 'Paris. '], fails: ['Paris', 'Paris!', '"Paris."', ''] },
  ],
})

const endsInPeriod = (text: string): boolean => /[.。．]$/u.test(text.trimEnd())

/** A full stop after a last word, or in place of an exclamation mark. A list or verse whose lines have none gets none. */
function stopped(reply: Passage): string | null {
  const body = reply.text.trimEnd()
  if (!isPlain(reply) || body.includes('\n')) return null
  if (/[!！]$/u.test(body))
    return /[!！?]{2}$/u.test(body) ? null : `${body.slice(0, -1)}${body.endsWith('！') ? '。' : '.'}`
  if (!/[\p{L}\p{M}\p{N}%)]$/u.test(body)) return null
  if (/[#@]\S+$/.test(body)) return null
  return body + (/\p{Script=Han}$/u.test(body) ? '。' : '.')
}
