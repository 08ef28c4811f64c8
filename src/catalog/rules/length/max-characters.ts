import { z } from 'zod'
import { readsAtMost } from '../../../core/bound-pattern.ts'
import { characterMeasure, inBounds, intoBounds, outOfBounds } from '../../../core/measure.ts'
import { drawMost } from '../../../core/measure-draw.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { plural } from '../../../core/sentence-pattern.ts'

export const maxCharacters = defineRuleKind({
  name: 'length.max-characters',
  summary: 'at most N characters, blanks and line breaks included',
  params: z.object({ limit: z.int().min(1).max(30_000) }),

  wordings: ({ limit }) => [
    `Keep every answer to ${plural(limit, 'character')} or fewer.`,
    `Your reply must not exceed ${plural(limit, 'character')}.`,
    `Answer in at most ${plural(limit, 'character')}, spaces included.`,
    `Limit each response to ${plural(limit, 'character')}.`,
    `Never write more than ${plural(limit, 'character')}.`,
    `Your answers should be no longer than ${plural(limit, 'character')} in total.`,
  ],

  recognise: readsAtMost(
    '(?:characters?|chars?|symbols?)(?:,? (?:including|counting|with) spaces|,? spaces included|,? \\(including spaces\\)| \\(with spaces\\))?',
    limit => ({ limit }),
  ),
  check: (reply, { limit }) => inBounds(characterMeasure, reply, { max: limit }),

  draw(subject, random) {
    const limit = drawMost(characterMeasure, subject, random)
    return limit === null ? null : { limit }
  },

  comply: (reply, { limit }) => intoBounds(characterMeasure, reply, { max: limit }),
  violate: (reply, { limit }, { random }) => outOfBounds(characterMeasure, reply, { max: limit, random }),
  claims: ({ limit }) => [{ on: 'characters', max: limit }],

  examples: [
    {
      params: { limit: 10 },
      passes: ['', 'Ten chars.', '  Ten chars. \n', '🎉🎉🎉🎉🎉🎉'],
      fails: ['Ten chars ..', '一二三四五六七八九十。'],
    },
  ],
})
