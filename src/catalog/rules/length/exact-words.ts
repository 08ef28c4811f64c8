import { z } from 'zod'
import { readsExactly } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, wordMeasure } from '../../../core/measure.ts'
import { drawExact } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const exactWords = defineRuleKind({
  name: 'length.exact-words',
  summary: 'exactly N words',
  params: z.object({ count: z.int().min(1).max(5_000) }),

  wordings({ count }) {
    const some = `${spelled(count)} word${count === 1 ? '' : 's'}`
    return [
      `Answer in exactly ${some}.`,
      `Your reply must be exactly ${some} long.`,
      `Use precisely ${some} in each response.`,
      `Every answer has to consist of exactly ${some}.`,
      `Write ${some}, no more and no fewer.`,
    ]
  },

  recognise: readsExactly('words?', { bare: false }, count => ({ count })),
  check: (reply, { count }) => inBounds(wordMeasure, reply, { min: count, max: count }),

  draw(subject, random) {
    if (subject.turns.some(({ reply }) => /^[> ]*(?:\d+|[a-z])[.)] /m.test(reply.text))) return null
    const count = drawExact(wordMeasure, subject, random)
    return count === null ? null : { count }
  },

  comply: (reply, { count }) => intoBounds(wordMeasure, reply, { min: count, max: count }),
  violate: (reply, { count }, { random }) =>
    outOfBounds(wordMeasure, reply, { min: count, max: count, random }),
  claims: ({ count }) => [{ about: 'marks of a list' }, { on: 'words', min: count, max: count }],

  examples: [
    {
      params: { count: 5 },
      passes: ['Water boils at 100 degrees.'],
      fails: ['', 'Water boils.', 'Water always boils at 100 degrees.'],
    },
    { params: { count: 1 }, passes: ['Oslo', '**Oslo.**'], fails: ['It is Oslo.'] },
  ],
})
