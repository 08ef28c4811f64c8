import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { type Groups, recogniser } from '../../../core/sentence-pattern.ts'
import { bulletCount } from '../../../core/text/bullets.ts'
import type { Line } from '../../../core/text/markdown.ts'
import { fail, pass } from '../../../core/verdict.ts'

const markers = ['-', '*', '•', '+'] as const
const named: Readonly<Record<string, (typeof markers)[number]>> = {
  hyphen: '-',
  hyphens: '-',
  dash: '-',
  dashes: '-',
  asterisk: '*',
  asterisks: '*',
  star: '*',
  stars: '*',
  'round bullet': '•',
  'plus sign': '+',
  'plus signs': '+',
}
const read = ({ sign, name }: Groups) => {
  const marker = markers.find(known => known === sign) ?? named[name?.toLowerCase() ?? '']
  return marker ? { marker } : null
}
const sign =
  '(?:(?:an? |the )?(?:(?:character|symbol|sign|marker) )?(?:["\'`]?(?<sign>[-*•+])["\'`]?|(?<name>hyphens?|dash(?:es)?|asterisks?|stars?|round bullet|plus signs?))(?: (?:character|symbol|sign|marker))?)'

export const bulletMarker = defineRuleKind({
  name: 'format.bullet-marker',
  summary: 'every bullet is marked with a given sign',
  params: z.object({ marker: z.enum(markers) }),

  wordings: ({ marker }) => [
    `Use "${marker}" as the marker of every bullet.`,
    `Every bullet point must start with "${marker}".`,
    `Mark bullets with "${marker}" and with no other sign.`,
    `Begin each bullet with the character "${marker}".`,
    `Bullet points in your answer must be marked with "${marker}".`,
  ],

  recognise: recogniser(
    [
      `use ${sign} (?:as|for) (?:the )?(?:markers? of |markers? for )?(?:every |each |all |your |the )?(?:bullets?(?: points?)?(?: markers?| symbols?)?|bulleted lists?)`,
      read,
    ],
    [
      `(?:mark|start|begin)(?: every| each| all| your| the)? bullets?(?: points?)? with ${sign}(?:(?: only|,? and (?:with )?no(?:thing| other sign)(?: else)?))?`,
      read,
    ],
    [
      `(?:every |each |all |your |the )?bullets?(?: points?)?(?: in <reply>)? (?:<must> (?:always )?)?(?:start|starts|begin|begins|be marked|use|uses)(?: with)? ${sign}`,
      read,
    ],
  ),

  check(reply, { marker }) {
    const other = reply.lines.find(line => line.kind === 'bullet' && markerOf(line) !== marker)
    return other ? fail(`a bullet marked "${markerOf(other)}"`, { start: other.start, end: other.end }) : pass
  },

  draw: ({ turns }, random) =>
    turns.every(({ reply }) => bulletCount(reply) > 0) ? { marker: random.pick(markers.slice(0, 3)) } : null,

  comply: (reply, { marker }) =>
    remarked(
      reply.text,
      reply.lines.filter(({ kind }) => kind === 'bullet'),
      marker,
    ),

  violate(reply, { marker }) {
    const bullets = reply.lines.filter(({ kind }) => kind === 'bullet')
    return bullets.length > 0 ? remarked(reply.text, bullets, marker === '-' ? '*' : '-') : null
  },

  claims: () => [],

  examples: [
    { params: { marker: '-' }, passes: ['', 'No list.', '- a\n  - b', '1. a'], fails: ['* a', '- a\n• b'] },
    { params: { marker: '•' }, passes: ['• a\n• b'], fails: ['- a'] },
  ],
})

const markerOf = ({ text }: Line): string => text.trimStart()[0] ?? ''

/** Null where a new marker would make something else of the line ("- **" would become a rule). */
function remarked(text: string, bullets: readonly Line[], marker: string): string | null {
  if (bullets.some(({ body }) => !/[\p{L}\p{N}]/u.test(body))) return null
  return bullets.reduceRight((rest, line) => {
    const at = line.start + line.text.length - line.text.trimStart().length
    return rest.slice(0, at) + marker + rest.slice(at + 1)
  }, text)
}
