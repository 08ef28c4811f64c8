import { outcomeOf } from '../../core/evaluation/graded-case.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { lastReply, marked, verdictList } from './conversation.ts'
import { type Markup, markup } from './markup.ts'

/** The same case answered by two models. */
export interface Pair {
  readonly before: GradedRow
  readonly after: GradedRow
}

const mostPairs = 12

/** Cases for a page that two models answered differently: those that one follows and the other breaks. */
export function pairKeeper() {
  const kept: { gained: Pair[]; lost: Pair[] } = { gained: [], lost: [] }
  const outcome = ({ marks }: GradedRow) => outcomeOf(marks.map(({ verdict }) => verdict))
  return {
    add(pair: Pair): void {
      const [before, after] = [outcome(pair.before), outcome(pair.after)]
      const where =
        before === 'fail' && after === 'pass'
          ? kept.gained
          : before === 'pass' && after === 'fail'
            ? kept.lost
            : null
      if (where && where.length < mostPairs / 2) where.push(pair)
    },
    kept: (): readonly Pair[] => [...kept.gained, ...kept.lost],
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
