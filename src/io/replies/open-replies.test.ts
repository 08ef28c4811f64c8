import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { ask, countingModel, replyTo, scratchFolder, warnings } from '../../../test/reply-specimens.ts'
import { cacheFile } from './machine-cache.ts'
import { openReplies, type Replies } from './open-replies.ts'
import { recorded } from './recorded.ts'
import { openReplyJournal } from './reply-journal.ts'
import { replyKey } from './reply-key.ts'

interface Run {
  readonly store: Replies
  readonly said: readonly string[]
  /** Asks for texts; returns those that were bought. */
  buy(...texts: string[]): Promise<string[]>
  known(): number
}

function openRun(folder: string, name: string, cache: string | null = join(folder, 'cache')): Run {
  const { said, onEvent } = warnings()
  const journal = openReplyJournal(join(folder, `${name}.jsonl`))
  const store = openReplies(journal, { cache, onEvent })
  onTestFinished(() => store.close())
  return {
    store,
    said,
    async buy(...texts) {
      const { model, bought } = countingModel()
      const known = recorded(model, store)
      expect(await Promise.all(texts.map(text => known.complete(ask(text))))).toEqual(texts.map(replyTo))
      return bought
    },
    known: () => journal.spent().known,
  }
}

const texts = Array.from({ length: 500 }, (_, i) => `request ${i}`)

it('shares replies among the runs of a machine, and leaves every run whole on its own', async () => {
  const folder = scratchFolder()
  const first = openRun(folder, 'first')
  expect(await first.buy(...texts)).toEqual(texts)
  await first.store.close()
  expect(statSync(cacheFile(join(folder, 'cache'))).mode & 0o077).toBe(0)

  const second = openRun(folder, 'second')
  expect(await second.buy(...texts, 'new')).toEqual(['new'])
  expect(second.known()).toBe(texts.length)
  await second.store.close()

  const alone = openRun(folder, 'second', null)
  expect(await alone.buy(...texts, 'new')).toEqual([])
  expect([...first.said, ...second.said, ...alone.said]).toEqual([])
})

it('brings what is bought to runs that are under way', async () => {
  const folder = scratchFolder()
  const [one, other] = [openRun(folder, 'one'), openRun(folder, 'other')]
  await one.buy('a')
  for (let wait = 0; wait < 200 && !other.store.find(keyOf('a')); wait++)
    await new Promise(resume => setTimeout(resume, 25))
  expect(await other.buy('a')).toEqual([])
})

it('brings into the cache what a killed run did not come to bring', async () => {
  const folder = scratchFolder()
  const killed = openRun(folder, 'killed', null)
  await killed.buy('a', 'b')
  await killed.store.close()
  const resumed = openRun(folder, 'killed')
  await resumed.buy('c')
  await resumed.store.close()
  expect(await openRun(folder, 'next').buy('a', 'b', 'c')).toEqual([])
})

it('goes on with a cache that is none, put aside with one warning', async () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'cache'))
  writeFileSync(cacheFile(join(folder, 'cache')), 'this is no database, whatever its name says\n'.repeat(300))
  const run = openRun(folder, 'run')
  expect(await run.buy('a')).toEqual(['a'])
  await run.store.close()
  expect(run.said).toEqual([
    expect.stringMatching(
      /replies\.sqlite: damaged \(.*\); put aside as .*replies\.damaged-1\.sqlite and begun anew$/,
    ),
  ])
  expect(await openRun(folder, 'next').buy('a')).toEqual([])
})

it.each([
  ['is a folder', (cache: string) => mkdirSync(cacheFile(cache), { recursive: true })],
  ['stands where a file is', (cache: string) => writeFileSync(cache, 'in the way')],
  [
    'was written by a later rnr',
    (cache: string) => {
      mkdirSync(cache)
      const database = new DatabaseSync(cacheFile(cache))
      database.exec('PRAGMA user_version = 99; CREATE TABLE later (x)')
      database.close()
    },
  ],
])('goes on without a cache that %s, with one warning', async (_, spoil) => {
  const folder = scratchFolder()
  spoil(join(folder, 'cache'))
  const run = openRun(folder, 'run')
  expect(await run.buy('a')).toEqual(['a'])
  await run.store.close()
  expect(run.said).toEqual([expect.stringMatching(/replies\.sqlite: .*the run goes on without it/)])
})

it('buys anew what is damaged in the cache, says so, and mends it', async () => {
  const folder = scratchFolder()
  const first = openRun(folder, 'first')
  await first.buy(...texts)
  await first.store.close()
  const database = new DatabaseSync(cacheFile(join(folder, 'cache')))
  const damaged = ['request 7', 'request 400']
  for (const text of damaged)
    database
      .prepare(
        `UPDATE replies SET line = CAST(replace(CAST(line AS TEXT), 'to request', 'to nothing') AS BLOB) WHERE key = ?`,
      )
      .run(Buffer.from(keyOf(text), 'hex'))
  database.close()
  const second = openRun(folder, 'second')
  expect(await second.buy(...texts)).toEqual(damaged)
  await second.store.close()
  expect(second.said).toEqual([
    expect.stringMatching(/a reply is not as it was written; it is not used but bought again/),
    expect.stringMatching(/2 replies were not as they were written/),
  ])
  expect(await openRun(folder, 'third').buy(...texts)).toEqual([])
})

it('believes nothing of a cache that was damaged anywhere, and ends with one that works', async () => {
  const folder = scratchFolder()
  const cache = join(folder, 'cache')
  const first = openRun(folder, 'first')
  await first.buy(...texts)
  await first.store.close()
  const whole = readFileSync(cacheFile(cache))
  const places = process.env.RNR_THOROUGH === '1' ? [0.02, 0.2, 0.35, 0.5, 0.6, 0.8, 0.97] : [0.35, 0.6]
  for (const [round, damage] of places.entries()) {
    const bytes = Buffer.from(whole)
    const from = Math.floor(bytes.length * damage)
    bytes.fill(0xa5, from, from + 3_000)
    writeFileSync(cacheFile(cache), round % 2 === 0 ? bytes : bytes.subarray(0, from))
    const run = openRun(folder, `round ${round}`)
    await run.buy(...texts)
    await run.store.close()
    const again = openRun(folder, `again ${round}`)
    await again.buy(...texts)
    await again.store.close()
    for (const name of readdirSync(cache))
      if (name.includes('damaged')) expect(name).toMatch(/^replies\.damaged-\d+\.sqlite/)
  }
})

it('says what is wrong with its own journal', async () => {
  const folder = scratchFolder()
  const first = openRun(folder, 'run', null)
  await first.buy('a', 'b', 'c')
  await first.store.close()
  const path = join(folder, 'run.jsonl')
  writeFileSync(path, readFileSync(path, 'utf8').replace('to b', 'to B'))
  const again = openRun(folder, 'run', null)
  expect(await again.buy('a', 'b', 'c')).toEqual(['b'])
  expect(again.said).toEqual([expect.stringMatching(/run\.jsonl: 1 line is damaged and not used/)])
})

it.runIf(process.getuid?.() !== 0)('goes on with a cache that cannot be written', async () => {
  const folder = scratchFolder()
  const first = openRun(folder, 'first')
  await first.buy('a')
  await first.store.close()
  for (const name of readdirSync(join(folder, 'cache'))) chmodSync(join(folder, 'cache', name), 0o400)
  chmodSync(join(folder, 'cache'), 0o500)
  const run = openRun(folder, 'run')
  expect(await run.buy('b')).toEqual(['b'])
  await run.store.close()
  chmodSync(join(folder, 'cache'), 0o700)
  expect(run.said.length).toBe(1)
  expect(existsSync(cacheFile(join(folder, 'cache')))).toBe(true)
})

const keyOf = (text: string): string => replyKey('m', ask(text))
