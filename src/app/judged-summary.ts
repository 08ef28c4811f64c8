import {
  type Calibration,
  correctedPassRate,
  counted,
  familyOf,
  figuresOf,
  type JudgedCounts,
  judgedPassRate,
  labelsToCorrectBy,
  noCounts,
  overall,
  sumCounts,
} from '../core/calibration.ts'
import type { Judgement } from '../core/judge.ts'
import type { JudgedFigures, KnownError } from '../core/judged-figures.ts'
import type { Rule } from '../core/rule.ts'
import type { Judging } from './open-judging.ts'
import type { Spending } from './paid-models.ts'

/** Everything that a judge decided in one command, with what is known of its error. */
export interface JudgedSummary extends JudgedFigures {
  readonly spent: Spending
}

/** Adds up judgements as they come. */
export interface JudgedTally {
  add(rule: Pick<Rule, 'kind'>, judgement: Judgement): void
  summary(judging: Pick<Judging, 'judge' | 'spent'>, calibrations: readonly Calibration[]): JudgedSummary
}

export function judgedTally(): JudgedTally {
  const families: Record<string, JudgedCounts> = {}
  let votes = 0
  let unreadable = 0
  return {
    add(rule, { outcome, votes: cast }) {
      const family = familyOf(rule)
      families[family] = counted(
        families[family] ?? noCounts,
        outcome === 'not-applicable' ? 'notApplicable' : outcome,
      )
      votes += cast.length
      unreadable += cast.filter(({ answer }) => answer === null).length
    },
    summary({ judge, spent }, calibrations) {
      const { id, models, prompt, votes: each } = judge
      const counts = sumCounts(Object.values(families))
      const calibration = calibrations.find(known => known.judge.id === id)
      return {
        judge: { id, models, prompt, votes: each },
        ...counts,
        votes,
        unreadable,
        families: Object.fromEntries(Object.entries(families).sort(([a], [b]) => (a < b ? -1 : 1))),
        passRate: judgedPassRate(counts),
        calibration: calibration ? knownError(calibration, counts, Object.keys(families)) : null,
        spent: spent(),
      }
    },
  }
}

function knownError(
  calibration: Calibration,
  counts: JudgedCounts,
  judged: readonly string[],
): KnownError | null {
  const labels = labelsToCorrectBy(calibration)
  if (!labels) return null
  const all = overall(labels.families)
  const { decided, sensitivity, specificity } = figuresOf(all)
  return {
    by: labels.by,
    rows: decided,
    sensitivity,
    specificity,
    corrected: correctedPassRate(counts, all),
    families: Object.fromEntries(
      judged.map(family => {
        const known = labels.families[family]
        if (!known) return [family, null]
        const { decided, sensitivity, specificity } = figuresOf(known)
        return [family, { decided, sensitivity, specificity }]
      }),
    ),
  }
}
