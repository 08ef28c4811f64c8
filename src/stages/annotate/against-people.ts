import {
  type Confusion,
  correctedPassRate,
  counted,
  type Figures,
  figuresOf,
  type JudgedCounts,
  judgedPassRate,
  noConfusion,
} from '../../core/calibration.ts'
import { majorityLabel } from '../../core/labelled-reply.ts'
import type { Estimate } from '../../core/statistics/proportion.ts'
import type { KeyRow, Level } from './annotation-key.ts'
import { type AnsweredItem, labelsOf } from './gather-answers.ts'
import type { RunTotals } from './run-totals.ts'

/** What programs or a judge said, held against what most people said of the same items. */
export interface AgainstPeople {
  readonly by: KeyRow['by']
  readonly level: Level
  /** Rows are people's labels, columns our verdicts. */
  readonly confusion: Confusion
  readonly figures: Figures
  readonly runs: readonly CorrectedRun[]
}

/** The pass rate of a whole run: as reported, and what it comes to with the errors that people found. */
interface CorrectedRun {
  readonly run: string
  readonly reported: Estimate | null
  /** Null where these verdicts are no better than chance, or people labelled none of one sort. */
  readonly corrected: Estimate | null
}

/** Null where people labelled nothing that these decided. */
export function againstPeople(
  { by, level }: Pick<AgainstPeople, 'by' | 'level'>,
  all: readonly AnsweredItem[],
  totals: readonly RunTotals[],
): AgainstPeople | null {
  const items = all.filter(({ row }) => row.by === by && row.level === level)
  const confusion = items.reduce(withItem, noConfusion)
  const figures = figuresOf(confusion)
  if (figures.rows === 0) return null
  const runs = totals
    .filter(one => one.by === by && one.level === level)
    .map(({ run, pass, fail, unknown }): CorrectedRun => {
      const said: JudgedCounts = { pass, fail, unknown, notApplicable: 0 }
      return { run, reported: judgedPassRate(said), corrected: correctedPassRate(said, confusion) }
    })
  return { by, level, confusion, figures, runs }
}

function withItem(before: Confusion, item: AnsweredItem): Confusion {
  const label = majorityLabel(labelsOf(item))
  if (label === null) return before
  const row = label === 'not_applicable' ? 'notApplicable' : label
  return { ...before, [row]: counted(before[row], item.row.outcome) }
}
