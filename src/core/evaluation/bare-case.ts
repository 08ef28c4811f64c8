import type { Verdict } from '../verdict.ts'
import type { GradedCase } from './graded-case.ts'

/** A graded case without reasons and places: all that metrics look at, and little enough to keep of very many. */
export const bareCase = ({ id, sample, cluster, tags, marks, task, scores }: GradedCase): GradedCase => ({
  ...{ id, sample, cluster, tags },
  marks: marks.map(mark => ({ ...mark, verdict: bare[mark.verdict.outcome] })),
  ...(task && { task: bare[task.outcome] }),
  ...(scores && { scores }),
})

const bare: Readonly<Record<Verdict['outcome'], Verdict>> = {
  pass: { outcome: 'pass' },
  fail: { outcome: 'fail', reason: '' },
  unknown: { outcome: 'unknown', reason: '' },
}
