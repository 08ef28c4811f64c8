import { z } from 'zod'
import { readsAtLeast } from '../../../core/bound-pattern.ts'
import { characterMeasure, inBounds, intoBounds, outOfBounds } from '../../../core/measure.ts'
import { drawLeast } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { plural } from '../../../core/sentence-pattern.ts'

export const minCharacters = defineRuleKind({
  name: 'length.min-characters',
  summary: 'at least N characters, blanks and line breaks included',
  params: z.object({ count: z.int().min(1).max(30_000) }),

  wordings: ({ count }) => [
    `Write at least ${plural(count, 'character')}.`,
    `Every answer must be at least ${plural(count, 'character')} long.`,
    `Your reply must not be shorter than ${plural(count, 'character')}.`,
    `Each response should contain a minimum of ${plural(count, 'character')}, spaces included.`,
    `Never answer with fewer than ${plural(count, 'character')}.`,
  ],

  recognise: readsAtLeast(
    '(?:characters?|chars?|symbols?)(?:,? (?:including|counting|with) spaces|,? spaces included|,? \\(including spaces\\)| \\(with spaces\\))?',
    count => ({ count }),
  ),
  check: (reply, { count }) => inBounds(characterMeasure, reply, { min: count }),

  draw(subject, random) {
    const count = drawLeast(characterMeasure, subject, random)
    return count === null ? null : { count }
  },

  comply: (reply, { count }) => intoBounds(characterMeasure, reply, { min: count }),
  violate: (reply, { count }, { random }) => outOfBounds(characterMeasure, reply, { min: count, random }),
  claims: ({ count }) => [{ on: 'characters', min: count }],

  examples: [
    {
      params: { count: 10 },
      passes: ['Ten chars.', '一二三四五六七八九十'],
      fails: ['', 'Too short', '🎉🎉🎉🎉🎉🎉', ' Too short '],
    },
  ],
})
