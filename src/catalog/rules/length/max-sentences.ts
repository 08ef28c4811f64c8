import { z } from 'zod'
import { readsAtMost } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, sentenceMeasure } from '../../../core/measure.ts'
import { drawMost } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const maxSentences = defineRuleKind({
  name: 'length.max-sentences',
  summary: 'at most N sentences',
  params: z.object({ limit: z.int().min(1).max(500) }),

  wordings({ limit }) {
    const some = `${spelled(limit)} sentence${limit === 1 ? '' : 's'}`
    return [
      `Answer in at most ${some}.`,
      `Never use more than ${some}.`,
      `Keep every reply to ${some} or fewer.`,
      `Your response must not be longer than ${some}.`,
      `Limit each answer to a maximum of ${some}.`,
      `Your answers should contain no more than ${some}.`,
    ]
  },

  recognise: readsAtMost('(?:full |complete |whole )?sentences?', limit => ({ limit })),
  check: (reply, { limit }) => inBounds(sentenceMeasure, reply, { max: limit }),

  draw(subject, random) {
    const limit = drawMost(sentenceMeasure, subject, random)
    return limit === null ? null : { limit }
  },

  comply: (reply, { limit }) => intoBounds(sentenceMeasure, reply, { max: limit }),
  violate: (reply, { limit }, { random }) => outOfBounds(sentenceMeasure, reply, { max: limit, random }),
  claims: ({ limit }) => [{ on: 'sentences', max: limit }],

  examples: [
    {
      params: { limit: 2 },
      passes: ['', 'Ask Dr. Lee. She is in.', 'Is it 3.5 or 4? Both.'],
      fails: ['It rained. We stayed in. Nobody minded.'],
    },
    {
      params: { limit: 1 },
      passes: ['河流把盐分带到海里。'],
      fails: ['水蒸发以后，盐留了下来。海水就变咸了。'],
    },
  ],
})
