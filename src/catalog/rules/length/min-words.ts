import { z } from 'zod'
import { readsAtLeast } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, wordMeasure } from '../../../core/measure.ts'
import { drawLeast } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const minWords = defineRuleKind({
  name: 'length.min-words',
  summary: 'at least N words',
  params: z.object({ count: z.int().min(1).max(5_000) }),

  wordings({ count }) {
    const some = `${spelled(count)} word${count === 1 ? '' : 's'}`
    return [
      `Write at least ${some}.`,
      `Every answer must contain at least ${some}.`,
      `Your replies must never be shorter than ${some}.`,
      `Each response should be ${some} or more.`,
      `Never answer with fewer than ${some}.`,
      `Use a minimum of ${some} in your answer.`,
    ]
  },

  recognise: readsAtLeast('words?', count => ({ count })),
  check: (reply, { count }) => inBounds(wordMeasure, reply, { min: count }),

  draw(subject, random) {
    const count = drawLeast(wordMeasure, subject, random)
    return count === null ? null : { count }
  },

  comply: (reply, { count }) => intoBounds(wordMeasure, reply, { min: count }),
  violate: (reply, { count }, { random }) => outOfBounds(wordMeasure, reply, { min: count, random }),
  claims: ({ count }) => [{ on: 'words', min: count }],

  examples: [
    {
      params: { count: 5 },
      passes: ['Water boils at 100 degrees.', 'Do it, do it, do it.'],
      fails: ['', 'Water boils at 100°.'],
    },
    { params: { count: 3 }, passes: ['我去了北京，你呢？'], fails: ["Don't over-think."] },
  ],
})
