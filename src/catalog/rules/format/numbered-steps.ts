import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, plural, recogniser } from '../../../core/sentence-pattern.ts'
import { listed, listIn, pointsOf } from '../../../core/text/items.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const numberedSteps = defineRuleKind({
  name: 'format.numbered-steps',
  summary: 'exactly N numbered items, counted from 1',
  params: z.object({ count: z.int().min(1).max(50) }),

  wordings: ({ count: wanted }) => [
    `Answer with a numbered list of exactly ${plural(wanted, 'item')}.`,
    `Your reply must contain exactly ${plural(wanted, 'numbered item')}.`,
    `Number your points from 1 to ${wanted}.`,
    `Every answer must have a numbered list with ${plural(wanted, 'item')}, no more and no fewer.`,
    `Write exactly ${plural(wanted, 'numbered point')}, counted from 1.`,
  ],

  recognise: recogniser(
    [
      '(?:<write>|list|format)(?: <reply>)?(?: as| in| with| using)? (?:an? )?(?:numbered|ordered) list (?:of|with|containing) <exactly> <n:number> (?:items?|steps?|points?|entries|entry)',
      ({ number }) => ({ count: count(number) }),
    ],
    [
      '(?:<reply> <must> (?:always )?(?:contain|have|include|use|consist of)|<write>) <exactly> <n:number> numbered (?:items?|steps?|points?)(?:,? (?:counted|numbered|starting|counting) from 1)?',
      ({ number }) => ({ count: count(number) }),
    ],
    [
      '<reply> <must> (?:always )?(?:contain|have|include|use|be) an? (?:numbered|ordered) list (?:of|with) (?:(?:<exactly> )<n:number> (?:items?|steps?|points?)|<n:plain> (?:items?|steps?|points?), no more and no (?:fewer|less))',
      ({ number, plain }) => ({ count: count(number ?? plain) }),
    ],
    [
      'number (?:your|the|all|each of your) (?:points|steps|items) from (?:1|one) to <n:number>',
      ({ number }) => ({ count: count(number) }),
    ],
  ),

  check(reply, { count: wanted }) {
    const steps = reply.lines.filter(({ kind }) => kind === 'step')
    const wrong = steps.findIndex(({ level }, at) => level !== at + 1)
    const span = steps[wrong]
    if (span) return fail(`item ${wrong + 1} is numbered ${span.level}`, { start: span.start, end: span.end })
    return steps.length === wanted
      ? pass
      : fail(`${plural(steps.length, 'numbered item')}, wanted are ${wanted}`)
  },

  draw({ turns }) {
    const [first = 0, ...others] = turns.map(({ reply, request }) => toSteps(reply, request.text)?.count ?? 0)
    return first >= 2 && first <= 15 && others.every(other => other === first) ? { count: first } : null
  },

  comply(reply, { count: wanted }, { request }) {
    const numbered = toSteps(reply, request)
    return numbered?.count === wanted ? numbered.text : null
  },

  /** Leaves the last item out, or counts one wrongly. */
  violate(reply, _, { random }) {
    const list = listIn(reply)
    if (list?.form !== 'steps' || list.items.length < 2) return null
    if (random.chance(0.6)) return listed({ ...list, items: list.items.slice(0, -1) }, number => `${number}.`)
    return listed(list, number => `${number === list.items.length ? number + 1 : number}.`)
  },

  claims: ({ count: wanted }) => [
    { about: 'marks of a list' },
    { on: 'steps', min: wanted, max: wanted },
    { has: '1.' },
    { about: 'lists' },
  ],

  examples: [
    {
      params: { count: 2 },
      passes: ['1. a\n2. b', 'So:\n1) a\n\n2) b\n\nDone.'],
      fails: ['', '- a\n- b', '1. a', '1. a\n1. b', '1. a\n3. b', '1. a\n2. b\n3. c'],
    },
  ],
})

function toSteps(reply: Passage, request: string): { text: string; count: number } | null {
  const points = pointsOf(reply, request)
  return points && points.items.length >= 2
    ? { text: listed(points, number => `${number}.`), count: points.items.length }
    : null
}
