import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, plural, recogniser, spelled } from '../../../core/sentence-pattern.ts'
import { commaPattern, droppableCommas, withoutOffsets } from '../../../core/text/commas.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const maxCommas = defineRuleKind({
  name: 'punctuation.max-commas',
  summary: 'at most N commas',
  params: z.object({ limit: z.int().min(1).max(1_000) }),

  wordings: ({ limit }) => [
    `Use at most ${plural(limit, 'comma')}.`,
    `Every reply may contain no more than ${plural(limit, 'comma')}.`,
    `Never use more than ${spelled(limit)} comma${limit === 1 ? '' : 's'} in an answer.`,
    `Your response must not contain more than ${plural(limit, 'comma')}.`,
    `Limit yourself to a maximum of ${plural(limit, 'comma')} per reply.`,
  ],

  recognise: recogniser(
    ['(?:<write> )?(?:<atmost>|not more than) <n:limit> commas?(?: (?:in|per) <reply>| in total)?', read(0)],
    ['<write> <below> <n:limit> commas?(?: (?:in|per) <reply>| in total)?', read(-1)],
    [
      '<reply> (?:<must>|may|can) (?:contain|include|use|have) (?:<atmost>|not more than) <n:limit> commas?',
      read(0),
    ],
    ['<reply> (?:<must>|may|can) (?:contain|include|use|have) <below> <n:limit> commas?', read(-1)],
    ['<never> (?:use|write|put|using) more than <n:limit> commas?(?: (?:in|per) (?:an? )?<reply>)?', read(0)],
    ['<reply> (?:<mustnot>|must never) (?:contain|include|use|have) more than <n:limit> commas?', read(0)],
    [
      '(?:limit|restrict) (?:yourself|<reply>) to (?:<atmost> )?<n:limit> commas?(?: (?:in|per) <reply>)?',
      read(0),
    ],
    ['<n:limit> commas? (?:or fewer|at most)(?: (?:in|per) <reply>)?', read(0)],
  ),

  check({ text }, { limit }) {
    let found = 0
    let start = -1
    for (const { index } of text.matchAll(commaPattern)) if (++found === limit + 1) start = index
    return found <= limit
      ? pass
      : fail(`${plural(found, 'comma')}, the limit is ${limit}`, { start, end: start + 1 })
  },

  draw(subject, random) {
    if (!allPlain(subject)) return null
    const commas = subject.turns.map(({ reply }) => reply.text.match(commaPattern)?.length ?? 0)
    const most = Math.max(...commas)
    if (most === 0) return null
    const spare = inEnglish(subject)
      ? Math.min(
          ...subject.turns.map(({ reply }, turn) =>
            (commas[turn] ?? 0) < most ? Infinity : droppableCommas(reply.text).length,
          ),
        )
      : 0
    const fewer = Math.min(spare, most - 1)
    return { limit: fewer > 0 && random.chance(0.7) ? most - random.int(1, fewer) : most + random.int(0, 1) }
  },

  /** Drops commas that the text can spare, the last ones first. */
  comply({ text }, { limit }) {
    const surplus = (text.match(commaPattern)?.length ?? 0) - limit
    const spare = droppableCommas(text)
    return spare.length < surplus ? null : withoutOffsets(text, spare.slice(-surplus))
  },

  violate({ text }, { limit }) {
    const missing = limit + 1 - (text.match(commaPattern)?.length ?? 0)
    if (missing > 3) return null
    let added = 0
    const fuller = text.replace(/(?<=\p{L}) (?=(?:and|but|because|which|while|or|so|when) )/gu, blank =>
      ++added > missing ? blank : ', ',
    )
    return added >= missing ? fuller : null
  },

  claims: ({ limit }) => [{ on: 'commas', max: limit }],

  examples: [
    {
      params: { limit: 1 },
      passes: ['', 'Red, green and blue.'],
      fails: ['Red, green, blue.', '红，绿，蓝'],
    },
    { params: { limit: 2 }, passes: ['1,000,000'], fails: ['1, 2, 3, 4'] },
  ],
})

function read(shift: number) {
  return ({ limit }: Readonly<Record<string, string | undefined>>): { limit: number } => ({
    limit: count(limit) + shift,
  })
}
