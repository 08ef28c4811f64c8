import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { addParagraphAfter } from '../../../core/text/edit.ts'
import { fail, pass } from '../../../core/verdict.ts'

const names = [
  'Ada',
  'Max',
  'Juno',
  'Robin',
  'Kit',
  'Nova',
  'Sam',
  'Iris',
  'Theo',
  'Your assistant',
  'The help desk',
  'Team Support',
  'Mira',
  'The reading room',
] as const
const quoted = '["\'`](?<dash>—|–|--|-) ?(?<name>[\\p{L}\\p{N}][^"`]{0,60}?)["\'`]'
const read = ({ name, bare }: Readonly<Record<string, string | undefined>>) => {
  const text = (name ?? bare)?.trim()
  return text ? { name: text } : null
}

export const signature = defineRuleKind({
  name: 'closing.signature',
  summary: 'the last line is a dash and a given name',
  params: z.object({
    name: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N}][^"`\n—–]*$/u)
      .max(60),
  }),

  wordings: ({ name }) => [
    `Sign every reply with "— ${name}" on the last line.`,
    `Close each answer with the signature "— ${name}".`,
    `Your response must be signed "— ${name}".`,
    `Put the signature "— ${name}" at the end of every answer.`,
    `Sign each message as "— ${name}".`,
  ],

  recognise: recogniser(
    [
      `sign(?: off)? <reply> (?:with|as|by)(?: the signature)?:? ${quoted}(?: (?:on|in) (?:the last|the final|its own|a separate) line)?`,
      read,
    ],
    [`(?:end|close|finish|conclude)(?: <reply>)? with (?:the |a )?signature(?: line)?:? ${quoted}`, read],
    [`<reply> <must> (?:always )?be signed(?: with| as)?:? ${quoted}`, read],
    [
      `<reply> <must> (?:always )?(?:end|close|finish) with (?:the |a )?signature(?: line)?:? ${quoted}`,
      read,
    ],
    [
      `(?:put|add|place|append) (?:the |a )?signature(?: line)?:? ${quoted} (?:at|to) the (?:very )?end(?: of <reply>)?`,
      read,
    ],
    [
      "sign (?:off as|off <reply> as|<reply> with the name|<reply> with your name,|<reply> with|<reply> as) [\"'`](?<bare>\\p{L}[\\p{L}\\p{N} .'-]{0,60}?)[\"'`]",
      read,
    ],
  ),

  check(reply, { name }) {
    const body = reply.text.trimEnd()
    const line = body.slice(body.lastIndexOf('\n') + 1).trimStart()
    return line.endsWith(name) && dashes.has(line.slice(0, -name.length).trimEnd())
      ? pass
      : fail(`the last line is not "— ${name}"`)
  },

  draw: (subject, random) => (inEnglish(subject) && allPlain(subject) ? { name: random.pick(names) } : null),

  comply: (reply, { name }) => (reply.text.trim() === '' ? null : addParagraphAfter(reply.text, `— ${name}`)),

  violate(reply) {
    const body = reply.text.trimEnd()
    return body.slice(0, Math.max(0, body.lastIndexOf('\n'))).trimEnd() || null
  },

  claims: ({ name }) => [{ slot: 'end', is: `signature ${name}` }, { has: name }, { on: 'dashes', min: 1 }],

  examples: [
    {
      params: { name: 'Ada' },
      passes: ['It rains.\n\n— Ada', 'It rains.\n-- Ada', '– Ada'],
      fails: ['It rains. — Ada', 'It rains.\nAda', '— Adam', ''],
    },
  ],
})

const dashes: ReadonlySet<string> = new Set(['—', '–', '--', '-'])
