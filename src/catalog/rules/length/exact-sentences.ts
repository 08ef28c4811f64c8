import { z } from 'zod'
import { readsExactly } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, sentenceMeasure } from '../../../core/measure.ts'
import { drawExact } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const exactSentences = defineRuleKind({
  name: 'length.exact-sentences',
  summary: 'exactly N sentences',
  params: z.object({ count: z.int().min(1).max(500) }),

  wordings({ count }) {
    const some = `${spelled(count)} sentence${count === 1 ? '' : 's'}`
    return [
      `Answer in exactly ${some}.`,
      `Your reply must consist of exactly ${some}.`,
      `Respond with ${some}, no more and no fewer.`,
      `Every answer should be precisely ${some} long.`,
      `Use exactly ${some} in each response.`,
      `Always reply in ${some}.`,
    ]
  },

  recognise: readsExactly('(?:full |complete |whole )?sentences?', { bare: true }, count => ({ count })),
  check: (reply, { count }) => inBounds(sentenceMeasure, reply, { min: count, max: count }),

  draw(subject, random) {
    const count = drawExact(sentenceMeasure, subject, random)
    return count === null ? null : { count }
  },

  comply: (reply, { count }) => intoBounds(sentenceMeasure, reply, { min: count, max: count }),
  violate: (reply, { count }, { random }) =>
    outOfBounds(sentenceMeasure, reply, { min: count, max: count, random }),
  claims: ({ count }) => [{ on: 'sentences', min: count, max: count }],

  examples: [
    {
      params: { count: 2 },
      passes: ['It rained. We stayed in.', '- It rained\n- We stayed in'],
      fails: ['', 'It rained.', 'It rained. We stayed in. Nobody minded.'],
    },
  ],
})
