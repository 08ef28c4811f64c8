import { z } from 'zod'
import { roundUp } from '../../../core/round-number.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, plural, recogniser } from '../../../core/sentence-pattern.ts'
import { wantsAnyFew, withItems, withoutLastItems } from '../../../core/text/list-edit.ts'
import type { Line } from '../../../core/text/markdown.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const maxListItems = defineRuleKind({
  name: 'format.max-list-items',
  summary: 'all lists together have at most N items, bulleted or numbered',
  params: z.object({ limit: z.int().min(1).max(100) }),

  wordings: ({ limit }) => [
    `Keep lists to at most ${plural(limit, 'item')}.`,
    `Never list more than ${plural(limit, 'item')}.`,
    `Lists in your answer must not have more than ${plural(limit, 'item')}.`,
    `Limit every list to ${plural(limit, 'item')} or fewer.`,
    `When you write a list, give it a maximum of ${plural(limit, 'item')}.`,
  ],

  recognise: recogniser(
    [
      '(?:keep|limit|restrict|cap)(?: all| any| every| each| your| the)* lists?(?: to| at)(?: <atmost>)? <n:limit> (?:items?|entries|entry|points?)(?: or fewer| or less| at most)?',
      ({ limit }) => ({ limit: count(limit) }),
    ],
    [
      '<never> (?:list|put|include|write) more than <n:limit> (?:items?|entries|entry|points?)(?: (?:in|into) (?:a|any|one|your) lists?)?',
      ({ limit }) => ({ limit: count(limit) }),
    ],
    [
      '(?:all |any |your |each |every |the )*lists?(?: in <reply>)? (?:<mustnot> (?:have|contain|exceed|include)(?: more than)?|<must> (?:have|contain|include) <atmost>) <n:limit> (?:items?|entries|entry|points?)',
      ({ limit }) => ({ limit: count(limit) }),
    ],
    [
      '(?:when|whenever|if) you (?:write|make|use|give) (?:a )?lists?, (?:give|limit|keep) (?:it|them)(?: to)? <atmost> <n:limit> (?:items?|entries|entry|points?)',
      ({ limit }) => ({ limit: count(limit) }),
    ],
  ),

  check(reply, { limit }) {
    const items = reply.lines.filter(isItem)
    if (items.length <= limit) return pass
    const extra = items[limit]
    return fail(
      `${plural(items.length, 'list item')}, the limit is ${limit}`,
      extra && { start: extra.start, end: extra.end },
    )
  },

  /** Fewer than there are only where the request wants any few of many. */
  draw({ turns }, random) {
    const most = Math.max(...turns.map(({ reply }) => reply.lines.filter(isItem).length))
    if (most < 2 || most > 60) return null
    if (most > 10 && random.chance(0.6)) return { limit: roundUp(most) }
    const spare =
      most >= 4 &&
      turns.every(({ reply, request }) => withoutLastItems(reply, 1) !== null && wantsAnyFew(request.text))
        ? 2
        : 0
    return { limit: Math.max(2, most + random.int(-spare, 1)) }
  },

  comply(reply, { limit }, { request }) {
    const over = reply.lines.filter(isItem).length - limit
    return !wantsAnyFew(request) || over > 3 ? null : withoutLastItems(reply, over)
  },

  /** Says its first items again. */
  violate: (reply, { limit }) => withItems(reply, limit + 1 - reply.lines.filter(isItem).length),

  claims: ({ limit }) => [{ about: 'lists' }, { on: 'bullets', max: limit }, { on: 'steps', max: limit }],

  examples: [
    {
      params: { limit: 2 },
      passes: ['', 'a', '- a\n- b', '1. a\n2. b'],
      fails: ['- a\n- b\n- c', '1. a\n2. b\n\n- c'],
    },
  ],
})

const isItem = ({ kind }: Line): boolean => kind === 'bullet' || kind === 'step'
