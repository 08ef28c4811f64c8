import { z } from 'zod'
import { readsAtMost } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, paragraphMeasure } from '../../../core/measure.ts'
import { drawMost } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const maxParagraphs = defineRuleKind({
  name: 'length.max-paragraphs',
  summary: 'at most N paragraphs, parted by blank lines',
  params: z.object({ limit: z.int().min(1).max(200) }),

  wordings({ limit }) {
    const some = `${spelled(limit)} paragraph${limit === 1 ? '' : 's'}`
    return [
      `Write no more than ${some}.`,
      `Keep every answer to at most ${some}.`,
      `Your reply must not exceed ${some}.`,
      `Never use more than ${some}.`,
      `Limit your responses to ${some}.`,
      `Each response should have a maximum of ${some}.`,
    ]
  },

  recognise: readsAtMost('paragraphs?', limit => ({ limit })),
  check: (reply, { limit }) => inBounds(paragraphMeasure, reply, { max: limit }),

  draw(subject, random) {
    const limit = drawMost(paragraphMeasure, subject, random)
    return limit === null ? null : { limit }
  },

  comply: (reply, { limit }) => intoBounds(paragraphMeasure, reply, { max: limit }),
  violate: (reply, { limit }, { random }) => outOfBounds(paragraphMeasure, reply, { max: limit, random }),
  claims: ({ limit }) => [{ on: 'paragraphs', max: limit }],

  examples: [
    {
      params: { limit: 1 },
      passes: ['', 'One line.\nAnother line.', '```\nlet a\n\nlet b\n```'],
      fails: ['One.\n\nTwo.', 'One.\n \t\nTwo.'],
    },
  ],
})
