import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'
import { jsonArray } from './json-array.ts'
import { findArray, isOneObject } from './json-opening.ts'
import { jsonLines } from './jsonl.ts'
import type { Row, RowSplitter } from './row.ts'

const split = (make: () => RowSplitter, bytes: Buffer, cuts: readonly number[]): Row[] => {
  const splitter = make()
  const rows: Row[] = []
  const ends = [...new Set(cuts.map(cut => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  let from = 0
  for (const end of [...ends, bytes.length]) {
    rows.push(...splitter.push(bytes.subarray(from, end)))
    from = end
  }
  rows.push(...splitter.end())
  return rows
}

const cuts = fc.array(fc.nat(5000), { maxLength: 30 })
const objects = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 })), {
  maxLength: 12,
})
/** Text that is full of what splitters look for, and of broken bytes. */
const mess = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      '\\',
      '\n',
      '\r',
      'a',
      'é',
      '🙂',
      ' ',
      ':',
      '1',
      '\0',
      '\xff',
    ),
    { maxLength: 80 },
  )
  .map(parts =>
    Buffer.from(
      parts.map(part => (part === '\xff' ? part : Buffer.from(part).toString('latin1'))).join(''),
      'latin1',
    ),
  )

const values = (rows: readonly Row[]) => rows.map(row => ('value' in row ? row.value : row))
const json = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('JSON Lines', () => {
  it('gives every object back, whatever the chunks', () => {
    fc.assert(
      fc.property(objects, cuts, fc.constantFrom('\n', '\r\n', '\n\n'), (rows, at, end) => {
        const bytes = Buffer.from(rows.map(row => JSON.stringify(row)).join(end))
        expect(values(split(jsonLines, bytes, at))).toEqual(json(rows))
      }),
    )
  })
  it('says the same of any bytes, whatever the chunks', () => {
    fc.assert(
      fc.property(mess, cuts, fc.constantFrom(8, 40, 1000), (bytes, at, limit) => {
        const make = () => jsonLines({ limit })
        expect(split(make, bytes, at)).toEqual(split(make, bytes, []))
      }),
    )
  })
  it('numbers lines, blank ones included', () => {
    const rows = split(jsonLines, Buffer.from('{"a":1}\n\n  \n{"a":2}\n{"a":\n{"a":3}'), [])
    expect(rows.map(({ row }) => row)).toEqual([1, 4, 5, 6])
    expect(rows[2]).toEqual({ row: 5, error: 'not valid JSON: the row ends too early', raw: '{"a":' })
  })
})

describe('JSON array', () => {
  const make = () => jsonArray({ skip: 1 })
  it('gives every element back, whatever the chunks and the layout', () => {
    fc.assert(
      fc.property(objects, cuts, fc.constantFrom(0, 2), (rows, at, indent) => {
        const bytes = Buffer.from(JSON.stringify(rows, null, indent))
        expect(values(split(make, bytes, at))).toEqual(json(rows))
      }),
    )
  })
  it('says the same of any bytes, whatever the chunks', () => {
    fc.assert(
      fc.property(mess, cuts, fc.constantFrom(8, 40, 1000), (bytes, at, limit) => {
        const limited = () => jsonArray({ skip: 1, limit })
        expect(split(limited, bytes, at)).toEqual(split(limited, bytes, []))
      }),
    )
  })
  it('reports a cut-off end and what follows the array', () => {
    expect(split(make, Buffer.from('[{"a":1},{"a":'), [])).toEqual([
      { row: 1, value: { a: 1 } },
      { row: 2, error: 'the file ends in the middle of this row; it may be cut off', raw: '{"a":' },
    ])
    expect(split(make, Buffer.from('[{"a":1}'), [])[1]).toMatchObject({
      row: 2,
      error: expect.stringContaining('before its array'),
    })
    expect(split(make, Buffer.from('[1] [2]'), [])[1]).toMatchObject({
      row: 2,
      error: expect.stringContaining('more text'),
    })
    expect(split(make, Buffer.from('[1,]'), [])[1]).toMatchObject({
      row: 2,
      error: 'empty element after a comma',
    })
    expect(split(make, Buffer.from('[ \n ]\n'), [])).toEqual([])
  })
})

describe('CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é', '🙂', ';') })
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 10 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  it('gives every record back, whatever the chunks', () => {
    fc.assert(
      fc.property(table, cuts, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, at, end, last) => {
        const lines = [['act', 'prompt'], ...rows].map(cells => cells.map(quoted).join(','))
        const text = lines.join(end) + (last ? end : '')
        const found = values(split(() => csv({ sample: 'act,prompt\na,b' }), Buffer.from(text), at))
        expect(found).toEqual(rows.map(([act, prompt]) => ({ act, prompt: prompt.replace(/\r$/, '') })))
      }),
    )
  })
  it('numbers records without the header, and reports the ones that do not fit it', () => {
    const text = 'act,prompt\nA,B\n\nC\n"D ""d""","two\nlines"\n"E,F\n'
    expect(split(() => csv({ sample: text }), Buffer.from(text), [])).toEqual([
      { row: 1, value: { act: 'A', prompt: 'B' } },
      { row: 2, error: '1 fields, the header has 2', raw: 'C' },
      { row: 3, value: { act: 'D "d"', prompt: 'two\nlines' } },
      { row: 4, error: 'a quote is opened and never closed', raw: 'E,F\n' },
    ])
  })
  it('gives up a line whose quote is never closed, and reads on', () => {
    const text = `a,b\n"${'x'.repeat(20)}\nc,d\n${'e,f\n'.repeat(30)}`
    const rows = split(() => csv({ sample: text, limit: 64 }), Buffer.from(text), [])
    expect(rows[0]).toMatchObject({ row: 1, error: expect.stringContaining('longer than 64 bytes') })
    expect(rows[1]).toEqual({ row: 2, value: { a: 'c', b: 'd' } })
    expect(rows).toHaveLength(32)
  })
  it('reports a record that is not UTF-8 and keeps its neighbours', () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,é\n2,'), Buffer.from([0xe9]), Buffer.from('\n3,x\n')])
    const rows = split(() => csv({ sample: 'a,b\n1,2' }), bytes, [])
    expect(rows.map(row => 'error' in row)).toEqual([false, true, false])
  })
})

it('is not slowed down by a file made to be slow', () => {
  const quotes = Buffer.from(`a,b\n${'"x\n'.repeat(60_000)}`)
  expect(split(() => csv({ sample: 'a,b', limit: 20_000 }), quotes, []).length).toBeGreaterThan(0)
  expect(findArray(Buffer.from(`{"a": "${'\\"'.repeat(60_000)}`))).toBeUndefined()
  expect(isOneObject(`{"a": "${'\\"'.repeat(60_000)}\n`, false)).toBe(false)
}, 10_000)
