import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { isPlain, unfencedCode } from '../../../core/text/code.ts'
import { highlightSpans, keyPlaces, marked } from '../../../core/text/emphasis.ts'
import type { LineKind } from '../../../core/text/markdown.ts'
import { tablesIn } from '../../../core/text/markdown.ts'
import { Passage } from '../../../core/text/passage.ts'
import { titleOf } from '../../../core/text/title.ts'
import { fail, pass } from '../../../core/verdict.ts'

/** Numbered lists and "•" are plain text as well as Markdown, and are allowed. */
export const noMarkdown = defineRuleKind({
  name: 'format.no-markdown',
  summary:
    'plain text: no headings, "-" or "*" bullets, emphasis, code marks, links, quotes or tables in Markdown',
  params: z.object({}),

  wordings: () => [
    'Do not use Markdown.',
    'Write in plain text only, without any Markdown formatting.',
    'Your reply must not contain Markdown markup.',
    'Never format your answer with Markdown.',
    'Answer in plain text: no Markdown of any kind.',
  ],

  recognise: recogniser(
    [
      '<never> (?:use|using|include|including|write|writing|output)(?: any)? ?Markdown(?: formatting| markup| syntax)?(?: in <reply>)?',
      () => ({}),
    ],
    ['avoid(?: all| any)? Markdown(?: formatting| markup| syntax)?(?: in <reply>)?', () => ({})],
    ['<never> format <reply> (?:with|in|as|using) Markdown', () => ({})],
    [
      '<reply> <mustnot> (?:contain|use|include|have)(?: any)? Markdown(?: formatting| markup| syntax)?',
      () => ({}),
    ],
    [
      '(?:<write>|output)(?: <reply>)?(?: only)?(?: in| as)? plain text(?: only)?(?:[,:;]? (?:without|with no|no|not)(?: any)? Markdown(?: formatting| markup| syntax)?(?: of any kind)?)?',
      () => ({}),
    ],
    [
      '<reply> <must> (?:always )?be(?: in| written in)? plain text(?:,? (?:without|with no)(?: any)? Markdown(?: formatting| markup)?)?',
      () => ({}),
    ],
    ['(?:<write> (?:<reply> )?without|no)(?: any)? Markdown(?: formatting| markup| syntax)?', () => ({})],
  ),

  check(reply) {
    const line = reply.lines.find(
      ({ kind, text }) => kind in lineMarks && !(kind === 'bullet' && text.trimStart()[0] === '•'),
    )
    if (line) return fail(lineMarks[line.kind] ?? 'markup', { start: line.start, end: line.end })
    const [table] = reply.text.includes('|') ? tablesIn(reply.lines) : []
    if (table) return fail('a table', { start: table.start, end: table.end })
    const [span] = /[*_]/.test(reply.text) ? highlightSpans(reply) : []
    if (span) return fail('emphasis', { start: span.start, end: span.end })
    const inline = inlineMark.exec(reply.text)
    return inline
      ? fail(inline[1] === undefined ? 'a link' : 'code marks', {
          start: inline.index,
          end: inline.index + inline[0].length,
        })
      : pass
  },

  draw: ({ turns }, random) =>
    turns.every(({ reply }) => reply.text.trim() !== '' && stripped(reply) !== null) &&
    (turns.some(({ reply }) => !isPlain(reply) || reply.lines.some(({ kind }) => kind in lineMarks)) ||
      (random.chance(0.6) && turns.every(({ reply }) => reply.words.length >= 8)))
      ? {}
      : null,

  comply: reply => stripped(reply),

  violate(reply, _, { request, random }) {
    if (reply.text.trim() === '') return null
    const title = titleOf(request)
    if (title !== null && random.chance(0.5)) return `## ${title}\n\n${reply.text.trimStart()}`
    const places = isPlain(reply) ? keyPlaces(reply, request, 3) : []
    return places.length > 0 ? marked(reply.text, places, '**') : null
  },

  claims: () => [
    { on: 'headings', max: 0 },
    { on: 'tables', max: 0 },
    { on: 'code-blocks', max: 0 },
    { on: 'highlights', max: 0 },
    { on: 'bullets', max: 0 },
  ],

  examples: [
    {
      params: {},
      passes: ['', 'Plain.', '1. a\n2. b', '• a\n• b', '2 * 3 * 4 = 24', 'snake_case_name', 'C# and F#'],
      fails: [
        '# a',
        '- a',
        '* a',
        '**a**',
        'an *apple*',
        '`x`',
        '> a',
        '[a](http://b.c)',
        '```\na\n```',
        'a\n\n---\n\nb',
      ],
    },
  ],
})

const lineMarks: Partial<Record<LineKind, string>> = {
  heading: 'a heading',
  bullet: 'a bullet in Markdown',
  quote: 'a block quote',
  fence: 'a code block',
  rule: 'a rule',
}
const inlineMark = /(`)[^`\n]{1,300}`|\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/

/** The text without its marks: bullets get "•", links their address in parentheses. Null for code and tables. */
function stripped(reply: Passage): string | null {
  if (unfencedCode(reply.lines)) return null
  if (
    reply.lines.some(({ kind }) => kind === 'fence' || kind === 'table' || kind === 'rule') ||
    /^\s*[{[]|[;{}]\s*$|[_=<>]/m.test(reply.text.replace(/\b__|__\b/g, ''))
  )
    return null
  const lines = reply.lines.map(({ kind, text, body }) => {
    if (kind === 'bullet') return `${text.slice(0, text.length - text.trimStart().length)}• ${body}`
    return kind === 'heading' || kind === 'quote' ? body : text
  })
  const flat = new Passage(lines.join('\n'))
  const bare = highlightSpans(flat).reduceRight(
    (rest, { text, start, end }) =>
      rest.slice(0, start) + text.replace(/^(?:\*\*|__|[*_])|(?:\*\*|__|[*_])$/g, '') + rest.slice(end),
    flat.text,
  )
  const linked = bare
    .replace(/\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})\)/g, '$1 ($2)')
    .replace(/`([^`\n]{1,300})`/g, '$1')
  const after = new Passage(linked)
  const isBare =
    !after.lines.some(
      ({ kind, text }) => kind in lineMarks && !(kind === 'bullet' && text.trimStart()[0] === '•'),
    ) &&
    highlightSpans(after).length === 0 &&
    !inlineMark.test(linked) &&
    tablesIn(after.lines).length === 0
  return isBare && linked.trim() !== '' ? linked : null
}
