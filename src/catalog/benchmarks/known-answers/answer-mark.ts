import type { Mark } from '../../../core/evaluation/graded-case.ts'
import type { Verdict } from '../../../core/verdict.ts'

/** What became of a case's only answer, in one reading of it. */
export const answerMark = (reading: string, verdict: Verdict): Mark => ({
  ...{ of: 'answer', group: 'answer', turn: 1, reading, by: 'program', verdict },
})
