import { z } from 'zod'
import { isPlain } from '../../../core/answer-shape.ts'
import type { Exchange } from '../../../core/rule-kind.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { type Groups, plural, recogniser } from '../../../core/sentence-pattern.ts'
import { isQuestion, wantsAPiece, wantsExposition } from '../../../core/text/genre.ts'
import { cutsCleanly, listIn } from '../../../core/text/items.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { oneQuoted, quotedList, quotedListPattern, readQuotedList } from '../../../core/text/quoted.ts'
import { fail, pass } from '../../../core/verdict.ts'

/** Section titles that an answer can be cut into without a word added but the titles. */
const answers: readonly (readonly string[])[] = [
  ['Answer', 'Details'],
  ['Short Answer', 'Explanation'],
  ['Answer', 'Background'],
]
const divisions: readonly (readonly string[])[] = [
  ['Overview', 'Details'],
  ['In Brief', 'In Full'],
  ['Summary', 'Details'],
  ['Main Point', 'Further Points'],
]
const listDivisions: readonly (readonly string[])[] = [
  ['Overview', 'List'],
  ['Introduction', 'Points'],
  ['Context', 'Key Points'],
]
const asking: readonly (readonly string[])[] = [
  ['Question', 'Answer'],
  ['Your Question', 'My Answer'],
  ['Request', 'Response'],
]

const title = z
  .string()
  .regex(/^[\p{L}\p{N}][^"\n\r#`]{0,59}$/u)
  .refine(text => text.trim() === text, 'blank at the end')
const read = ({ list, only }: Groups) => {
  const single = oneQuoted(only)
  const titles = readQuotedList(list) ?? (single === null ? null : [single])
  return titles && { titles }
}
const named = `(?:${quotedListPattern}|"(?<only>[^"]+)")`
const inOrder = '(?:,? (?:and )?(?:exactly )?in (?:that|this|exactly this|exactly that) order)?'

export const sections = defineRuleKind({
  name: 'format.sections',
  summary: 'Markdown sections with exactly these titles, in this order',
  params: z.object({
    titles: z
      .array(title)
      .min(1)
      .max(8)
      .refine(titles => new Set(titles).size === titles.length, 'titles repeat'),
  }),

  wordings: ({ titles }) => {
    const sectionsNamed = `${plural(titles.length, 'section')} titled ${quotedList(titles, 'and')}`
    const order = titles.length > 1 ? ', in that order' : ''
    return [
      `Divide your answer into Markdown sections with the level-2 headings ${quotedList(titles, 'and')}${order}.`,
      `Structure every reply as ${sectionsNamed}, each under a ## heading.`,
      `Your response must have the level-2 headings ${quotedList(titles, 'and')}${order}.`,
      `Organise each answer under the "##" headings ${quotedList(titles, 'and')}${order}.`,
      `Always use ${sectionsNamed}, marked with "##".`,
    ].map(wording =>
      titles.length > 1
        ? wording
        : wording
            .replace('sections with the level-2 headings', 'sections with the one level-2 heading')
            .replace('the level-2 headings', 'the level-2 heading')
            .replace('headings', 'heading'),
    )
  },

  recognise: recogniser(
    [
      `(?:divide|split|break|organi[sz]e|structure|format|arrange) <reply>(?: up)? (?:into|in|as|with|using)(?: the)?(?: Markdown)? sections,? (?:with|under|using|titled|headed|named)(?: the)?(?: one)? (?:level-2 |second-level |"?##"? )?(?:Markdown )?(?:headings?|titles?)?:? ?${named}${inOrder}`,
      read,
    ],
    [
      `(?:divide|split|break|organi[sz]e|structure|format|arrange) <reply>(?: up)? (?:into|in|as|with|using)(?: \\w+)? sections? (?:titled|headed|named|called):? ${named},? (?:each )?(?:under|marked with|with)(?: an?| the)? "?##"?(?: headings?)?${inOrder}`,
      read,
    ],
    [
      `(?:<reply> <must> (?:always )?(?:have|use|contain)|use|give <reply>)(?: exactly)?(?: the)?(?: \\w+)? (?:level-2 |second-level |"?##"? )(?:Markdown )?headings?:? ${named}${inOrder}`,
      read,
    ],
    [
      `(?:organi[sz]e|structure|arrange|put|<write>) <reply> (?:under|with)(?: the)? (?:level-2|second-level|"?##"?)(?: Markdown)? headings?:? ${named}${inOrder}`,
      read,
    ],
    [
      `use(?: exactly)?(?: \\w+)?(?: Markdown)? sections? (?:titled|headed|named|called):? ${named},? marked (?:with|by) "?##"?${inOrder}`,
      read,
    ],
  ),

  check(reply, { titles }) {
    const { lines } = reply
    const headings = lines.flatMap((line, at) =>
      line.kind === 'heading' && line.level === 2 ? [{ ...line, at }] : [],
    )
    for (const [number, wanted] of titles.entries()) {
      const heading = headings[number]
      if (!heading) return fail(`the section "${wanted}" is missing`)
      if (heading.body.trim() !== wanted)
        return fail(
          `section ${number + 1} is "${heading.body.trim().slice(0, 60)}", wanted is "${wanted}"`,
          heading,
        )
      const body = lines.slice(heading.at + 1, headings[number + 1]?.at)
      if (!body.some(({ kind }) => kind !== 'blank' && kind !== 'heading'))
        return fail(`the section "${wanted}" is empty`, heading)
    }
    const extra = headings[titles.length]
    return extra ? fail(`a further section "${extra.body.trim().slice(0, 60)}"`, extra) : pass
  },

  draw({ turns, language }, random) {
    const own = turns.length === 1 && turns[0] ? titlesOf(turns[0].reply) : []
    if (own.length >= 2) return { titles: own }
    if (language !== 'en') return null
    const suiting = (sets: readonly (readonly string[])[]) =>
      sets.filter(titles => turns.every(turn => partsOf(turn, titles) !== null))
    const cuts = suiting([...answers, ...divisions, ...listDivisions])
    const fitting = cuts.length > 0 && random.chance(0.8) ? cuts : suiting(asking)
    return fitting.length > 0 ? { titles: [...random.pick(fitting)] } : null
  },

  comply(reply, { titles }, { request }) {
    const parts = partsOf({ reply, request: { text: request } }, titles)
    return parts && titles.map((heading, at) => `## ${heading}\n\n${parts[at]}`).join('\n\n')
  },

  /** Leaves one heading out. */
  violate(reply, { titles }, { random }) {
    const headings = reply.lines.filter(({ kind, level }) => kind === 'heading' && level === 2)
    if (headings.length !== titles.length) return null
    const { start, end } = random.pick(headings)
    const text = `${reply.text.slice(0, start).trimEnd()}\n\n${reply.text.slice(end).trimStart()}`.trim()
    return text === '' ? null : text
  },

  claims: ({ titles }) => [
    { slot: 'shape', is: 'sections' },
    { slot: 'start', is: `## ${titles[0]}` },
    { on: 'headings', min: titles.length },
    { on: 'lines', min: titles.length * 2 },
    ...titles.map(heading => ({ has: `## ${heading}` })),
  ],

  examples: [
    {
      params: { titles: ['Answer', 'Details'] },
      passes: ['## Answer\n\nOslo.\n\n## Details\nIt lies on a fjord.\n### Size\nLarge.'],
      fails: [
        '',
        'Oslo.',
        '## Answer\nOslo.',
        '## Details\na\n## Answer\nb',
        '## Answer\n## Details\nb',
        '## Answer\na\n## Details\nb\n## More\nc',
      ],
    },
    { params: { titles: ['Steps'] }, passes: ['## Steps\n1. Dig.'], fails: ['# Steps\n1. Dig.'] },
  ],
})

function titlesOf(reply: Passage): string[] {
  const titles = reply.lines
    .filter(({ kind, level }) => kind === 'heading' && level === 2)
    .map(({ body }) => body.trim())
  return titles.every(text => title.safeParse(text).success) ? titles : []
}

/** The reply cut up for these titles; null where the titles would say something untrue of the parts. */
function partsOf(
  { reply, request }: { reply: Exchange['reply']; request: { text: string } },
  titles: readonly string[],
): string[] | null {
  const text = reply.text.trim()
  const asked = request.text.trim()
  if (text === '' || reply.lines.some(({ kind }) => kind === 'heading' || kind === 'fence')) return null
  const is = (known: readonly (readonly string[])[]): boolean =>
    known.some(set => set.join() === titles.join())
  if (wantsAPiece(asked)) return null
  if (is(asking)) {
    const fits = titles[0] === 'Request' ? !asked.endsWith('?') : asked.endsWith('?')
    return fits &&
      asked.length <= 160 &&
      /^[\p{Lu}¿][^\n\r]*$/u.test(asked) &&
      !/^#/.test(text) &&
      isPlain(reply)
      ? [asked, text]
      : null
  }
  if (is(listDivisions)) {
    const list = listIn(reply)
    return list && list.lead !== '' && list.tail === '' && !list.lead.includes('\n')
      ? [list.lead, text.slice(text.indexOf(list.lead) + list.lead.length).trim()]
      : null
  }
  const suits = is(answers) ? isQuestion(asked) : is(divisions) && wantsExposition(asked)
  if (!suits || !reply.prose || reply.sentences.length < 3 || !cutsCleanly(reply.sentences)) return null
  const [first, second] =
    titles[0] === 'Overview' && reply.paragraphs.length > 1 ? reply.paragraphs : reply.sentences
  if (!first || !second || /^(?:hi|hello|dear|sure|yes|no)\b|[?:]$/i.test(first.text)) return null
  return [first.text.trim(), reply.text.slice(first.end).trim()]
}
