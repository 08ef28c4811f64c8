import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { batchesUnderWay, pendingBatches } from './batches-table.ts'

const requests = Array.from({ length: 2_500 }, (_, i) => ({
  key: `k${i}`,
  request: `always the same ${i}`,
  opening: 16,
  ...(i % 2 === 0 && { purpose: `row ${i}` }),
}))

it('remembers batches, their requests and what they have in common, over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rnr-batches-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'journal.sqlite')
  const before = new DatabaseSync(file)
  expect(batchesUnderWay(before)).toBe(0)
  const table = pendingBatches(before, 'a')
  await table.intend({ tag: 't1', since: 5 }, requests)
  await table.intend({ tag: 't2', since: 6 }, [{ key: 'x', request: 'alone' }])
  await pendingBatches(before, 'b').intend({ tag: 't3', since: 7 }, [])
  table.submitted('t1', 'id-1')
  expect(before.prepare('SELECT count(*) AS n FROM batch_openings').get()?.n).toBe(1)
  before.close()

  const after = new DatabaseSync(file)
  onTestFinished(() => after.close())
  const again = pendingBatches(after, 'a')
  expect(again.open()).toEqual([
    { tag: 't1', since: 5, id: 'id-1', keys: requests.map(({ key }) => key) },
    { tag: 't2', since: 6, id: null, keys: ['x'] },
  ])
  expect(again.request('t1', 'k2000')).toEqual(requests[2000])
  expect(again.request('t2', 'x')).toEqual({ key: 'x', request: 'alone', opening: 0 })
  expect(again.request('t2', 'k1')).toBeUndefined()
  again.settled('t1')
  expect(batchesUnderWay(after)).toBe(2)
  expect(after.prepare('SELECT count(*) AS n FROM batch_requests').get()?.n).toBe(1)
})

it('forgets what was being written when the process was killed', async () => {
  const database = new DatabaseSync(':memory:')
  onTestFinished(() => database.close())
  const table = pendingBatches(database, 'a')
  const killed = (function* () {
    yield* requests
    throw new Error('killed')
  })()
  await expect(table.intend({ tag: 't', since: 1 }, killed)).rejects.toThrow('killed')
  expect(Number(database.prepare('SELECT count(*) AS n FROM batch_requests').get()?.n)).toBeGreaterThan(0)
  expect(table.open()).toEqual([])
  expect(database.prepare('SELECT count(*) AS n FROM batch_requests').get()?.n).toBe(0)
})

it('says what to do when the journal cannot be written', async () => {
  const database = new DatabaseSync(':memory:')
  const table = pendingBatches(database, 'a')
  database.exec('DROP TABLE batches')
  await expect(table.intend({ tag: 't', since: 1 }, requests)).rejects.toMatchObject({ boundary: 'storage' })
  expect(() => table.submitted('t', 'id')).toThrow('the journal cannot be written')
})
