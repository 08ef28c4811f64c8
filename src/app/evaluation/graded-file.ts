import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bareCase } from '../../core/evaluation/bare-case.ts'
import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import type { GradedCase } from '../../core/evaluation/graded-case.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { evalReportSchema, gradedRowSchema } from '../../core/evaluation/wire-evaluation.ts'
import { Failure } from '../../core/failure.ts'
import { issueLine } from '../../core/issue-line.ts'
import { readJsonRows } from '../../io/json-rows.ts'

/** An evaluation with its cases. */
export interface GradedEval {
  /** As the user named it. */
  readonly name: string
  readonly report: EvalReport
  readonly graded: readonly GradedCase[]
}

/** An evaluation that was finished, or stopped, before. */
export interface PastEval extends GradedEval {
  readonly folder: string
}

/**
 * Reads the folder of an evaluation, named itself or by its report.json.
 * @throws Failure('source') where it is none.
 */
export async function readPastEval(name: string): Promise<PastEval> {
  const folder = statSync(name, { throwIfNoEntry: false })?.isDirectory() ? name : dirname(name)
  const report = reportIn(folder === name ? join(folder, 'report.json') : name)
  const graded: GradedCase[] = []
  for await (const row of gradedRows(folder)) graded.push(bareCase(row))
  return { name, folder, report, graded }
}

/**
 * The graded cases of an evaluation's folder, one by one.
 * @throws Failure('source') where they are not there or not whole.
 */
export async function* gradedRows(folder: string): AsyncGenerator<GradedRow> {
  const path = join(folder, 'graded.jsonl')
  if (!existsSync(path))
    throw new Failure(
      'source',
      `${path}: not there; a comparison needs the cases, which lie beside the report`,
    )
  // Nothing was graded before it was stopped: no broken file.
  if (statSync(path).size === 0) return
  for await (const item of readJsonRows({ name: path, path })) {
    if ('error' in item) throw new Failure('source', `${path}:${item.row}: ${item.error}`)
    const row = gradedRowSchema.safeParse(item.value)
    if (!row.success) throw new Failure('source', `${path}:${item.row}: ${issueLine(row.error)}`)
    yield row.data
  }
}

function reportIn(path: string): EvalReport {
  if (!existsSync(path))
    throw new Failure(
      'source',
      `${path}: no such report; give the folder of an evaluation, or its report.json`,
    )
  try {
    return evalReportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Failure('source', `${path}: not the report of an evaluation; give one that rnr eval wrote`, {
      cause: error,
    })
  }
}
