import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Row } from './row.ts'
import { readRows } from './rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-rows-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function rowsOf(name: string, content: string | Buffer, limit?: number): Promise<Row[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const rows: Row[] = []
  for await (const row of readRows({ name, path }, { ...(limit && { limit }) })) rows.push(row)
  return rows
}

const two: Row[] = [
  { row: 1, value: { a: 1 } },
  { row: 2, value: { a: 2 } },
]

describe('the container is told from the content', () => {
  const lines = '{"a":1}\n{"a":2}\n'
  it.each([
    ['lines.json', lines],
    ['mark.jsonl', `\ufeff${lines}`],
    ['array.jsonl', '[{"a":1},{"a":2}]'],
    ['pretty.json', JSON.stringify([{ a: 1 }, { a: 2 }], null, 4)],
    ['wrapped.json', '{"version": 2, "data": [{"a":1}, {"a":2}], "licence": "x"}'],
    ['wrapped-pretty.json', JSON.stringify({ about: { data: [1] }, rows: [{ a: 1 }, { a: 2 }] }, null, 2)],
    ['packed', gzipSync(lines)],
    ['packed.txt', zstdCompressSync(Buffer.from(lines))],
    ['two-members.gz', Buffer.concat([gzipSync('{"a":1}\n'), gzipSync('{"a":2}\n')])],
    [
      'two-frames.zst',
      Buffer.concat([zstdCompressSync(Buffer.from('{"a":1}\n')), zstdCompressSync(Buffer.from('{"a":2}\n'))]),
    ],
  ])('%s', async (name, content) => {
    expect(await rowsOf(name, content)).toEqual(two)
  })
  it('reads one object as one row, on one line or many', async () => {
    const row = { messages: [{ role: 'user', content: 'Hi' }], data: ['a', 'b'] }
    expect(await rowsOf('one.jsonl', JSON.stringify(row))).toEqual([{ row: 1, value: row }])
    expect(await rowsOf('one.json', JSON.stringify(row, null, 2))).toEqual([{ row: 1, value: row }])
  })
  it('reads CSV and TSV', async () => {
    expect(await rowsOf('x', 'a,b\n1,"2\n3"\n')).toEqual([{ row: 1, value: { a: '1', b: '2\n3' } }])
    expect(await rowsOf('code', 'a,b\n1,"f()\n{\n}"\n')).toEqual([
      { row: 1, value: { a: '1', b: 'f()\n{\n}' } },
    ])
    expect(await rowsOf('x.tsv', '\ufeffa\tb\r\n1\t2\r\n')).toEqual([{ row: 1, value: { a: '1', b: '2' } }])
  })
  it('reports a second array beside the first', async () => {
    const rows = await rowsOf('both.json', '{"train": [{"a":1}], "test": [{"a":2}], "data": [{"a":3}]}')
    expect(rows[1]).toMatchObject({ row: 2, error: expect.stringContaining('second array ("data")') })
  })
  it('reads many zstd frames, each longer than a read', async () => {
    const line = `{"a":"${'é'.repeat(99)}"}\n`
    const frame = zstdCompressSync(Buffer.from(line.repeat(5000)), { params: { 201: 1 } })
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])
    expect(await rowsOf('frames.zst', Buffer.concat([frame, skippable, frame, frame]))).toHaveLength(15_000)
  })
})

describe('one bad row leaves its neighbours alone', () => {
  const around = (bad: string | Buffer) =>
    Buffer.concat([Buffer.from('{"a":1}\n'), Buffer.from(bad), Buffer.from('\n{"a":3}\n')])
  it.each([
    ['half a line', '{"a": "x', 'not valid JSON: the row ends too early'],
    ['NUL bytes', '{"a": "\0"}', 'NUL byte at byte 8 of the row'],
    [
      'Latin-1',
      Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
      'not valid UTF-8 at byte 3 of the row; convert the file to UTF-8',
    ],
    ['too long', `{"a":"${'x'.repeat(200)}"}`, 'row longer than 100 bytes'],
    ['no JSON', 'hello', expect.stringContaining('not valid JSON')],
  ])('%s', async (name, bad, error) => {
    const rows = await rowsOf(`${name}.jsonl`, around(bad), 100)
    expect(rows).toMatchObject([
      { row: 1, value: { a: 1 } },
      { row: 2, error },
      { row: 3, value: { a: 3 } },
    ])
  })
  it('also where it is the first one', async () => {
    for (const bad of ['{"a": "x', '{"a": 1,', 'x'])
      expect(await rowsOf('first.jsonl', `${bad}\n{"a":2}\n`)).toMatchObject([
        { row: 1, error: expect.any(String) },
        { row: 2, value: { a: 2 } },
      ])
  })
  it('keeps lone surrogates as they are', async () => {
    expect(await rowsOf('lone.jsonl', '{"a":"\\ud800"}\n')).toEqual([{ row: 1, value: { a: '\ud800' } }])
  })
  it('keeps at most 10,000 characters of what it could not read', async () => {
    const [row] = await rowsOf('raw.jsonl', `{"a":"${'x'.repeat(50_000)}`)
    expect(row && 'raw' in row && row.raw.length).toBe(10_000)
  })
})

describe('a file that cannot be read fails in one line', () => {
  const packed = gzipSync(JSON.stringify({ a: 'x'.repeat(1000) }))
  const zst = zstdCompressSync(Buffer.from(JSON.stringify({ a: 'x'.repeat(1000) })))
  it.each([
    ['empty.jsonl', '', 'empty.jsonl is empty: give a file that has rows'],
    ['empty.gz', gzipSync(''), 'empty.gz is empty: give a file that has rows'],
    ['utf16.jsonl', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'convert it to UTF-8'],
    ['utf16-bare.jsonl', Buffer.from('{"a":1}\n{"a":2}', 'utf16le'), 'convert it to UTF-8'],
    [
      'noise.json',
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)),
      'binary data',
    ],
    ['x.zip', Buffer.from('PK\x03\x04rest of it'), 'zip archive: unpack it'],
    ['cut.gz', packed.subarray(0, -12), 'the gzip data is cut off'],
    ['bad.gz', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8, 0x55)]), 'the gzip data is damaged'],
    ['cut.zst', zst.subarray(0, -3), 'the zstd data is cut off'],
    ['prose.txt', 'Once upon a time', 'neither JSON Lines, JSON, CSV nor Parquet'],
    ['bad.parquet', 'PAR1 and nothing more', 'the Parquet data is damaged'],
  ])('%s', async (name, content, message) => {
    const failure = await rowsOf(name, content).catch(error => error)
    expect(failure).toMatchObject({
      name: 'Failure',
      boundary: 'source',
      message: expect.stringContaining(message),
    })
    expect(failure.message).toContain(name)
    expect(failure.message).not.toContain('\n')
  })
  it('a missing file and a folder', async () => {
    const read = (path: string) => readRows({ name: 'x', path }).next()
    await expect(read(join(folder, 'nothing'))).rejects.toThrow('x: no such file')
    await expect(read(folder)).rejects.toThrow('x: is a folder')
  })
})

it('reads standard input, packed or not', async () => {
  async function* stdin() {
    const bytes = gzipSync('{"a":1}\n{"a":2}')
    for (const byte of bytes) yield Buffer.from([byte])
  }
  const rows: Row[] = []
  for await (const row of readRows({ name: 'stdin' }, { stdin: stdin() })) rows.push(row)
  expect(rows).toEqual(two)
})

it('lets the file go when the reader stops early', async () => {
  const path = join(folder, 'long.jsonl')
  writeFileSync(path, '{"a":1}\n'.repeat(100_000))
  for await (const row of readRows({ name: 'long', path })) if (row.row === 3) break
  rmSync(path)
})
