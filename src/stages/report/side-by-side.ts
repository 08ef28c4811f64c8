import { type GradedCase, outcomeOf } from '../../core/evaluation/graded-case.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import type { Verdict } from '../../core/verdict.ts'
import { lastReply, marked, verdictList } from './conversation.ts'
import { type Markup, markup } from './markup.ts'

/** The same case answered by two models. */
export interface Pair {
  readonly before: GradedRow
  readonly after: GradedRow
}

/** Pairs on a page, of each sort, at most. */
const mostPairs = 6

type Outcome = Verdict['outcome']

/** What became of a case in all. */
export const caseOutcome = ({ marks }: GradedCase): Outcome => outcomeOf(marks.map(({ verdict }) => verdict))

/** Chooses cases for a page that one of two models follows and the other breaks, as many of either sort. */
export function pairChooser() {
  const room = { gained: mostPairs, lost: mostPairs }
  return (before: Outcome, after: Outcome): boolean => {
    const sort =
      before === 'fail' && after === 'pass' ? 'gained' : before === 'pass' && after === 'fail' ? 'lost' : null
    return sort !== null && room[sort]-- > 0
  }
}

/** Two replies to one case beside each other, every broken place marked (arXiv 2409.13733, figure 1). */
export const sideBySide = (pairs: readonly Pair[], names: readonly [before: string, after: string]): Markup =>
  markup`${pairs.map(
    (
      { before, after },
      at,
    ) => markup`<details class="case"${at === 0 && markup` open`}><summary>${before.messages.findLast(({ role }) => role === 'user')?.content.slice(0, 160) ?? ''}</summary>
<div><div class="turn system"><div class="who">System prompt</div>${marked(after.system ?? before.system ?? '', [])}</div>
<div class="pair">${[before, after].map(
      (row, side) =>
        markup`<div class="turn"><div class="who">${names[side]}</div>${lastReply(row)}${verdictList(row)}</div>`,
    )}</div></div></details>
`,
  )}`
