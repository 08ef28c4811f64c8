import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { zstdCompressSync } from 'node:zlib'
import type { SchemaElement } from 'hyparquet'
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer'
import { across, Failure } from '../core/failure.ts'

/** What a column holds. Any value may be null or absent; it reads back as null. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | { readonly list: ColumnType }
  | { readonly struct: Readonly<Record<string, ColumnType>> }

export interface ParquetColumn {
  readonly name: string
  readonly type: ColumnType
}

/** The type of a chat: a list of {role, content}. */
export const messagesType: ColumnType = { list: { struct: { role: 'string', content: 'string' } } }

/**
 * Writes rows as Parquet (zstd), one row group in memory at a time, and tells how many there were. Under
 * its final name the file is whole: it is written as `path`.part and renamed last. Fails (storage) on a
 * value that does not fit its column. Lone surrogates become U+FFFD, as UTF-8 has no place for them.
 */
export async function writeParquet(
  path: string,
  rows: AsyncIterable<Readonly<Record<string, unknown>>>,
  columns: readonly ParquetColumn[],
  { rowsPerGroup = 4096 }: { rowsPerGroup?: number } = {},
): Promise<number> {
  const aside = `${path}.part`
  const file = await across('storage', path, () => open(aside, 'w'))
  let count = 0
  async function* fitted() {
    for await (const row of rows) {
      count++
      const where = `${path}: row ${count}`
      yield Object.fromEntries(columns.map(({ name, type }) => [name, conform(row[name], type, where, name)]))
    }
  }
  try {
    await parquetWriteRows({
      writer: fileWriter(file),
      rows: fitted(),
      columns: columns.map(({ name }) => ({ name })),
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.flatMap(({ name, type }) => schemaOf(name, type)),
      ],
      rowGroupSize: rowsPerGroup,
      codec: 'ZSTD',
      compressors: { ZSTD: bytes => zstdCompressSync(bytes) },
      createdBy: 'rolenrules',
    })
    await file.sync()
    await file.close()
    await rename(aside, path)
    return count
  } catch (error) {
    await file.close()
    await rm(aside, { force: true })
    throw error
  }
}

/** Hands over every row group to the file as soon as it is encoded. */
function fileWriter(file: FileHandle): ByteWriter {
  const writer = new ByteWriter()
  const flush = async () => {
    await file.appendFile(writer.getBytes())
    writer.index = 0
  }
  return Object.assign(writer, { flush, finish: flush })
}

function schemaOf(name: string, type: ColumnType): SchemaElement[] {
  const repetition_type = 'OPTIONAL'
  if (type === 'string') return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }]
  if (type === 'integer') return [{ name, type: 'INT64', repetition_type }]
  if (type === 'number') return [{ name, type: 'DOUBLE', repetition_type }]
  if (type === 'boolean') return [{ name, type: 'BOOLEAN', repetition_type }]
  if ('list' in type)
    return [
      { name, repetition_type, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...schemaOf('element', type.list),
    ]
  const fields = Object.entries(type.struct)
  return [
    { name, repetition_type, num_children: fields.length },
    ...fields.flatMap(([field, inner]) => schemaOf(field, inner)),
  ]
}

/**
 * The value as the encoder wants it, checked against its column, since the encoder would coerce without a
 * word.
 */
function conform(value: unknown, type: ColumnType, where: string, field: string): unknown {
  if (value === undefined || value === null) return null
  if (type === 'integer' && Number.isSafeInteger(value)) return BigInt(value as number)
  if (type === 'string' || type === 'number' || type === 'boolean') {
    if (typeof value === type) return value
  } else if (typeof type === 'object' && 'list' in type) {
    if (Array.isArray(value))
      return value.map((item, at) => conform(item, type.list, where, `${field}[${at}]`))
  } else if (typeof type === 'object' && typeof value === 'object' && !Array.isArray(value)) {
    const source = value as Record<string, unknown>
    const fields = Object.entries(type.struct)
    return Object.fromEntries(
      fields.map(([name, inner]) => [name, conform(source[name], inner, where, `${field}.${name}`)]),
    )
  }
  const wanted = typeof type === 'string' ? type : 'list' in type ? 'list' : 'struct'
  throw new Failure('storage', `${where}: "${field}" does not fit a column of type ${wanted}`)
}
