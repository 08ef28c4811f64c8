import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { messagesType, type ParquetColumn, writeParquet } from './parquet-writer.ts'
import { readRows } from './rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-parquet-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

async function valuesOf(path: string): Promise<unknown[]> {
  const values: unknown[] = []
  for await (const row of readRows({ name: 'x.parquet', path })) {
    expect(row.row).toBe(values.length + 1)
    values.push('value' in row ? row.value : row)
  }
  return values
}

const columns: readonly ParquetColumn[] = [
  { name: 'id', type: 'string' },
  { name: 'turns', type: 'integer' },
  { name: 'score', type: 'number' },
  { name: 'kept', type: 'boolean' },
  { name: 'messages', type: messagesType },
  { name: 'rules', type: { list: { struct: { name: 'string', limits: { list: 'integer' } } } } },
  { name: 'origin', type: { struct: { source: 'string', row: 'integer' } } },
]

const text = fc.string({ unit: 'grapheme' })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const record = fc.record({
  id: text,
  turns: maybe(fc.maxSafeInteger()),
  score: maybe(fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0)),
  kept: maybe(fc.boolean()),
  messages: fc.array(fc.record({ role: fc.constantFrom('system', 'user'), content: maybe(text) })),
  rules: maybe(fc.array(fc.record({ name: text, limits: maybe(fc.array(maybe(fc.integer()))) }))),
  origin: maybe(fc.record({ source: maybe(text), row: fc.nat() })),
})

describe('writeParquet', () => {
  it('writes what readRows gives back, nested columns and several row groups included', async () => {
    const path = join(folder, 'any.parquet')
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), async records => {
        expect(await writeParquet(path, stream(records), columns, { rowsPerGroup: 7 })).toBe(records.length)
        expect(await valuesOf(path)).toEqual(records)
      }),
      { numRuns: 60 },
    )
  })
  it('leaves nothing behind when the rows break off, and names the value that does not fit', async () => {
    const path = join(folder, 'broken.parquet')
    const rows = [{ id: 'a' }, { id: 'b', messages: [{ role: 'user', content: 7 }] }]
    await expect(writeParquet(path, stream(rows), columns)).rejects.toMatchObject({
      boundary: 'storage',
      message: expect.stringContaining('row 2: "messages[0].content" does not fit a column of type string'),
    })
    expect(existsSync(path) || existsSync(`${path}.part`)).toBe(false)
  })
  it('writes a file without rows', async () => {
    const path = join(folder, 'none.parquet')
    expect(await writeParquet(path, stream([]), columns)).toBe(0)
    expect(await valuesOf(path)).toEqual([])
  })
})

describe('readParquet', () => {
  it.each(['GZIP', 'SNAPPY', 'UNCOMPRESSED'] as const)('reads %s', async codec => {
    const filename = join(folder, `${codec}.parquet`)
    const compressors = { GZIP: (bytes: Uint8Array) => gzipSync(bytes) }
    const data = Array.from({ length: 50 }, (_, at) => `row ${at}`)
    parquetWriteFile({ filename, columnData: [{ name: 'a', data }], codec, compressors })
    expect(await valuesOf(filename)).toEqual(data.map(a => ({ a })))
  })
  it('gives plain JSON: exact integers, ISO dates', async () => {
    const filename = join(folder, 'types.parquet')
    const columnData = [
      { name: 'n', data: [1n, 2n ** 62n], type: 'INT64' as const },
      { name: 'd', data: [new Date(0), new Date(1e12)], type: 'TIMESTAMP' as const },
    ]
    parquetWriteFile({ filename, columnData })
    expect(await valuesOf(filename)).toEqual([
      { n: 1, d: '1970-01-01T00:00:00.000Z' },
      { n: '4611686018427387904', d: '2001-09-09T01:46:40.000Z' },
    ])
  })
  it('says which codec it lacks', async () => {
    const filename = join(folder, 'lz4.parquet')
    parquetWriteFile({
      filename,
      columnData: [{ name: 'a', data: ['x'] }],
      codec: 'LZ4',
      compressors: { LZ4: bytes => bytes },
    })
    await expect(valuesOf(filename)).rejects.toThrow(
      'LZ4 compression is not supported; write it again with zstd or snappy',
    )
  })
  it('names the rows of a damaged row group', async () => {
    const path = join(folder, 'damaged.parquet')
    await writeParquet(
      path,
      stream(Array.from({ length: 300 }, (_, at) => ({ id: `${at} ${Math.sin(at)}` }))),
      columns,
      { rowsPerGroup: 100 },
    )
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0x7f, 6, 400))
    await expect(valuesOf(path)).rejects.toThrow(/^x\.parquet: rows 1 to 100: the Parquet data is damaged/)
  })
  it('wants a file: neither a stream nor a packed one', async () => {
    const path = join(folder, 'packed.parquet.gz')
    writeFileSync(path, gzipSync(readFileSync(join(folder, 'types.parquet'))))
    await expect(valuesOf(path)).rejects.toThrow('Parquet is read by position')
    const stdin = stream([readFileSync(join(folder, 'types.parquet'))])
    await expect(readRows({ name: 'stdin' }, { stdin }).next()).rejects.toThrow('Parquet is read by position')
  })
})
