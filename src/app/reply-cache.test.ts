import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { boughtFor, scratchFolder } from '../../test/reply-specimens.ts'
import { filesAside } from '../io/replies/cache-summary.ts'
import { cacheFile, openCache } from '../io/replies/machine-cache.ts'
import { openingLine, openingName, replyLine } from '../io/replies/reply-line.ts'
import { cacheWriter } from '../io/replies/write-cache.ts'
import { cacheAt, pruneReplies, showCache, verifyReplies } from './reply-cache.ts'

const day = 86_400
const now = Math.floor(Date.now() / 1000)

/** A cache with replies of two models, one a day, the oldest first. */
function filled(count = 100): string {
  const folder = join(scratchFolder(), 'cache')
  const database = openCache(folder)
  const opening = openingName('begin ')
  const lines = Array.from({ length: count }, (_, i) =>
    replyLine(boughtFor(`request ${i} ${'x'.repeat(500)}`, i % 2 === 0 ? { opening: 10 } : {}), {
      model: i % 4 === 3 ? 'large' : 'small',
      at: now - (count - i) * day + 60,
      opening: i % 2 === 0 ? opening : null,
    }),
  )
  const saved = replyLine(boughtFor('saved', { origin: 'cache' }), { model: 'small', at: now, opening: null })
  cacheWriter(database)([openingLine(opening, 'begin '), ...lines, saved].map(line => line.subarray(0, -1)))
  database.close()
  return folder
}

it('shows what it holds and what it was worth', () => {
  const folder = filled()
  const { bytes, ...summary } = showCache(folder)
  expect(bytes).toBeGreaterThan(50_000)
  expect(summary).toEqual({
    file: cacheFile(folder),
    entries: 100,
    models: [
      { model: 'small', entries: 75, bytes: expect.any(Number), input: 750, output: 225 },
      { model: 'large', entries: 25, bytes: expect.any(Number), input: 250, output: 75 },
    ],
    ages: { day: 1, week: 6, month: 23, older: 70 },
    saved: { replies: 1, input: 10, output: 3 },
    aside: [],
  })
  expect(cacheAt(join(folder, 'none')).exists).toBe(false)
})

it('prunes by age, by model and by size', () => {
  const folder = filled()
  const old = pruneReplies(folder, { before: now - 40 * day })
  expect([old.removed, old.left]).toEqual([60, 40])
  expect(pruneReplies(folder, { model: 'large' })).toMatchObject({ removed: 10, left: 30 })
  expect(() => pruneReplies(folder, { model: 'large' })).toThrow(
    /--model large: .*nothing of it; known: small/,
  )
  expect(pruneReplies(folder, { maxBytes: 0 }).left).toBe(0)
  expect(pruneReplies(filled(0), { maxBytes: 1_000 })).toMatchObject({ removed: 0, left: 0 })
})

it('gives the room back, and keeps the latest', () => {
  const folder = filled(3_000)
  const before = showCache(folder).bytes
  const { bytes, left } = pruneReplies(folder, { maxBytes: 1_000_000 })
  expect(bytes.after).toBeLessThanOrEqual(1_000_000)
  expect(showCache(folder).bytes).toBeLessThan(before / 2)
  expect(left).toBeGreaterThan(500)
  expect(showCache(folder).ages.day).toBe(1)
})

it('checks every entry and removes what is damaged', () => {
  const folder = filled()
  const database = new DatabaseSync(cacheFile(folder))
  database.exec(
    `UPDATE replies SET line = CAST(replace(CAST(line AS TEXT), '"to ', '"no ') AS BLOB) WHERE id IN (7, 8, 90)`,
  )
  database.exec(`UPDATE replies SET key = x'00' WHERE id = 50`)
  database.close()
  expect(verifyReplies(folder)).toEqual({ sound: 96, removed: 4, rebuilt: null, broughtBack: 0 })
  expect(verifyReplies(folder)).toEqual({ sound: 96, removed: 0, rebuilt: null, broughtBack: 0 })
})

it('saves what can be read of a file that is damaged itself', () => {
  const folder = filled(2_000)
  const bytes = readFileSync(cacheFile(folder))
  bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 20_000)
  writeFileSync(cacheFile(folder), bytes)
  const { sound, rebuilt, broughtBack } = verifyReplies(folder)
  expect(rebuilt).not.toBe(null)
  expect(sound).toBe(broughtBack)
  expect(sound).toBeGreaterThan(1_000)
  expect(sound).toBeLessThan(2_000)
  expect(filesAside(folder)).toEqual([])
  expect(verifyReplies(folder)).toMatchObject({ removed: 0, rebuilt: null })
})

it('says in one line what is wrong with a file that is no cache', () => {
  const folder = filled(0)
  writeFileSync(cacheFile(folder), 'no database\n'.repeat(100))
  expect(() => showCache(folder)).toThrow(
    /replies\.sqlite: is damaged; rnr cache verify saves what can be read/,
  )
  expect(verifyReplies(folder)).toMatchObject({ sound: 0 })
})
