import { createHash } from 'node:crypto'
import type { BenchmarkFile, FileRow } from '../../core/evaluation/benchmark.ts'
import type { Case } from '../../core/evaluation/case.ts'
import { type RecordedReply, readRecordedReply } from '../../core/evaluation/recorded-reply.ts'
import type { DataFile } from '../../io/data-file.ts'
import { benchmarkFile } from './benchmark-file.ts'
import type { PlannedEval } from './eval-plan.ts'

/** Something that was of no use: a row of a file, or a draw of a case. */
export type Problem = RowProblem | { readonly problem: string; readonly id: string; readonly sample: number }

interface RowProblem {
  readonly problem: string
  readonly file: string
  readonly row: number
}

/** All that an evaluation reads before anybody is asked. */
export interface ReadCases {
  readonly cases: readonly Case[]
  /** Null where a model is asked. */
  readonly recorded: readonly RecordedReply[] | null
  /** Rows that are of no use, in order. */
  readonly problems: readonly Problem[]
}

/**
 * Reads the cases of a benchmark, and the replies to them where these were made elsewhere.
 * @throws Failure('source') where a file cannot be read, or holds nothing of the benchmark.
 */
export async function readCases({ request, benchmark, files, replies }: PlannedEval): Promise<ReadCases> {
  const rows = replies ? await rowsOf(replies) : []
  const recorded: RecordedReply[] = []
  const problems: Problem[] = []
  const told = new Set<string>()
  // A row of replies that holds its case as well is of no use once.
  const tell = (problem: RowProblem): void => {
    if (!told.has(placeOf(problem))) problems.push(problem)
    told.add(placeOf(problem))
  }
  const file = replies?.name ?? ''
  for (const item of rows) {
    const found =
      'error' in item ? item.error : readRecordedReply(item.value, { row: item.row, file, benchmark })
    if (typeof found === 'string') tell({ file, row: item.row, problem: found })
    else recorded.push(found)
  }
  const sources = files.map(file => (file === replies ? rowsInHand(file, rows) : benchmarkFile(file)))
  const cases: Case[] = []
  for await (const found of benchmark.cases(sources)) {
    if ('case' in found) cases.push(found.case)
    else tell(found)
    if (cases.length === request.limit) break
  }
  return {
    ...{ cases, problems },
    recorded: replies ? recorded.filter(({ row }) => !told.has(placeOf({ file, row }))) : null,
  }
}

const placeOf = ({ file, row }: Pick<RowProblem, 'file' | 'row'>): string => `${row} ${file}`

/** Tells lists of cases apart: 32 hex digits. */
export function casesHash(cases: readonly Case[]): string {
  const hash = createHash('sha256')
  for (const one of cases) hash.update(`${JSON.stringify(one)}\n`)
  return hash.digest('hex').slice(0, 32)
}

async function rowsOf(file: DataFile): Promise<readonly FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of benchmarkFile(file).rows()) rows.push(row)
  return rows
}

/** A file that has been read: standard input is read only once. */
const rowsInHand = (file: DataFile, rows: readonly FileRow[]): BenchmarkFile => ({
  ...benchmarkFile(file),
  async *rows() {
    yield* rows
  },
})
