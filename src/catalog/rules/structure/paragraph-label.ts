import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { checkMarks, hasFullParagraphs, withMarks, withoutMark } from '../../../core/text/paragraph-marks.ts'

const words = ['Section', 'Part', 'Point', 'Paragraph', 'SECTION', 'PART'] as const
const markOf = (word: string) => (number: number) => `${word} ${number}:`
const read = ({ label }: { label?: string }) => {
  const known = words.find(candidate => candidate === label)
  return known ? { word: known } : null
}
const labels = '"(?<label>\\w+) 1:"(?:,? "\\w+ 2:")?(?:,? (?:and so on|etc\\.?|\\.\\.\\.|…))?'

export const paragraphLabel = defineRuleKind({
  name: 'structure.paragraph-label',
  summary: 'every paragraph begins with a counted label such as "Section 1:"',
  params: z.object({ word: z.enum(words) }),

  wordings: ({ word }) => [
    `Label your paragraphs "${word} 1:", "${word} 2:" and so on.`,
    `Every paragraph must begin with a counted label: "${word} 1:", "${word} 2:" and so on.`,
    `Start each paragraph with a label like "${word} 1:".`,
    `Mark the beginning of each paragraph with "${word} 1:", "${word} 2:" and so on.`,
    `Put "${word} 1:", "${word} 2:" and so on in front of the paragraphs of your answer.`,
  ],

  recognise: recogniser(
    [
      `label (?:your|the|all|all of your) paragraphs(?: (?:of|in) <reply>)?(?: with| as| like)? ${labels}`,
      read,
    ],
    [
      `(?:every|each) paragraph (?:<must> (?:start|begin)|starts|begins) with (?:a counted label:?|a label like|a label such as) ${labels}`,
      read,
    ],
    [
      `(?:start|begin|mark the (?:start|beginning) of) (?:each|every) paragraph with (?:a label like |a label such as )?${labels}`,
      read,
    ],
    [
      `put ${labels} (?:in front|at the start|at the beginning) of (?:the|your|all) paragraphs(?: of <reply>)?`,
      read,
    ],
  ),

  check: (reply, { word }) => checkMarks(reply, markOf(word)),

  draw: ({ turns, language }, random) =>
    language === 'en' && turns.every(({ reply }) => hasFullParagraphs(reply) && reply.paragraphs.length <= 12)
      ? { word: random.pick(words.slice(0, 2)) }
      : null,

  comply: (reply, { word }) => (hasFullParagraphs(reply) ? withMarks(reply, markOf(word)) : null),

  violate: (reply, { word }) => withoutMark(reply, markOf(word)),

  claims: ({ word }) => [
    { about: 'marks of a list' },
    { slot: 'start', is: `${word} 1:` },
    { has: `${word} 1:` },
    { on: 'colons', min: 1 },
    { on: 'digits', min: 1 },
  ],

  examples: [
    {
      params: { word: 'Part' },
      passes: ['Part 1: It rains.\n\nPart 2: It stops.'],
      fails: ['Part 1: It rains.\n\nIt stops.', 'Part 2: It rains.', 'Part 1:', ''],
    },
  ],
})
