import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Answered, dialogueOf } from '../../core/evaluation/case.ts'
import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import type { GradedCase } from '../../core/evaluation/graded-case.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { openWhole, storageFailure, writeWhole } from '../../io/durable.ts'
import { keepPlan } from '../../io/run/keep-plan.ts'
import type { EvalPlan } from './eval-plan.ts'
import type { Problem } from './read-cases.ts'

/** The files of an evaluation while it goes on. */
export interface EvalResults {
  graded(answered: Answered, graded: GradedCase): void
  problem(problem: Problem): void
  /** Puts all files under their names, the report last. */
  finish(report: EvalReport): void
  /** Leaves nothing half written; harmless after `finish`. */
  discard(): void
}

/**
 * Opens the folder of an evaluation: plan.json now, graded.jsonl, problems.jsonl and report.json when it ends.
 * @throws Failure('config') when the folder holds an evaluation with another plan; Failure('storage') when it cannot be written.
 */
export function openResults(folder: string, plan: EvalPlan): EvalResults {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw storageFailure(folder, error)
  }
  keepPlan(folder, plan, ['version'])
  const files = {
    graded: openWhole(join(folder, 'graded.jsonl')),
    problems: openWhole(join(folder, 'problems.jsonl')),
  }
  return {
    graded: (answered, graded) => files.graded.write(`${JSON.stringify(rowOf(answered, graded))}\n`),
    problem: problem => files.problems.write(`${JSON.stringify(problem)}\n`),
    finish(report) {
      files.graded.commit()
      files.problems.commit()
      writeWhole(join(folder, 'report.json'), [`${JSON.stringify(report, null, 2)}\n`])
    },
    discard() {
      files.graded.discard()
      files.problems.discard()
    },
  }
}

function rowOf(answered: Answered, graded: GradedCase): GradedRow {
  const { system, rules } = answered.case
  return {
    ...graded,
    system,
    messages: dialogueOf(answered),
    rules: rules.map(({ id, text }) => ({ id, text })),
  }
}
