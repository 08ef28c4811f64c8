import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { listed, listIn, pointsOf } from '../../../core/text/items.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const numberedList = defineRuleKind({
  name: 'format.numbered-list',
  summary: 'a numbered list of two or more items, counted from 1',
  params: z.object({}),

  wordings: () => [
    'Present your points as a numbered list.',
    'Your answer must include a numbered list that counts from 1.',
    'Write each reply with a numbered list.',
    'Number your points 1, 2, 3 and so on, each on a line of its own.',
    'Always use an ordered list in your answer.',
  ],

  recognise: recogniser(
    [
      '(?:<write>|list|format|present|organi[sz]e|structure)(?: <reply>| your points| the points| the steps| your steps| items)?(?: as| in| with| using| into)? (?:an? )?(?:numbered|ordered) lists?(?: in <reply>)?(?: (?:that )?(?:counts|counting|starting|that starts) (?:from|at|with) 1)?',
      () => ({}),
    ],
    [
      '<reply> <must> (?:always )?(?:contain|have|include|use|be)(?: at least one| an?)? (?:numbered|ordered) list(?: (?:that )?(?:counts|counting|starting|that starts) (?:from|at|with) 1)?',
      () => ({}),
    ],
    [
      'number (?:your|the|all|each of your) (?:points|steps|items)(?:,? (?:1, 2, 3|1\\., 2\\., 3\\.)(?: and so on|,? etc\\.?|, \\.\\.\\.)?)?(?:,? each on (?:a line of its own|its own line|a new line))?',
      () => ({}),
    ],
  ),

  check(reply) {
    const steps = reply.lines.filter(({ kind }) => kind === 'step')
    if (steps.length < 2)
      return fail(steps.length === 0 ? 'no numbered list' : 'one numbered item, a list has two or more')
    const [first, second] = steps
    return first?.level === 1 && second?.level === 2
      ? pass
      : fail('the numbers do not count from 1', first && { start: first.start, end: first.end })
  },

  draw: ({ turns }) =>
    turns.every(({ reply, request }) => (pointsOf(reply, request.text)?.items.length ?? 0) >= 2) ? {} : null,

  comply(reply, _, { request }) {
    const points = pointsOf(reply, request)
    return points && points.items.length >= 2 ? listed(points, number => `${number}.`) : null
  },

  /** Bullets instead of numbers. */
  violate(reply) {
    const list = listIn(reply)
    return list?.form === 'steps' ? listed(list, () => '-') : null
  },

  claims: () => [{ about: 'marks of a list' }, { on: 'steps', min: 2 }, { has: '1.' }, { about: 'lists' }],

  examples: [
    {
      params: {},
      passes: ['1. a\n2. b', 'So:\n\n1) a\n2) b\n\nDone.'],
      fails: ['', '- a\n- b', '1. a', '2. a\n3. b', 'First a, second b.'],
    },
  ],
})
