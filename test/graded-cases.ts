import type { GradedCase, Mark } from '../src/core/evaluation/graded-case.ts'
import { fail, pass, unknown, type Verdict } from '../src/core/verdict.ts'

const verdicts: Readonly<Record<string, Verdict>> = {
  p: pass,
  f: fail('broken'),
  u: unknown('nobody can tell'),
}

/** Marks from letters: "pfu" are one that passes, one that fails and one that nobody could decide, each of a kind of its own. */
export const marksOf = (letters: string, more: Partial<Mark> = {}): Mark[] =>
  [...letters].map((letter, at) => ({
    of: `r${at + 1}`,
    group: `kind.${at + 1}`,
    turn: 1,
    by: 'program',
    verdict: verdicts[letter] ?? pass,
    ...more,
  }))

/** A graded case whose marks are given as letters; its id is its cluster. */
export const gradedCase = (
  id: string,
  letters: string,
  { task, ...more }: Partial<Omit<GradedCase, 'task'>> & { task?: string } = {},
): GradedCase => ({
  ...{ id, sample: 0, cluster: id, tags: {}, marks: marksOf(letters) },
  ...(task !== undefined && { task: verdicts[task] ?? pass }),
  ...more,
})
