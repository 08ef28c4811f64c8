import type { Figures, JudgedCounts } from './calibration.ts'
import type { JudgeIdentity } from './judge.ts'
import type { Estimate } from './statistics/proportion.ts'

/** What a judge decided, with what is known of its error. */
export interface JudgedFigures extends JudgedCounts {
  readonly judge: JudgeIdentity
  readonly votes: number
  /** Votes that gave no answer: refused, cut off, not the JSON asked for. */
  readonly unreadable: number
  readonly families: Readonly<Record<string, JudgedCounts>>
  /** Of what the judge decided. */
  readonly passRate: Estimate | null
  /** Null for a judge whose error nobody has measured. */
  readonly calibration: KnownError | null
}

/** The measured error of a judge, as it bears on these verdicts. */
export interface KnownError {
  /** Who labelled what it was measured on. */
  readonly by: 'human' | 'program'
  readonly rows: number
  readonly sensitivity: Estimate | null
  readonly specificity: Estimate | null
  /** The pass rate behind the judge's own: Rogan and Gladen (1978), interval by Lang and Reiczigel (2014); null where nobody can tell. */
  readonly corrected: Estimate | null
  /** Of the families that were judged here: what is known of them, or null. */
  readonly families: Readonly<Record<string, Pick<Figures, 'decided' | 'sensitivity' | 'specificity'> | null>>
}
