import { z } from 'zod'
import { readsAtLeast } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, paragraphMeasure } from '../../../core/measure.ts'
import { drawLeast } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const minParagraphs = defineRuleKind({
  name: 'length.min-paragraphs',
  summary: 'at least N paragraphs, parted by blank lines',
  params: z.object({ count: z.int().min(1).max(200) }),

  wordings({ count }) {
    const some = `${spelled(count)} paragraph${count === 1 ? '' : 's'}`
    return [
      `Write at least ${some}.`,
      `Every answer must have at least ${some}.`,
      `Your reply should contain no fewer than ${some}.`,
      `Never answer in fewer than ${some}.`,
      `Use a minimum of ${some} in each response.`,
      `Each answer should be ${some} or more.`,
    ]
  },

  recognise: readsAtLeast('paragraphs?', count => ({ count })),
  check: (reply, { count }) => inBounds(paragraphMeasure, reply, { min: count }),

  draw(subject, random) {
    const count = drawLeast(paragraphMeasure, subject, random)
    return count === null ? null : { count }
  },

  /** Parts the longest paragraph between two sentences. */
  comply: (reply, { count }) => intoBounds(paragraphMeasure, reply, { min: count }),
  violate: (reply, { count }, { random }) => outOfBounds(paragraphMeasure, reply, { min: count, random }),
  claims: ({ count }) => [{ on: 'paragraphs', min: count }],

  examples: [
    {
      params: { count: 2 },
      passes: ['One.\n\nTwo.', '# Title\n\nText'],
      fails: ['', 'One.\nTwo.', '```\nlet a\n\nlet b\n```'],
    },
  ],
})
