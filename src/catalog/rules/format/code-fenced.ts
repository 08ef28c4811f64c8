import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { isAllCode, languageTag, unfencedCode } from '../../../core/text/code.ts'
import { fail, pass } from '../../../core/verdict.ts'

/** Covers statements and markup of the common languages; a lone expression in running text is not seen as code. */
export const codeFenced = defineRuleKind({
  name: 'format.code-fenced',
  summary: 'program code stands in fenced code blocks only',
  params: z.object({}),

  wordings: () => [
    'Put all code in fenced code blocks.',
    'Code must always stand inside a Markdown code block.',
    'Any program code in your reply has to be fenced with triple backticks.',
    'Never write code outside of a fenced code block.',
    'Whenever you show code, wrap it in triple backticks.',
  ],

  recognise: recogniser(
    [
      '(?:put|place|wrap|enclose|write|format|show|present)(?: all| any| your| the| every(?: piece of)?)*(?: program| source)? code(?: snippets?| samples?| examples?)? (?:in|inside|within|with|as)(?: an?)?(?: fenced)?(?: Markdown)?(?: code)? ?(?:blocks?|fences?|triple backticks)(?: with triple backticks)?',
      () => ({}),
    ],
    [
      '(?:all |any )?(?:program |source )?code(?: snippets?| samples?)?(?: in <reply>)? <must> (?:always )?(?:stand|be (?:put|placed|wrapped|enclosed|fenced|formatted|written)) ?(?:in|inside|within|with|by|as)(?: an?)?(?: fenced)?(?: Markdown)?(?: code)? ?(?:blocks?|fences?|triple backticks)',
      () => ({}),
    ],
    [
      '<never> (?:write|put|show|output)(?: any)? code outside(?: of)?(?: an?)?(?: fenced)?(?: Markdown)? code blocks?',
      () => ({}),
    ],
    [
      '(?:when|whenever|if) you (?:show|write|include|give|use)(?: any)? code, (?:wrap|put|enclose|fence) it (?:in|inside|with|within)(?: an?)?(?: fenced)?(?: Markdown)?(?: code)? ?(?:blocks?|fences?|triple backticks)',
      () => ({}),
    ],
  ),

  check(reply) {
    const code = unfencedCode(reply.lines)
    return code
      ? fail('code outside of a fenced block', {
          start: reply.lines[code.first]?.start ?? 0,
          end: reply.lines[code.last]?.end ?? 0,
        })
      : pass
  },

  draw: ({ turns }) =>
    turns.every(
      ({ reply: { text, lines } }) =>
        (isAllCode(lines) && !/```|~~~/.test(text)) || lines.some(({ kind }) => kind === 'code'),
    )
      ? {}
      : null,

  comply({ text, lines }) {
    if (!isAllCode(lines) || /```|~~~/.test(text)) return null
    return `\`\`\`${languageTag(text)}\n${text.replace(/^\s*\n/, '').trimEnd()}\n\`\`\``
  },

  /** Drops the fences. */
  violate({ lines }) {
    if (lines.filter(({ kind }) => kind === 'fence').length !== 2) return null
    const bare = lines.filter(({ kind }) => kind !== 'fence')
    return unfencedCode(bare.map(line => (line.kind === 'code' ? { ...line, kind: 'text' } : line)))
      ? checked(bare.map(({ text }) => text).join('\n'))
      : null
  },

  claims: () => [{ about: 'code blocks' }],

  examples: [
    {
      params: {},
      passes: ['', 'No code here.', 'Try this:\n\n```python\ndef f(x):\n    return x\n```'],
      fails: ['def f(x):\n    return x', 'Use it so:\n\nconst a = 1;\nconsole.log(a);'],
    },
  ],
})

/** What became of fences that stood inside fences cannot be told here. */
const checked = (text: string): string | null => (/^ {0,3}(?:```|~~~)/m.test(text) ? null : text)
