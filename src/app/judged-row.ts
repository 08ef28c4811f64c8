import type { Catalog } from '../core/catalog.ts'
import { bindRules } from '../core/check-rules.ts'
import type { BoundCheck, Checker } from '../core/checker.ts'
import { judgeRules } from '../core/judge-rules.ts'
import type { Checked } from '../stages/verify/check-row.ts'
import type { JudgedTally } from './judged-summary.ts'
import type { Judging } from './open-judging.ts'

/** A row of which programs left something open, with the judge's verdicts in their places. */
export async function judgedRow<B extends BoundCheck>(
  { row, checked }: { readonly row: number; readonly checked: Checked },
  {
    kinds,
    tally,
    judging: { judge, signal },
  }: { kinds: Catalog<Checker<B>>; tally: JudgedTally; judging: Judging },
): Promise<Checked> {
  const { conversation, rules, verdicts } = checked
  if (!conversation) return checked
  const { judged, verdicts: all } = await judgeRules(
    { name: `row-${row}`, ...conversation, rules: bindRules(rules, kinds), verdicts },
    judge,
    signal,
  )
  for (const { rule, judgement } of judged) tally.add(rule, judgement)
  return { ...checked, verdicts: all }
}
