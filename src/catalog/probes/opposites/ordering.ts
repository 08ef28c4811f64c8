import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { opposite, oppositeOf } from './opposite.ts'

const order = { order: z.enum(['ascending', 'descending']) }

/** Users who want things in another order than a rule demands. */
export const orderingOpposites: readonly Opposite[] = [
  oppositeOf('ordering.alphabetical', order, ({ order }) => [
    'List them by importance, not by their first letter.',
    order === 'ascending' ? 'Please list them from Z to A.' : 'A list from A to Z would be handy.',
  ]),
  opposite('ordering.answer-first', [
    'Walk me through your reasoning before you tell me the answer.',
    'Keep the result for the very end, I want to guess along.',
  ]),
  oppositeOf('ordering.by-length', order, ({ order }) => [
    order === 'ascending'
      ? 'Put the longest entry of the list at the top.'
      : 'Put the shortest entry of the list at the top.',
    'List the cheapest first, whatever the items are called.',
  ]),
  oppositeOf('ordering.chronological', order, ({ order }) =>
    order === 'ascending'
      ? [
          'Start with the most recent event and work backwards, please.',
          'List the years from latest to earliest.',
        ]
      : [
          'Begin with the earliest event and go on from there.',
          'Tell it in the order in which it happened, oldest first.',
        ],
  ),
  oppositeOf('ordering.mention-before', { first: z.string(), second: z.string() }, ({ first, second }) => [
    `Please start with "${second}" and come to "${first}" only later.`,
    `Leave "${first}" aside, I am only interested in "${second}".`,
  ]),
  opposite('ordering.most-important-first', [
    'Save the best for last, build it up slowly.',
    'Start with the small things and end with what matters most.',
  ]),
  oppositeOf('ordering.numeric', order, ({ order }) =>
    order === 'ascending'
      ? [
          'Start the ranking with the biggest number.',
          'Please list them from most to least, with the figures.',
        ]
      : ['Start the ranking with the smallest number.', 'List them from least to most, with the figures.'],
  ),
  opposite('ordering.step-sequence', [
    'Number the steps 10, 20, 30, so that I can put others in between.',
    'Count the steps down, from 5 to 1, like a rocket launch.',
    'I have done the first two steps, so start your list at 3.',
  ]),
]
