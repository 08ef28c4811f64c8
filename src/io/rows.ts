import { Failure } from '../core/failure.ts'
import { type OpenBytes, openBytes } from './bytes.ts'
import { csv, delimiterOf } from './csv.ts'
import type { DataFile } from './data-file.ts'
import { jsonArray } from './json-array.ts'
import { jsonObject } from './json-object.ts'
import { findArray, isOneObject } from './json-opening.ts'
import { jsonLines } from './jsonl.ts'
import type { Row, RowSplitter } from './row.ts'

export interface ReadRowsOptions {
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Bytes; a longer row is reported and skipped. Default 16 MB. */
  readonly limit?: number
  /** Names for the columns of a CSV file that has no header row. */
  readonly columns?: readonly string[]
}

/**
 * The rows of one file in order, at constant memory. The container (JSON Lines, JSON array or object, CSV,
 * Parquet; plain, gzip or zstd) is told from the content. A row that cannot be read comes as its error; a
 * file that cannot be read at all fails (source).
 */
export async function* readRows(file: DataFile, options: ReadRowsOptions = {}): AsyncGenerator<Row> {
  const opened = await openBytes(file, options)
  try {
    if (opened.parquet) {
      const { readParquet } = await import('./parquet.ts')
      yield* readParquet(opened.packed ? { name: file.name } : file)
      return
    }
    const splitter = splitterFor(file.name, opened, options)
    for await (const chunk of opened.chunks) yield* splitter.push(chunk)
    yield* splitter.end()
  } finally {
    await opened.close()
  }
}

function splitterFor(
  name: string,
  { head, whole }: OpenBytes,
  { limit, columns }: ReadRowsOptions,
): RowSplitter {
  const opening = head.subarray(0, 1 << 16)
  const text = opening.toString('utf8')
  const first = text.trimStart()[0]
  if (first === '[') return jsonArray({ skip: opening.indexOf('[') + 1, limit })
  if (first === '{') {
    const inner = findArray(opening)
    const one = isOneObject(text, whole && head.length === opening.length)
    const oneLine = !text.includes('\n')
    if (inner && (one || oneLine)) return jsonArray({ skip: inner.offset, inside: true, limit })
    return one ? jsonObject({ limit }) : jsonLines({ limit })
  }
  const [header = '', second = ''] = text.split(/[\r\n]+/).filter(line => line.trim() !== '')
  const extension = /\.(\w+)(\.(gz|zst|zstd))?$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^[ct]sv$/.test(extension)) return csv({ sample: text, limit, columns })
  if (/^(jsonl|ndjson|json)$/.test(extension) || isJsonObject(second)) return jsonLines({ limit })
  if (header.includes(delimiterOf(text))) return csv({ sample: text, limit, columns })
  throw new Failure(
    'source',
    `${name}: neither JSON Lines, JSON, CSV nor Parquet (it begins with ${JSON.stringify(header.slice(0, 40))}); ` +
      'give a file of one of these kinds',
  )
}

function isJsonObject(line: string): boolean {
  try {
    return line.trimStart().startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
