import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { isAllCode, languageTag, unfencedCode } from '../../../core/text/code.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const noCodeBlock = defineRuleKind({
  name: 'format.no-code-block',
  summary: 'no fenced code blocks',
  params: z.object({}),

  wordings: () => [
    'Do not use code blocks.',
    'Never put anything in a fenced code block.',
    'Your reply must not contain any Markdown code fences.',
    'Write without triple backticks, even when you show code.',
    'Avoid fenced code blocks in your answers.',
  ],

  recognise: recogniser(
    [
      '<never> (?:use|using|include|including|write|writing|add|output|insert)?(?: any| an?)? ?(?:fenced )?(?:Markdown )?(?:code (?:blocks?|fences?)|triple backticks)(?: in <reply>)?',
      () => ({}),
    ],
    [
      '<never> (?:put|wrap|format|place) (?:anything|text|code|<reply>) (?:in|into|inside|as)(?: an?)? (?:fenced )?(?:Markdown )?(?:code (?:blocks?|fences?)|triple backticks)',
      () => ({}),
    ],
    [
      '<reply> <mustnot> (?:contain|use|include|have)(?: any| an?)? (?:fenced )?(?:Markdown )?(?:code (?:blocks?|fences?)|triple backticks)',
      () => ({}),
    ],
    [
      '(?:<write> (?:<reply> )?without|no)(?: any)? (?:fenced )?(?:Markdown )?(?:code (?:blocks?|fences?)|triple backticks)(?:,? even when you show code)?',
      () => ({}),
    ],
  ),

  check(reply) {
    const fence = reply.lines.find(({ kind }) => kind === 'fence')
    return fence ? fail('a code fence', { start: fence.start, end: fence.end }) : pass
  },

  draw: ({ turns }) =>
    turns.every(({ reply: { lines } }) => isAllCode(lines) || lines.some(({ kind }) => kind === 'fence'))
      ? {}
      : null,

  /** Leaves the fences out and the code as it is. */
  comply(reply) {
    const bare = reply.lines
      .filter(({ kind }) => kind !== 'fence')
      .map(({ text }) => text)
      .join('\n')
    return bare.trim() === '' || /^ {0,3}(?:```|~~~)/m.test(bare) ? null : bare
  },

  /** Fences the code. */
  violate({ lines }) {
    const code = unfencedCode(lines)
    if (!code || lines.some(({ kind, text }) => kind === 'fence' || /^ {0,3}(?:```|~~~)/.test(text)))
      return null
    const of = (first: number, last: number): string =>
      lines
        .slice(first, last)
        .map(({ text }) => text)
        .join('\n')
    const body = of(code.first, code.last + 1)
    const fenced = `\`\`\`${languageTag(body)}\n${body}\n\`\`\``
    return [of(0, code.first).trimEnd(), fenced, of(code.last + 1, lines.length).trimStart()]
      .filter(part => part !== '')
      .join('\n\n')
  },

  claims: () => [{ on: 'code-blocks', max: 0 }, { lacks: '```' }, { about: 'code blocks' }],

  examples: [
    {
      params: {},
      passes: ['', 'Use `x = 1` there.', 'def f(x):\n    return x'],
      fails: ['```\nx = 1\n```', 'So:\n~~~js\nlet x\n~~~'],
    },
  ],
})
