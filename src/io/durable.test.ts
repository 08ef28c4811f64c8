import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openWhole, writeWhole } from './durable.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-durable-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'file')

describe('a file that is whole under its name', () => {
  it('holds every chunk in order, however long, text and bytes mixed', () => {
    const text = fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(1, 1, 1, 20_000))
      .map(([piece, times]) => piece.repeat(times))
    const bytes = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: text }, bytes), { maxLength: 8 }), chunks => {
        writeWhole(path, chunks)
        const wanted = Buffer.concat(chunks.map(chunk => Buffer.from(chunk)))
        expect(readFileSync(path).equals(wanted)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('loses nothing where small chunks fill what is gathered many times over', () => {
    const lines = Array.from({ length: 9_000 }, (_, at) => `${at} ${'é€😀'.repeat(at % 40)}\n`)
    writeWhole(path, lines)
    expect(readFileSync(path, 'utf8')).toBe(lines.join(''))
  })

  it('leaves what was there before, and nothing beside it, when it is discarded', () => {
    writeWhole(path, ['before'])
    const file = openWhole(path)
    file.write('after')
    file.discard()
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(existsSync(`${path}.part`)).toBe(false)
  })
})
