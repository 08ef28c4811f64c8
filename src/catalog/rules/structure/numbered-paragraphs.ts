import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { checkMarks, hasFullParagraphs, withMarks, withoutMark } from '../../../core/text/paragraph-marks.ts'

const styles = ['[1]', '(1)'] as const
const markOf = (style: (typeof styles)[number]) => (number: number) => style.replace('1', String(number))
const next = { '[1]': '[2]', '(1)': '(2)' } as const
const read = ({ style }: { style?: string }) => {
  const known = styles.find(candidate => candidate === style)
  return known ? { style: known } : null
}
const one =
  '"?(?<style>\\[1\\]|\\(1\\))"?,? ?(?:"?[[(]2[\\])]"?)?(?:,? ?"?[[(]3[\\])]"?)?(?:,? (?:and so on|etc\\.?|\\.\\.\\.|…))?'

export const numberedParagraphs = defineRuleKind<{ style: (typeof styles)[number] }>({
  name: 'structure.numbered-paragraphs',
  summary: 'every paragraph begins with its number in brackets',
  params: z.object({ style: z.enum(styles) }),

  wordings: ({ style }) => [
    `Number your paragraphs: begin them with ${style}, ${next[style]} and so on.`,
    `Every paragraph must begin with its number in ${style === '[1]' ? 'square brackets' : 'parentheses'}, starting with ${style}.`,
    `Put ${style}, ${next[style]} and so on at the start of your paragraphs.`,
    `Start each paragraph with its number, written like "${style}".`,
    `Always number the paragraphs of your answer with ${style}, ${next[style]} and so on.`,
  ],

  recognise: recogniser(
    [
      `number (?:your|the|all|each of the|all of your) paragraphs(?: (?:of|in) <reply>)?(?::? (?:begin|start) them)?(?: with| like| as|:) ${one}`,
      read,
    ],
    [
      `(?:every|each) paragraph (?:<must> (?:start|begin)|starts|begins) with its number in (?:square brackets|brackets|parentheses)(?:,? (?:starting|beginning) with|, like|, e\\.g\\.) ${one}`,
      read,
    ],
    [`put ${one} (?:at the start|at the beginning|in front) of (?:your|the) paragraphs`, read],
    [`(?:start|begin) (?:each|every) paragraph with its number,? (?:written )?like ${one}`, read],
  ),

  check: (reply, { style }) => checkMarks(reply, markOf(style)),

  draw: ({ turns }, random) =>
    turns.every(({ reply }) => hasFullParagraphs(reply) && reply.paragraphs.length <= 12)
      ? { style: random.pick(styles) }
      : null,

  comply: (reply, { style }) => (hasFullParagraphs(reply) ? withMarks(reply, markOf(style)) : null),

  violate: (reply, { style }) => withoutMark(reply, markOf(style)),

  claims: ({ style }) => [
    { about: 'marks of a list' },
    { slot: 'start', is: style },
    { has: style },
    { on: 'digits', min: 1 },
  ],

  examples: [
    {
      params: { style: '[1]' },
      passes: ['[1] It rains.\n\n[2] It stops.'],
      fails: ['[1] It rains.\n\nIt stops.', '1. It rains.', '[1]', ''],
    },
    { params: { style: '(1)' }, passes: ['(1) It rains.'], fails: ['[1] It rains.'] },
  ],
})
