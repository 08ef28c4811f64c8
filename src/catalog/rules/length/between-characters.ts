import { z } from 'zod'
import { readsBetween } from '../../../core/bound-pattern.ts'
import { characterMeasure, inBounds, intoBounds, outOfBounds } from '../../../core/measure.ts'
import { drawBetween } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'

export const betweenCharacters = defineRuleKind({
  name: 'length.between-characters',
  summary: 'from N to M characters, blanks and line breaks included',
  params: z
    .object({ min: z.int().min(1).max(30_000), max: z.int().max(30_000) })
    .refine(({ min, max }) => min < max, 'min must be below max'),

  wordings: ({ min, max }) => [
    `Answer in ${min} to ${max} characters.`,
    `Every reply must be between ${min} and ${max} characters long, spaces included.`,
    `Write at least ${min} and at most ${max} characters.`,
    `Keep your responses between ${min} and ${max} characters.`,
    `Your answer should have no fewer than ${min} and no more than ${max} characters.`,
  ],

  recognise: readsBetween(
    '(?:characters?|chars?|symbols?)(?: long)?(?:,? (?:including|counting|with) spaces|,? spaces included|,? \\(including spaces\\)| \\(with spaces\\))?',
    (min, max) => ({ min, max }),
  ),
  check: (reply, bounds) => inBounds(characterMeasure, reply, bounds),
  draw: (subject, random) => drawBetween(characterMeasure, subject, random),
  comply: (reply, bounds) => intoBounds(characterMeasure, reply, bounds),
  violate: (reply, bounds, { random }) => outOfBounds(characterMeasure, reply, { ...bounds, random }),
  claims: ({ min, max }) => [{ on: 'characters', min, max }],

  examples: [
    {
      params: { min: 5, max: 10 },
      passes: ['Ten chars.', ' 中文中文中 '],
      fails: ['', 'Four', 'Ten chars ..'],
    },
  ],
})
