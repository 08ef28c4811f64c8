import { z } from 'zod'
import { readsBetween } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, wordMeasure } from '../../../core/measure.ts'
import { drawBetween } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'

export const betweenWords = defineRuleKind({
  name: 'length.between-words',
  summary: 'from N to M words',
  params: z
    .object({ min: z.int().min(1).max(5_000), max: z.int().max(5_000) })
    .refine(({ min, max }) => min < max, 'min must be below max'),

  wordings: ({ min, max }) => [
    `Answer in ${min} to ${max} words.`,
    `Every reply must be between ${min} and ${max} words long.`,
    `Write at least ${min} and at most ${max} words.`,
    `Keep your responses between ${min} and ${max} words.`,
    `Your answer should contain no fewer than ${min} and no more than ${max} words.`,
    `Aim for ${min}-${max} words.`,
  ],

  recognise: readsBetween('words?', (min, max) => ({ min, max })),
  check: (reply, bounds) => inBounds(wordMeasure, reply, bounds),
  draw: (subject, random) => drawBetween(wordMeasure, subject, random),
  comply: (reply, bounds) => intoBounds(wordMeasure, reply, bounds),
  violate: (reply, bounds, { random }) => outOfBounds(wordMeasure, reply, { ...bounds, random }),
  claims: ({ min, max }) => [{ on: 'words', min, max }],

  examples: [
    {
      params: { min: 3, max: 5 },
      passes: ['Water boils fast.', 'Water boils at 100 degrees.'],
      fails: ['', 'Water boils.', 'Water always boils at 100 degrees.'],
    },
  ],
})
