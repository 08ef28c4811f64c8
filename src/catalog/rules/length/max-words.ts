import { z } from 'zod'
import { readsAtMost } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, wordMeasure } from '../../../core/measure.ts'
import { drawMost } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const maxWords = defineRuleKind({
  name: 'length.max-words',
  summary: 'at most N words',
  params: z.object({ limit: z.int().min(1).max(5_000) }),

  wordings({ limit }) {
    const some = `${spelled(limit)} word${limit === 1 ? '' : 's'}`
    return [
      `Answer in at most ${some}.`,
      `Keep every reply to ${some} or fewer.`,
      `Your responses must not exceed ${some}.`,
      `Never write more than ${some}.`,
      `Limit each answer to a maximum of ${some}.`,
      `Your answers should be no longer than ${some}.`,
    ]
  },

  recognise: readsAtMost('words?', limit => ({ limit })),
  check: (reply, { limit }) => inBounds(wordMeasure, reply, { max: limit }),

  draw(subject, random) {
    const limit = drawMost(wordMeasure, subject, random)
    return limit === null ? null : { limit }
  },

  /** Drops whole sentences from the end; a sentence is never cut. */
  comply: (reply, { limit }) => intoBounds(wordMeasure, reply, { max: limit }),
  violate: (reply, { limit }, { random }) => outOfBounds(wordMeasure, reply, { max: limit, random }),
  claims: ({ limit }) => [{ on: 'words', max: limit }],

  examples: [
    {
      params: { limit: 5 },
      passes: ['', 'Water boils at 100 degrees.'],
      fails: ['Water boils at one hundred degrees Celsius.'],
    },
    { params: { limit: 3 }, passes: ["Don't over-think it."], fails: ['我去了北京，你呢？'] },
  ],
})
