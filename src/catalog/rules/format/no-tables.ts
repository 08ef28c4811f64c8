import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { type Line, tableCells, tablesIn } from '../../../core/text/markdown.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { tableOf } from '../../../core/text/tables.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const noTables = defineRuleKind({
  name: 'format.no-tables',
  summary: 'no Markdown tables',
  params: z.object({}),

  wordings: () => [
    'Do not use tables.',
    'Never put data into a Markdown table.',
    'Your answer must not contain any tables.',
    'Write without tables.',
    'Avoid Markdown tables in every reply.',
  ],

  recognise: recogniser(
    [
      '<never> (?:use|using|include|including|write|writing|add|make|draw|produce|create|give)(?: any| a)? ?(?:Markdown )?tables?(?: in <reply>)?',
      () => ({}),
    ],
    [
      '<never> (?:put|present|format|show|arrange) (?:anything|data|information|<reply>|it) (?:in|into|as)(?: an?)? (?:Markdown )?tables?',
      () => ({}),
    ],
    ['avoid(?: any| all)? (?:Markdown )?tables(?: in <reply>)?', () => ({})],
    ['<reply> <mustnot> (?:contain|use|include|have)(?: any| a)? ?(?:Markdown )?tables?', () => ({})],
    ['(?:<write> (?:<reply> )?without|no)(?: any)? (?:Markdown )?tables', () => ({})],
  ),

  check(reply) {
    const [first] = reply.text.includes('|') ? tablesIn(reply.lines) : []
    return first ? fail('a table', { start: first.start, end: first.end }) : pass
  },

  /** Where there is a table, or where a writer would be tempted by a list or a comparison. */
  draw: ({ turns, language }, random) =>
    turns.every(
      ({ request, reply }) => !/\btables?\b/i.test(request.text) && withoutTables(reply) !== null,
    ) &&
    (turns.some(({ reply }) => tablesIn(reply.lines).length > 0) ||
      (language === 'en' &&
        random.chance(0.6) &&
        turns.some(
          ({ reply, request }) =>
            (reply.lines.length >= 3 && tableOf(reply, request.text) !== null) ||
            /\b(?:compare|comparison|contrast|differences?|versus|vs|pros and cons|advantages)\b/i.test(
              request.text,
            ),
        )))
      ? {}
      : null,

  comply: reply => withoutTables(reply),

  violate: (reply, _, { request }) => tableOf(reply, request),

  claims: () => [{ on: 'tables', max: 0 }],

  examples: [
    {
      params: {},
      passes: ['', 'a | b', '- a: b', '```\n| a |\n|---|\n| 1 |\n```'],
      fails: ['| a | b |\n|---|---|\n| 1 | 2 |', 'x | y\n--- | ---\n1 | 2'],
    },
  ],
})

/** One line a row: "name: value", or "first cell: heading value, heading value"; null for tables that are no such list. */
function withoutTables({ text, lines }: Passage): string | null {
  let result = text
  for (const { start, end, rows } of tablesIn(lines).reverse()) {
    const written = rowsAsLines(rows)
    if (written === null || written.includes('|')) return null
    result = result.slice(0, start) + written + result.slice(end)
  }
  return result
}

function rowsAsLines([head, ...rows]: readonly Line[]): string | null {
  const names = tableCells(head?.text ?? '')
  const lines = rows.map(({ text }) => {
    const [first, ...others] = tableCells(text)
    if (
      !first ||
      others.length === 0 ||
      others.length !== names.length - 1 ||
      others.some(cell => cell === '' || /[,;:]/.test(cell))
    )
      return null
    return others.length === 1
      ? `${first}: ${others[0]}`
      : `${first}: ${others.map((cell, at) => `${names[at + 1]} ${cell}`).join(', ')}`
  })
  return lines.length > 0 && !lines.includes(null) ? lines.join('\n') : null
}
