import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, plural, recogniser } from '../../../core/sentence-pattern.ts'
import { bulletCount, dropLastBullet, toBullets } from '../../../core/text/bullets.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const minBullets = defineRuleKind({
  name: 'format.min-bullets',
  summary: 'at least N bullet points',
  params: z.object({ count: z.int().min(1).max(50) }),

  wordings: ({ count: least }) => [
    `Use at least ${plural(least, 'bullet point')}.`,
    `Your answer must contain at least ${plural(least, 'bullet')}.`,
    `Every reply must include a minimum of ${plural(least, 'bullet point')}.`,
    `Present your points in no fewer than ${plural(least, 'bullet point')}.`,
    `Structure each response with ${least} or more bullet points.`,
  ],

  recognise: recogniser(
    [
      '(?:<write>|list|present|structure|format|organi[sz]e)(?: <reply>| your points| the points)?(?: as| in| with| using)?(?: a list of)? <atleast> <n:number> (?:Markdown )?bullet(?: point|ed item)?s?(?: in <reply>)?',
      ({ number }) => ({ count: count(number) }),
    ],
    [
      '(?:<write>|list|present|structure|format|organi[sz]e)(?: <reply>)?(?: as| in| with| using)? <n:number> or more (?:Markdown )?bullet(?: point)?s?(?: in <reply>)?',
      ({ number }) => ({ count: count(number) }),
    ],
    [
      '<reply> <must> (?:always )?(?:contain|have|include|use|consist of) <atleast> <n:number> (?:Markdown )?bullet(?: point)?s?',
      ({ number }) => ({ count: count(number) }),
    ],
    [
      '(?:<reply> <must> (?:always )?(?:contain|have|include|use|consist of)|<write>) <above> <n:number> (?:Markdown )?bullet(?: point)?s?(?: in <reply>)?',
      ({ number }) => ({ count: count(number) + 1 }),
    ],
    [
      '(?:<write> (?:<reply> )?(?:as|in|with|using)|use|include) (?:an? )?(?:Markdown )?(?:bullet(?:ed)?(?: point)? list|bullet points|bullets|bulleted points)(?: in <reply>| in (?:your|each|every) (?:answer|reply))?',
      () => ({ count: 2 }),
    ],
    [
      'format <reply> (?:as|with|using|in) (?:an? )?(?:Markdown )?(?:bullet(?:ed)?(?: point)? list|bullet points|bullets)',
      () => ({ count: 2 }),
    ],
  ),

  check(reply, { count: least }) {
    const found = bulletCount(reply)
    return found >= least ? pass : fail(`${plural(found, 'bullet')}, wanted are at least ${least}`)
  },

  draw({ turns }, random) {
    const fewest = Math.min(...turns.map(({ reply, request }) => toBullets(reply, request.text)?.count ?? 0))
    return fewest >= 2 ? { count: Math.max(2, Math.min(8, fewest - random.int(0, 2))) } : null
  },

  comply(reply, { count: least }, { request }) {
    const bulleted = toBullets(reply, request)
    return bulleted && bulleted.count >= least ? bulleted.text : null
  },

  /** Drops bullets from the end until too few are left. */
  violate(reply, { count: least }) {
    let left = reply
    for (let found = bulletCount(reply); found >= least; found--) {
      const text = found > least + 5 ? null : dropLastBullet(left)
      if (text === null) return null
      left = new Passage(text)
    }
    return left.text
  },

  claims: ({ count: least }) => [{ on: 'bullets', min: least }, { about: 'lists' }],

  examples: [
    {
      params: { count: 2 },
      passes: ['- a\n- b', '* a\n  * b\n* c'],
      fails: ['', '- a', 'Two: a, b', '1. a\n2. b'],
    },
  ],
})
