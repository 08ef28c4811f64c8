import { z } from 'zod'
import { readsBetween } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, sentenceMeasure } from '../../../core/measure.ts'
import { drawBetween } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const betweenSentences = defineRuleKind({
  name: 'length.between-sentences',
  summary: 'from N to M sentences',
  params: z
    .object({ min: z.int().min(1).max(500), max: z.int().max(500) })
    .refine(({ min, max }) => min < max, 'min must be below max'),

  wordings: ({ min, max }) => [
    `Answer in ${spelled(min)} to ${spelled(max)} sentences.`,
    `Every reply must be between ${spelled(min)} and ${spelled(max)} sentences long.`,
    `Write at least ${spelled(min)} and at most ${spelled(max)} sentences.`,
    `Keep your responses between ${min} and ${max} sentences.`,
    `Your answer should have no fewer than ${spelled(min)} and no more than ${spelled(max)} sentences.`,
    `Use ${min}-${max} sentences in each answer.`,
  ],

  recognise: readsBetween('(?:full |complete |whole )?sentences?', (min, max) => ({ min, max })),
  check: (reply, bounds) => inBounds(sentenceMeasure, reply, bounds),
  draw: (subject, random) => drawBetween(sentenceMeasure, subject, random),
  comply: (reply, bounds) => intoBounds(sentenceMeasure, reply, bounds),
  violate: (reply, bounds, { random }) => outOfBounds(sentenceMeasure, reply, { ...bounds, random }),
  claims: ({ min, max }) => [{ on: 'sentences', min, max }],

  examples: [
    {
      params: { min: 2, max: 3 },
      passes: ['It rained. We stayed in.', 'Was it wet? Yes! Very.'],
      fails: ['', 'It rained.', 'It rained. It poured. We stayed in. Nobody minded.'],
    },
  ],
})
