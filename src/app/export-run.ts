import { mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { exporters } from '../catalog/exporters/index.ts'
import type { Catalog } from '../core/catalog.ts'
import { contentId } from '../core/content-id.ts'
import type { ExportedRow, Exporter, Provenance, Row } from '../core/exporter.ts'
import { Failure } from '../core/failure.ts'
import type { RuleKind } from '../core/rule-kind.ts'
import type { Triplet } from '../core/triplet.ts'
import { openWhole, storageFailure, type WholeFile, writeStream, writeWhole } from '../io/durable.ts'
import { writeParquet } from '../io/parquet-writer.ts'
import { readTriplets } from '../io/run/read-triplets.ts'
import { besides } from './beside-export.ts'
import { countsTable, extendCard } from './extend-card.ts'

export interface ExportRequest {
  /** Run folders and triplet files, in order. */
  readonly runs: readonly string[]
  /** Name of an exporter. */
  readonly format: string
  readonly as: 'jsonl' | 'parquet'
  /** The file to write; by default <first run>/export/<format>.jsonl or .parquet. */
  readonly out?: string
  /** For exporters that choose, such as which rule a preference pair breaks. */
  readonly seed: number
  readonly kinds: Catalog<RuleKind>
  readonly onProgress?: (progress: { readonly triplets: number; readonly rows: number }) => void
}

export interface ExportEnd {
  readonly format: string
  readonly as: 'jsonl' | 'parquet'
  /** Triplets read, malformed ones too. */
  readonly triplets: number
  readonly rows: number
  /** Triplets that gave no row, by reason. */
  readonly skipped: Readonly<Record<string, number>>
  /** The first of them, one line each: where and why. */
  readonly examples: readonly string[]
  readonly files: { readonly data: string; readonly provenance: string; readonly card: string }
}

/**
 * Triplets → the rows that trainers read, at constant memory, with two files beside them: the provenance of
 * every row and a dataset card. No data file ever stands beside the provenance of another.
 * @throws Failure('config') on an unknown format, Failure('source') on inputs that are not there,
 * Failure('storage').
 */
export async function exportRun(request: ExportRequest): Promise<ExportEnd> {
  const { runs, format, as, seed } = request
  const exporter = exporters.get(format)
  const files = filesFor(request)
  const tally: Tally = { triplets: 0, rows: 0, skipped: {}, examples: [] }
  const provenance = openWhole(files.provenance)
  try {
    const rows = exportedRows(request, exporter, tally, provenance, files.data)
    if (as === 'parquet') await writeParquet(files.data, rows, exporter.columns)
    else await writeStream(files.data, lines(rows))
  } finally {
    provenance.discard()
  }
  const end = { format, as, ...tally, files }
  writeWhole(files.card, [extendCard(runs, sectionOf(end, exporter, seed))])
  return end
}

function filesFor({ runs, format, as, out }: ExportRequest): ExportEnd['files'] {
  const first = runs[0]
  if (first === undefined) throw new Failure('config', 'nothing to export; give a run folder')
  const isFolder = statSync(first, { throwIfNoEntry: false })?.isDirectory()
  const data = out ?? join(isFolder ? first : dirname(first), 'export', `${format}.${as}`)
  if (runs.includes(data))
    throw new Failure('config', `${data}: is an input too; choose another file with -o`)
  try {
    mkdirSync(dirname(data), { recursive: true })
  } catch (error) {
    throw storageFailure(data, error)
  }
  return { data, ...besides(data) }
}

interface Tally {
  triplets: number
  rows: number
  readonly skipped: Record<string, number>
  readonly examples: string[]
}

const examplesKept = 10

async function* exportedRows(
  { runs, seed, kinds, onProgress }: ExportRequest,
  exporter: Exporter,
  tally: Tally,
  provenance: WholeFile,
  data: string,
): AsyncGenerator<Row> {
  const skip = (where: string, reason: string, detail?: string): void => {
    tally.skipped[reason] = (tally.skipped[reason] ?? 0) + 1
    if (tally.examples.length < examplesKept)
      tally.examples.push(`${where}: ${reason}${detail ? ` (${detail})` : ''}`)
  }
  for await (const stored of readTriplets(runs)) {
    if (++tally.triplets % 1000 === 0) onProgress?.(tally)
    const where = `${stored.file}:${stored.row}`
    if ('error' in stored) {
      skip(where, 'malformed triplet', stored.error)
      continue
    }
    const exported = attempt(exporter, stored.triplet, { kinds, seed })
    if (exported.is === 'skipped') {
      skip(where, exported.reason, exported.detail)
      continue
    }
    for (const { row: raw, broke } of exported.rows) {
      const row = wellFormed(raw)
      const record = provenanceOf(stored.triplet, ++tally.rows, row, broke)
      provenance.write(`${JSON.stringify(record)}\n`)
      yield row
    }
  }
  onProgress?.(tally)
  rmSync(data, { force: true })
  provenance.commit()
}

/** One triplet with a rule that cannot be read is skipped, and its siblings go on. */
function attempt(exporter: Exporter, triplet: Triplet, context: Parameters<Exporter['rows']>[1]) {
  try {
    return exporter.rows(triplet, context)
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.boundary !== 'rule') throw failure
    return { is: 'skipped' as const, reason: 'a rule cannot be read', detail: failure.message }
  }
}

const provenanceOf = (
  { id, system, verdicts, origin }: Triplet,
  row: number,
  content: Row,
  broke: ExportedRow['broke'],
): Provenance => ({
  format: 1,
  row,
  content: contentId(content),
  id,
  role: system.role,
  layout: system.layout,
  rules: system.rules,
  verdicts,
  origin,
  ...(broke !== undefined && { broke }),
})

/** Half a surrogate pair has no place in UTF-8, and readers of JSON and Parquet refuse whole files for it. */
function wellFormed(row: Row): Row {
  if (!/\\ud[89a-f]/.test(JSON.stringify(row))) return row
  return JSON.parse(
    JSON.stringify(row, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)),
  )
}

async function* lines(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`
}

function sectionOf(end: ExportEnd, { summary }: Exporter, seed: number): string {
  const skipped =
    Object.keys(end.skipped).length > 0
      ? `\n\n${countsTable(end.skipped, 'not exported because', 'triplets')}`
      : ''
  return `## Export

\`${end.format}\` as ${end.as === 'jsonl' ? 'JSON Lines' : 'Parquet'} (${summary}): ${end.rows.toLocaleString('en-US')} rows from \
${end.triplets.toLocaleString('en-US')} triplets, seed ${seed}. The file \`${basename(end.files.provenance)}\` beside it says for every row which
triplet it was, what its rules are and how they were decided.${skipped}`
}
