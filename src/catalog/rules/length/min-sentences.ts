import { z } from 'zod'
import { readsAtLeast } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, sentenceMeasure } from '../../../core/measure.ts'
import { drawLeast } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const minSentences = defineRuleKind({
  name: 'length.min-sentences',
  summary: 'at least N sentences',
  params: z.object({ count: z.int().min(1).max(500) }),

  wordings({ count }) {
    const some = `${spelled(count)} sentence${count === 1 ? '' : 's'}`
    return [
      `Write at least ${some}.`,
      `Every answer must have at least ${some}.`,
      `Your reply should be no shorter than ${some}.`,
      `Never respond with fewer than ${some}.`,
      `Use a minimum of ${some} in each reply.`,
      `Each response should contain ${some} or more.`,
    ]
  },

  recognise: readsAtLeast('(?:full |complete |whole )?sentences?', count => ({ count })),
  check: (reply, { count }) => inBounds(sentenceMeasure, reply, { min: count }),

  draw(subject, random) {
    const count = drawLeast(sentenceMeasure, subject, random)
    return count === null ? null : { count }
  },

  comply: (reply, { count }) => intoBounds(sentenceMeasure, reply, { min: count }),
  violate: (reply, { count }, { random }) => outOfBounds(sentenceMeasure, reply, { min: count, random }),
  claims: ({ count }) => [{ on: 'sentences', min: count }],

  examples: [
    {
      params: { count: 2 },
      passes: ['It rained. We stayed in.', '你好！你在吗？'],
      fails: ['', 'Ask Dr. Lee, e.g. about the 3.5 mm plug.'],
    },
  ],
})
