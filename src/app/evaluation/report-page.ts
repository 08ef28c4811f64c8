import { join } from 'node:path'
import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import type { Verdict } from '../../core/verdict.ts'
import { writeWhole } from '../../io/durable.ts'
import { loadPageAssets } from '../../io/page-assets.ts'
import { evalPage } from '../../stages/report/eval-page.ts'
import { failureKeeper } from '../../stages/report/failures.ts'
import type { Section } from '../../stages/report/page.ts'
import { caseOutcome, type Pair, pairChooser } from '../../stages/report/side-by-side.ts'
import { gradedRows, type PastEval } from './graded-file.ts'

/**
 * Writes report.html into the folder of an evaluation, from the files that lie there.
 * @param against an earlier evaluation of the same cases, to show replies of both side by side; null for none.
 * @param first sections that stand before the figures.
 * @returns where the page is.
 */
export async function writeReportPage(
  folder: string,
  report: EvalReport,
  against: PastEval | null,
  first: readonly Section[] = [],
): Promise<string> {
  const path = join(folder, 'report.html')
  const failures = failureKeeper()
  const outcomes = new Map<string, Verdict['outcome']>()
  for await (const row of gradedRows(folder)) {
    failures.add(row)
    if (against) outcomes.set(keyOf(row), caseOutcome(row))
  }
  const pairs = against ? await pairsOf(against, folder, outcomes) : []
  const parts = {
    failures: failures.kept(),
    first,
    ...(against && { against: { name: nameBeside(report, against), pairs } }),
  }
  writeWhole(path, [await evalPage(report, parts, loadPageAssets())])
  return path
}

/** What the other evaluation is called beside this one: after its model, or after its folder where both are of one model. */
const nameBeside = ({ model }: EvalReport, { name, report }: PastEval): string =>
  report.model === model ? name : report.model

const keyOf = ({ id, sample }: GradedRow): string => `${sample} ${id}`

/** Cases that one of two evaluations follows and the other breaks. */
async function pairsOf(
  against: PastEval,
  folder: string,
  outcomes: ReadonlyMap<string, Verdict['outcome']>,
): Promise<readonly Pair[]> {
  const chosen = new Map<string, GradedRow>()
  const choose = pairChooser()
  for await (const row of gradedRows(against.folder)) {
    const after = outcomes.get(keyOf(row))
    if (after !== undefined && choose(caseOutcome(row), after)) chosen.set(keyOf(row), row)
  }
  const pairs: Pair[] = []
  if (chosen.size > 0)
    for await (const after of gradedRows(folder)) {
      const before = chosen.get(keyOf(after))
      if (before) pairs.push({ before, after })
    }
  return pairs
}
