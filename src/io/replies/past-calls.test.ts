import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { cacheFile, openCache } from './machine-cache.ts'
import { pastCalls } from './past-calls.ts'
import { replyLine } from './reply-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-past-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('reads the past of a model from the cache, and nothing from what is none', () => {
  const database = openCache(folder)
  const insert = database.prepare(
    'INSERT INTO replies (key, model, at, input, output, opening, line) VALUES (?, ?, 0, 0, 0, NULL, ?)',
  )
  const rows: [string, number | null, string | null][] = [
    ['m', 40, 'aaaaaa system-prompt 1'],
    ['m', null, 'bbbbbb system-prompt 1, sample 2'],
    ['m', null, 'bbbbbb response 2, sample 2, turn 3'],
    ['other', null, 'aaaaaa system-prompt 1'],
    ['m', null, null],
    ['m', null, 'a judge of something'],
  ]
  for (const [index, [model, cached, purpose]] of rows.entries()) {
    const key = String(index).padStart(32, '0')
    const usage = { input: 100, output: 10, ...(cached !== null && { cached }) }
    const reply = { text: 'yes', usage, stop: 'end' as const }
    const bought = { key, request: '{}', reply, via: 'live' as const, ...(purpose !== null && { purpose }) }
    const line = replyLine(bought, { model, at: 0, opening: null })
    insert.run(Buffer.from(key, 'hex'), model, line.subarray(0, -1))
  }
  insert.run(Buffer.from('ff', 'hex'), 'm', Buffer.from('{"sum":"00000000","key":"…"}'))
  database.close()
  expect(pastCalls(folder, 'm').toSorted((a, b) => b.calls - a.calls)).toEqual([
    { kind: 'system-prompt', attempt: 1, calls: 2, input: 200, output: 20, cached: 40 },
    { kind: 'response', attempt: 2, calls: 1, input: 100, output: 10, cached: 0 },
  ])
  expect(pastCalls(join(folder, 'none'), 'm')).toEqual([])
  writeFileSync(cacheFile(folder), 'rubbish')
  expect(pastCalls(folder, 'm')).toEqual([])
})
