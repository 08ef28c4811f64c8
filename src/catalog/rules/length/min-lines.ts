import { z } from 'zod'
import { readsAtLeast } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, lineMeasure, outOfBounds } from '../../../core/measure.ts'
import { drawLeast } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const minLines = defineRuleKind({
  name: 'length.min-lines',
  summary: 'at least N lines as they stand in the text, blank ones not counted',
  params: z.object({ count: z.int().min(1).max(1_000) }),

  wordings({ count }) {
    const some = `${spelled(count)} line${count === 1 ? '' : 's'}`
    return [
      `Write at least ${some}.`,
      `Every answer must have at least ${some}, not counting blank ones.`,
      `Spread your reply over at least ${some}.`,
      `Never answer in fewer than ${some}.`,
      `Each response should run to ${some} or more.`,
    ]
  },

  recognise: readsAtLeast(
    '(?:non-blank |non-empty )?lines?(?: of text)?(?:,? (?:not counting|without|excluding) (?:blank|empty) (?:ones|lines))?',
    count => ({ count }),
  ),
  check: (reply, { count }) => inBounds(lineMeasure, reply, { min: count }),

  draw(subject, random) {
    const count = drawLeast(lineMeasure, subject, random)
    return count === null ? null : { count }
  },

  /** Parts paragraphs between sentences. */
  comply: (reply, { count }) => intoBounds(lineMeasure, reply, { min: count }),
  violate: (reply, { count }, { random }) => outOfBounds(lineMeasure, reply, { min: count, random }),
  claims: ({ count }) => [{ on: 'lines', min: count }],

  examples: [
    {
      params: { count: 3 },
      passes: ['One\nTwo\nThree', '- one\n\n- two\n\n- three'],
      fails: ['', 'One\n\n\nTwo'],
    },
  ],
})
