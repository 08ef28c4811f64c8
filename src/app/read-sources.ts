import { fileURLToPath } from 'node:url'
import { shapes } from '../catalog/sources/index.ts'
import { detectShape, readRow, rowsForShape } from '../core/detect-shape.ts'
import { Failure } from '../core/failure.ts'
import type { RowOrigin } from '../core/instruction.ts'
import { isRow, malformed, type RawRow } from '../core/row-fields.ts'
import type { RowShape, SourceItem } from '../core/source.ts'
import type { DataFile } from '../io/data-file.ts'
import { isHubReference } from '../io/hub-reference.ts'
import { locate } from '../io/locate.ts'
import type { Row } from '../io/row.ts'
import { readRows } from '../io/rows.ts'

export interface ReadSourcesOptions {
  /** Where hub downloads are kept. */
  readonly cacheDir: string
  readonly hubUrl?: string
  readonly fetch?: typeof fetch
  /** The hub token (HF_TOKEN). */
  readonly token?: string
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** The word that stands for the instructions that ship with the package. */
const bundled = 'bundled'

/**
 * Every row of every source, in argument order: instructions, roles, and rows that cannot be used with the
 * reason. Holds a few rows at a time. Fails (source) on a source that cannot be read at all; all are found
 * before any is read.
 */
export async function* readSources(
  args: readonly string[],
  options: ReadSourcesOptions,
): AsyncGenerator<SourceItem> {
  for (const file of await locateSources(args, options)) yield* readSource(file, options)
}

/** The files behind SOURCE arguments, in argument order; hub files are downloaded first. */
export async function locateSources(
  args: readonly string[],
  options: ReadSourcesOptions,
): Promise<readonly DataFile[]> {
  const files: DataFile[] = []
  for (const arg of args) files.push(...(await filesOf(arg, options)))
  return files
}

async function filesOf(arg: string, options: ReadSourcesOptions): Promise<readonly DataFile[]> {
  if (arg === bundled) {
    const folder = fileURLToPath(new URL('../../data/instructions', import.meta.url))
    const files = await locate(folder)
    return files.map(({ path = '' }) => ({
      name: `${bundled}${path.slice(folder.length)}`,
      path,
      licence: 'Apache-2.0',
    }))
  }
  if (!isHubReference(arg)) return locate(arg)
  const { hubFiles } = await import('../io/hub.ts')
  return hubFiles(arg, options)
}

/** Every row of one file: looks ahead just far enough to know the file's shape, then reads row by row. */
export async function* readSource(file: DataFile, options: ReadSourcesOptions): AsyncGenerator<SourceItem> {
  const waiting: Row[] = []
  const sample: RawRow[] = []
  let shape: RowShape | undefined
  let known = false
  let any = false
  const decide = () => {
    known = true
    if (sample.length > 0) shape = detectShape(file.name, sample, shapes)
    return waiting.splice(0).map(row => toItem(row, file, shape))
  }
  for await (const row of readRows(file, options)) {
    any = true
    if (known) {
      yield toItem(row, file, shape)
      continue
    }
    waiting.push(row)
    if ('value' in row && isRow(row.value)) sample.push(row.value)
    if (sample.length >= rowsForShape || waiting.length >= 10 * rowsForShape) yield* decide()
  }
  if (!any) throw new Failure('source', `${file.name} holds no rows: give a file that has some`)
  if (!known) yield* decide()
}

function toItem(row: Row, { name, licence }: DataFile, shape: RowShape | undefined): SourceItem {
  const origin: RowOrigin = { source: name, row: row.row, ...(licence !== undefined && { licence }) }
  return 'error' in row
    ? malformed(row.raw, origin, row.error)
    : readRow(row.value, origin, { ...(shape && { shape }), shapes })
}
