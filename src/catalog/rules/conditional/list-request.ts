import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

/** The words that decide; the wordings name them all. */
const asksForList = /(?<![\p{L}\p{N}])(?:lists?|steps|tips|ideas|ways|reasons|examples)(?![\p{L}\p{N}])/iu
const words = 'a list, steps, tips, ideas, ways, reasons or examples'
const asked =
  '(?:for )?(?:a list|lists?)(?:,(?: for)? (?:steps|tips|ideas|ways|reasons|examples))*,? (?:or|and) (?:steps|tips|ideas|ways|reasons|examples)'
const points = '(?:bullet points|bullets|a bulleted list|a bullet list)'
const otherwise = '[,;.]? (?:(?:and )?otherwise,?|if not,|in all other cases,?)'

export const listRequest = defineRuleKind({
  name: 'conditional.list-request',
  summary: 'bullet points when the message asks for a list, none when it does not',
  params: z.object({}),

  wordings: () => [
    `When the user asks for ${words}, use bullet points; otherwise use no bullet points.`,
    `Use bullet points if the user asks for ${words}, and never otherwise.`,
    `If the message asks for ${words}, answer with bullet points; in all other cases, do not use any bullet points.`,
    `Bullet points are for requests that ask for ${words}: use them there and nowhere else.`,
    `Answer with bullet points when, and only when, the user asks for ${words}.`,
  ],

  recognise: recogniser(
    [
      `(?:when|if|whenever) the (?:user|message|request|question) asks ${asked},? (?:please |always )?(?:use|answer with|reply with|respond with|write|give) ${points}${otherwise} (?:use no|do not use(?: any)?|never use(?: any)?|avoid|no) ${points}`,
      () => ({}),
    ],
    [
      `use ${points} (?:if|when) the (?:user|message|request) asks ${asked},? (?:and|but) (?:never otherwise|not otherwise|nowhere else)`,
      () => ({}),
    ],
    [`${points} are for requests that ask ${asked}: use them there and nowhere else`, () => ({})],
    [
      `(?:use|answer with|write|reply with) ${points} (?:when,? and only when|if,? and only if),? the (?:user|message|request) asks ${asked}`,
      () => ({}),
    ],
  ),

  check({ lines }, _params, { request }) {
    const bullet = lines.find(({ kind }) => kind === 'bullet')
    if (asksForList.test(request))
      return bullet ? pass : fail('the message asks for a list, but there are no bullet points')
    return bullet
      ? fail('the message asks for no list, but there is a bullet point', {
          start: bullet.start,
          end: bullet.end,
        })
      : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const suits = subject.turns.every(({ reply, request }) => {
      const bulleted = reply.lines.some(({ kind }) => kind === 'bullet')
      return asksForList.test(request.text) ? bulleted || withBullets(reply) !== null : !bulleted
    })
    return suits &&
      (subject.turns.some(({ request }) => asksForList.test(request.text)) || random.chance(0.35))
      ? {}
      : null
  },

  comply: (reply, _params, { request }) => (asksForList.test(request) ? withBullets(reply) : null),

  /** Numbers instead of bullets; bullets for sentences where none are asked for. */
  violate(reply, _params, { request }) {
    if (asksForList.test(request)) {
      let number = 0
      if (reply.lines.some(({ kind, text }) => kind === 'bullet' && /^\s/.test(text))) return null
      return reply.text.replace(/^[-*+•][ \t]+/gm, () => `${++number}. `)
    }
    return reply.prose && reply.sentences.length >= 2
      ? reply.sentences.map(({ text }) => `- ${text}`).join('\n')
      : null
  },

  claims: () => [{ about: 'lists' }],

  examples: [
    {
      params: {},
      request: 'Give me tips for sleeping.',
      passes: ['- Go to bed early.', 'Sure:\n* Sleep.'],
      fails: ['1. Sleep.', 'Sleep early.', ''],
    },
    {
      params: {},
      request: 'Why do we sleep?',
      passes: ['The brain rests.', '1. Rest.', ''],
      fails: ['- The brain rests.'],
    },
  ],
})

/** A numbered list with bullets for its numbers; null where there is none. */
function withBullets({ text, lines }: Passage): string | null {
  const steps = lines.filter(({ kind }) => kind === 'step')
  if (
    steps.length < 2 ||
    steps.some(({ text: line }) => /^\s/.test(line)) ||
    lines.some(({ kind }) => kind === 'fence')
  )
    return null
  return steps.reduceRight(
    (rest, { start, text: line }) =>
      rest.slice(0, start) + line.replace(/^\d+[.)][ \t]+/, '- ') + rest.slice(start + line.length),
    text,
  )
}
