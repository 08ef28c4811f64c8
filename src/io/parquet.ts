import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { Failure, reasonOf } from '../core/failure.ts'
import type { DataFile } from './data-file.ts'
import type { Row } from './row.ts'

/**
 * The rows of a Parquet file, one row group in memory at a time, numbered from 1. Values are plain JSON:
 * integers are numbers where these are exact, else text; dates are ISO 8601; bytes are base64. Fails
 * (source) on damage.
 */
export async function* readParquet({ name, path }: DataFile): AsyncGenerator<Row> {
  if (path === undefined)
    throw new Failure(
      'source',
      `${name}: Parquet is read by position; save it unpacked to a file and give its path`,
    )
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file).catch(error => {
    throw damaged(name, error)
  })
  refuseCodecs(name, metadata)
  let row = 0
  for (const group of metadata.row_groups) {
    const size = Number(group.num_rows)
    const values = await parquetReadObjects({
      file,
      metadata,
      compressors,
      rowStart: row,
      rowEnd: row + size,
    }).catch(error => {
      throw damaged(`${name}: rows ${row + 1} to ${row + size}`, error)
    })
    for (const value of values) yield { row: ++row, value: plain(value) }
  }
}

const compressors: Compressors = {
  GZIP: input => gunzipSync(input),
  ZSTD: input => zstdDecompressSync(input),
  BROTLI: input => brotliDecompressSync(input),
}

function refuseCodecs(name: string, { row_groups }: FileMetaData): void {
  const codecs = row_groups.flatMap(group => group.columns.map(column => column.meta_data?.codec))
  const known = new Set<string | undefined>([
    'UNCOMPRESSED',
    'SNAPPY',
    undefined,
    ...Object.keys(compressors),
  ])
  const unknown = codecs.find(codec => !known.has(codec))
  if (unknown)
    throw new Failure(
      'source',
      `${name}: ${unknown} compression is not supported; write it again with zstd or snappy`,
    )
}

const damaged = (where: string, error: unknown): Failure =>
  new Failure('source', `${where}: the Parquet data is damaged (${reasonOf(error)}); get the file again`, {
    cause: error,
  })

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value === undefined) return null
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as Iterable<unknown>, plain)
  if (Array.isArray(value)) return value.map(plain)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
