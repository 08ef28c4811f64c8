import { dirname } from 'node:path'
import type { BenchmarkFile, CaseRow } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { caseSchema } from '../../../core/evaluation/case-schema.ts'
import { Failure } from '../../../core/failure.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { casesFile, fileHash, readBenchCard } from '../../../io/bench-folder.ts'

/**
 * The cases of folders that `rnr bench build` wrote, as they were frozen.
 * @throws Failure('config') where a file of cases is not the one that the card beside it speaks of: before any of them is asked.
 */
export async function* frozenCases(name: string, files: readonly BenchmarkFile[]): AsyncGenerator<CaseRow> {
  const cases = files.filter(file => file.name === casesFile)
  if (cases.length === 0)
    throw new Failure('source', `${name}: give a folder of rnr bench build; it holds ${casesFile}`)
  for (const { path } of cases) await requireFrozen(path)
  yield* caseRows({ name, from: 'a folder of rnr bench build' }, cases, readFrozen)
}

/** A row that holds a whole case. */
export function readFrozen(value: unknown): Case | string {
  const parsed = caseSchema.safeParse(value)
  return parsed.success ? parsed.data : issueLine(parsed.error)
}

async function requireFrozen(path: string): Promise<void> {
  const folder = dirname(path)
  const card = readBenchCard(folder)
  if (card === null)
    throw new Failure('config', `${folder}: no bench.json beside ${casesFile}; rnr bench build writes both`)
  if ((await fileHash(path)) !== card.sha256.cases)
    throw new Failure(
      'config',
      `${path}: changed since the benchmark was built (bench.json has another hash); build it again, or get the original back`,
    )
}
