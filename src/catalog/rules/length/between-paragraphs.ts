import { z } from 'zod'
import { readsBetween } from '../../../core/bound-pattern.ts'
import { inBounds, intoBounds, outOfBounds, paragraphMeasure } from '../../../core/measure.ts'
import { drawBetween } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { spelled } from '../../../core/sentence-pattern.ts'

export const betweenParagraphs = defineRuleKind({
  name: 'length.between-paragraphs',
  summary: 'from N to M paragraphs, parted by blank lines',
  params: z
    .object({ min: z.int().min(1).max(200), max: z.int().max(200) })
    .refine(({ min, max }) => min < max, 'min must be below max'),

  wordings: ({ min, max }) => [
    `Answer in ${spelled(min)} to ${spelled(max)} paragraphs.`,
    `Every reply must be between ${spelled(min)} and ${spelled(max)} paragraphs long.`,
    `Write at least ${spelled(min)} and at most ${spelled(max)} paragraphs.`,
    `Keep your responses between ${min} and ${max} paragraphs.`,
    `Your answer should have no fewer than ${spelled(min)} and no more than ${spelled(max)} paragraphs.`,
    `Use ${min}-${max} paragraphs in each answer.`,
  ],

  recognise: readsBetween('paragraphs?', (min, max) => ({ min, max })),
  check: (reply, bounds) => inBounds(paragraphMeasure, reply, bounds),
  draw: (subject, random) => drawBetween(paragraphMeasure, subject, random),
  comply: (reply, bounds) => intoBounds(paragraphMeasure, reply, bounds),
  violate: (reply, bounds, { random }) => outOfBounds(paragraphMeasure, reply, { ...bounds, random }),
  claims: ({ min, max }) => [{ on: 'paragraphs', min, max }],

  examples: [
    {
      params: { min: 2, max: 3 },
      passes: ['One.\n\nTwo.', 'One.\n\n- two\n- three\n\nFour.'],
      fails: ['', 'One.\nTwo.', 'One.\n\nTwo.\n\nThree.\n\nFour.'],
    },
  ],
})
