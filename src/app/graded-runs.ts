import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GradedRow } from '../core/evaluation/graded-row.ts'
import { gradedRowSchema } from '../core/evaluation/wire-evaluation.ts'
import { issueLine } from '../core/issue-line.ts'
import { readJsonRows } from '../io/json-rows.ts'
import { readTriplets } from '../io/run/read-triplets.ts'
import { gradedTriplet } from '../stages/annotate/graded-triplet.ts'

/** A graded conversation of a run as the user named it, or a row that is none. */
export type PlacedGraded =
  | { readonly run: string; readonly graded: GradedRow }
  | { readonly run: string; readonly where: string; readonly error: string }

/**
 * Conversations with verdicts on their rules: of folders of evaluations, of run folders and of triplet files.
 * @throws Failure('source') for a path that is neither.
 */
export async function* gradedRuns(runs: readonly string[]): AsyncGenerator<PlacedGraded> {
  for (const run of runs) {
    const path = join(run, 'graded.jsonl')
    if (existsSync(path)) yield* gradedIn(run, path)
    else
      for await (const one of readTriplets([run]))
        yield 'triplet' in one
          ? { run, graded: gradedTriplet(one.triplet) }
          : { run, where: `${one.file}:${one.row}`, error: one.error }
  }
}

async function* gradedIn(run: string, path: string): AsyncGenerator<PlacedGraded> {
  for await (const item of readJsonRows({ name: path, path })) {
    const where = `${path}:${item.row}`
    const parsed = gradedRowSchema.safeParse('error' in item ? undefined : item.value)
    if (parsed.success) yield { run, graded: parsed.data }
    else yield { run, where, error: 'error' in item ? item.error : issueLine(parsed.error) }
  }
}
