import type { RuleVerdict, Verdict } from '../verdict.ts'

/** One thing that a reply was held to, and what became of it. */
export interface Mark {
  /** What it is called within its case: "r2", "keywords:existence", "question 3". */
  readonly of: string
  /** What reports break marks down by: the rule's kind, the constraint's type. */
  readonly group: string
  /** Assistant turn, counted from 1 over the whole conversation. */
  readonly turn: number
  /** Which of several readings this is, where a benchmark has some: "strict", "loose". */
  readonly reading?: string
  readonly by: RuleVerdict['by']
  readonly verdict: Verdict
}

/** What became of one draw of one case. */
export interface GradedCase {
  readonly id: string
  readonly sample: number
  readonly cluster: string
  readonly tags: Readonly<Record<string, string | number>>
  readonly marks: readonly Mark[]
  /** Whether the reply does what was asked; absent where nobody looks. */
  readonly task?: Verdict
  /** Numbers that a benchmark's own grader gives: a judge's score, lengths of replies. */
  readonly scores?: Readonly<Record<string, number>>
}

/**
 * All of these verdicts in one, for showing a single case: broken by one that is broken, undecided by one undecided where none is broken.
 * Shares over cases count by `together`, which leaves a case open while any verdict is.
 */
export function outcomeOf(verdicts: readonly Verdict[]): Verdict['outcome'] {
  if (verdicts.some(({ outcome }) => outcome === 'fail')) return 'fail'
  return verdicts.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'pass'
}
