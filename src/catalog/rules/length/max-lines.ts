import { z } from 'zod'
import { readsAtMost } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, lineMeasure, outOfBounds } from '../../../core/measure.ts'
import { drawMost } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const maxLines = defineRuleKind({
  name: 'length.max-lines',
  summary: 'at most N lines as they stand in the text, blank ones not counted',
  params: z.object({ limit: z.int().min(1).max(1_000) }),

  wordings({ limit }) {
    const some = `${spelled(limit)} line${limit === 1 ? '' : 's'}`
    return [
      `Keep every answer to at most ${some}.`,
      `Your reply must not exceed ${some}.`,
      `Never write more than ${some}.`,
      `Limit each response to ${some}, not counting blank ones.`,
      `Your answers should take up no more than ${some}.`,
    ]
  },

  recognise: readsAtMost(
    '(?:non-blank |non-empty )?lines?(?: of text)?(?:,? (?:not counting|without|excluding) (?:blank|empty) (?:ones|lines))?',
    limit => ({ limit }),
  ),
  check: (reply, { limit }) => inBounds(lineMeasure, reply, { max: limit }),

  draw(subject, random) {
    const limit = drawMost(lineMeasure, subject, random)
    return limit === null ? null : { limit }
  },

  comply: (reply, { limit }) => intoBounds(lineMeasure, reply, { max: limit }),
  violate: (reply, { limit }, { random }) => outOfBounds(lineMeasure, reply, { max: limit, random }),
  claims: ({ limit }) => [{ on: 'lines', max: limit }],

  examples: [
    {
      params: { limit: 2 },
      passes: ['', 'One.\n\nTwo.', '- one\r\n- two\r\n'],
      fails: ['One\nTwo\nThree', '```\nx\n```'],
    },
  ],
})
