import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { unfencedCode } from '../../../core/text/code.ts'
import { titleOf } from '../../../core/text/title.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const heading = defineRuleKind({
  name: 'format.heading',
  summary: 'the reply starts with a level-1 Markdown heading',
  params: z.object({}),

  wordings: () => [
    'Start every answer with a level-1 Markdown heading.',
    'Your reply must begin with a top-level heading in Markdown.',
    'The first line of each response must be a Markdown heading of level 1.',
    'Open every reply with a title, written as a Markdown H1 heading.',
    'Always put a "# " heading at the top of your answer.',
  ],

  recognise: recogniser(
    [
      '(?:start|begin|open|head)(?: <reply>)? with(?: an?| one)?(?: short)?(?: (?:level-1|level 1|top-level|first-level|H1|#|"#"|"# "))(?: Markdown)? (?:heading|title|header)(?: in Markdown)?',
      () => ({}),
    ],
    [
      '<reply> <must> (?:always )?(?:start|begin|open) with(?: an?| one)?(?: short)?(?: (?:level-1|level 1|top-level|first-level|H1|#|"#"|"# "))(?: Markdown)? (?:heading|title|header)(?: in Markdown)?',
      () => ({}),
    ],
    [
      '(?:start|begin|open|head) <reply> with(?: an?| one)?(?: short)? title,? (?:written |formatted )?as an?(?: Markdown)? (?:level-1|level 1|top-level|first-level|H1|#|"#")(?: Markdown)?(?: heading| header)?',
      () => ({}),
    ],
    [
      'the (?:first|opening|top) line of <reply> (?:<must> be|is) an?(?: Markdown)? (?:(?:level-1|level 1|top-level|first-level|H1|#|"#")(?: Markdown)? (?:heading|header)|(?:heading|header) of level (?:1|one))',
      () => ({}),
    ],
    [
      '(?:put|add|place|include|use) an? (?:level-1|level 1|top-level|first-level|H1|#|"#"|"# ")(?: Markdown)? (?:heading|header|title) (?:at the (?:top|start|beginning) of|above|before) <reply>',
      () => ({}),
    ],
  ),

  check(reply) {
    const first = reply.lines.find(({ kind }) => kind !== 'blank')
    if (!first) return fail('nothing is there')
    if (first.kind !== 'heading')
      return fail('starts with no heading', { start: first.start, end: first.end })
    if (first.level !== 1)
      return fail(`starts with a heading of level ${first.level}`, { start: first.start, end: first.end })
    return first.body.trim() === ''
      ? fail('the heading is empty', { start: first.start, end: first.end })
      : pass
  },

  draw: ({ turns }) =>
    turns.every(({ request, reply }) => {
      if (unfencedCode(reply.lines)) return false
      if (reply.lines[0]?.kind === 'heading') return reply.lines[0].level === 1
      const long = reply.words.length >= 20 || reply.lines.length >= 3
      return long && titleOf(request.text) !== null && !/^\s*[{[<|]/.test(reply.text)
    })
      ? {}
      : null,

  comply(reply, _, { request }) {
    const title =
      reply.text.trim() === '' || reply.lines.some(({ kind, level }) => kind === 'heading' && level === 1)
        ? null
        : titleOf(request)
    return title === null ? null : `# ${title}\n\n${reply.text.trimStart()}`
  },

  /** Drops the heading, or writes it in bold instead. */
  violate(reply, _, { random }) {
    const first = reply.lines.find(({ kind }) => kind !== 'blank')
    if (first?.kind !== 'heading' || first.level !== 1) return null
    const rest = reply.text.slice(first.end).trim()
    if (rest !== '' && random.chance(0.5) && !/^ {0,3}#/.test(rest)) return rest
    return /[\p{L}\p{N}]/u.test(first.body) && !/[*#]/.test(first.body)
      ? `**${first.body.trim()}**${rest === '' ? '' : `\n\n${rest}`}`
      : null
  },

  claims: () => [
    { slot: 'start', is: 'heading' },
    { on: 'headings', min: 1 },
    { on: 'lines', min: 2 },
    { has: '# ' },
  ],

  examples: [
    {
      params: {},
      passes: ['# Oslo\n\nThe capital of Norway.', '\n# Oslo'],
      fails: ['', 'Oslo', '## Oslo\nText.', '#Oslo', '# ', 'Text.\n# Oslo'],
    },
  ],
})
