import { Failure } from '../failure.ts'
import type { Benchmark, BenchmarkFile, CaseRow } from './benchmark.ts'
import type { Case } from './case.ts'

/**
 * Reads one row of a benchmark's file: its case; a line about what is wrong with it; null for a row that is rightly none.
 * @param row counted from 1 in its file.
 */
export type ReadCase = (value: unknown, file: BenchmarkFile, row: number) => Case | string | null

/**
 * The cases of a benchmark whose files hold one case a row. A row that cannot be read, and one whose id was there before, is
 * told; its siblings go on.
 * @throws Failure('source') where the files hold rows and not one case.
 */
export async function* caseRows(
  { name, from }: Pick<Benchmark, 'name' | 'from'>,
  files: readonly BenchmarkFile[],
  read: ReadCase,
): AsyncGenerator<CaseRow> {
  const ids = new Set<string>()
  let first: string | null = null
  for (const file of files)
    for await (const item of file.rows()) {
      const found = 'error' in item ? item.error : read(item.value, file, item.row)
      if (found === null) continue
      const problem = typeof found === 'string' ? found : ids.has(found.id) ? again(found.id) : null
      if (problem !== null) {
        first ??= `${file.path} row ${item.row}: ${problem}`
        yield { file: file.path, row: item.row, problem }
      } else if (typeof found === 'object') {
        ids.add(found.id)
        yield { case: found }
      }
    }
  if (ids.size === 0)
    throw new Failure(
      'source',
      `no case of ${name} in the files given${first === null ? '' : ` (${first})`}${from === null ? '' : `; wanted: ${from}`}`,
    )
}

const again = (id: string): string => `the case "${id}" was there before`
