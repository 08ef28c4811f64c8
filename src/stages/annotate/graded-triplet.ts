import { freeRules } from '../../core/evaluation/grade-by-rules.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import type { Triplet } from '../../core/triplet.ts'

/** A triplet with its verdicts as a graded conversation. Triplets of one instruction are alike. */
export function gradedTriplet({ id, system, messages, verdicts, origin }: Triplet): GradedRow {
  const groups = new Map(system.rules.map(({ id, kind }) => [id, kind?.name ?? freeRules]))
  return {
    ...{ id, sample: 0, cluster: origin.instruction, tags: {} },
    marks: verdicts.map(({ rule, turn, by, ...verdict }) => ({
      ...{ of: rule, group: groups.get(rule) ?? freeRules, turn, by, verdict },
    })),
    system: system.text,
    messages,
    rules: system.rules.map(({ id, text }) => ({ id, text })),
  }
}
