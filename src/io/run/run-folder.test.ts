import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { boughtFor, scratchFolder } from '../../../test/reply-specimens.ts'
import { openRun } from './run-folder.ts'

const plan = { is: 'a plan' }

/** A run of five committed parts and a reply, closed. */
async function finishedParts(): Promise<{ path: string; file: string }> {
  const path = join(scratchFolder(), 'run')
  const run = openRun(path, plan)
  run.journal.exec('CREATE TABLE batches (tag TEXT PRIMARY KEY, id TEXT) WITHOUT ROWID')
  run.journal.exec("INSERT INTO batches VALUES ('t', 'batch-1')")
  await run.replies().keep(boughtFor('a'))
  for (let part = 0; part < 5; part++)
    run.commit({ part, rows: 10, tally: { rows: 10, filler: part } }, ['{}\n'], [])
  await run.replies().close()
  run.close()
  return { path, file: join(path, 'journal', 'journal.sqlite') }
}

it('has one writer at a time', () => {
  const path = join(scratchFolder(), 'run')
  const run = openRun(path, plan)
  expect(() => openRun(path, plan)).toThrow(/another rnr is writing here/)
  run.close()
  openRun(path, plan).close()
})

it('counts what was paid for without opening the replies', async () => {
  const { path } = await finishedParts()
  const run = openRun(path, plan)
  expect([run.spent().calls, run.committed().length, run.notices]).toEqual([1, 5, []])
  run.close()
})

it('writes again what follows a part whose line is damaged', async () => {
  const { path, file } = await finishedParts()
  const database = new DatabaseSync(file)
  database.exec('UPDATE committed SET tally = replace(tally, \'"rows":10\', \'"rows":90\') WHERE part = 3')
  database.close()
  const run = openRun(path, plan)
  expect(run.committed().map(({ part }) => part)).toEqual([0, 1, 2])
  run.close()
})

it('saves what can be read of a damaged journal, and says so', async () => {
  const { path, file } = await finishedParts()
  const bytes = readFileSync(file)
  const at = bytes.indexOf('"filler":4')
  const pageSize = bytes.readUInt16BE(16)
  // The header of another page than that of the parts: what hangs on it cannot be read.
  const page = Math.floor(at / pageSize) * pageSize
  for (let other = pageSize; other < bytes.length; other += pageSize)
    if (other !== page) bytes.fill(0xee, other, other + 8)
  writeFileSync(file, bytes)
  const run = openRun(path, plan)
  expect(run.committed().length).toBe(5)
  expect(run.notices).toEqual([
    expect.stringMatching(
      /journal\.sqlite: damaged \(.*\); \d+ lines of it were saved.*kept as .*journal\.damaged-1\.sqlite$/,
    ),
  ])
  run.close()
  expect(openRun(path, plan).notices).toEqual([])
})

it.each([
  ['is no database', () => Buffer.from('hello '.repeat(2_000))],
  ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4_096 - 100)],
  ['is empty', () => Buffer.alloc(0)],
])('goes on with a journal that %s: the replies are in a file of their own', async (_, spoil) => {
  const { path, file } = await finishedParts()
  writeFileSync(file, spoil(readFileSync(file)))
  const run = openRun(path, plan)
  const committed = run.committed().length
  expect(committed).toBeLessThanOrEqual(5)
  if (committed < 4) expect(run.notices.at(-1)).toMatch(/lost the lines of \d parts; they are written again/)
  expect(run.spent().calls).toBe(1)
  run.commit({ part: 0, rows: 10, tally: {} }, [], [])
  expect(run.committed().length).toBe(1)
  run.close()
})
