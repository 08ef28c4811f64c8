import { rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { reasonOf } from '../../core/failure.ts'
import { sqliteTrouble } from '../sqlite-trouble.ts'
import { cacheLines } from './cache-lines.ts'
import { filesAside } from './cache-summary.ts'
import { openCache, openCacheAnew, putAside } from './machine-cache.ts'
import { lineOf } from './read-cache.ts'
import { isSound, keyIn, openingIn } from './reply-line.ts'
import { cacheWriter } from './write-cache.ts'

/** Rows looked at in one go; between two goes other processes have their turn. */
const perGo = 1_000

export interface CacheVerdict {
  /** Entries that are as they were written. */
  readonly sound: number
  /** Entries that were not, and are gone. */
  readonly removed: number
  /** Why the file itself had to be made anew; null where it had not. */
  readonly rebuilt: string | null
  /** Entries that were found in damaged caches that had been put aside. */
  readonly broughtBack: number
}

/**
 * Checks every entry of the machine's cache, removes what is damaged, and takes what is sound out of caches that were put
 * aside; those are removed then.
 * @throws as SQLite does, where the cache cannot be written.
 */
export function verifyCache(folder: string): CacheVerdict {
  const { database: opened, warning } = openCacheAnew(folder)
  let database = opened
  let rebuilt = warning === undefined ? null : 'it was no database'
  try {
    const fault = structuralFault(database)
    if (fault !== null) {
      database.close()
      putAside(folder)
      database = openCache(folder)
      rebuilt = fault
    }
    const removed = removeDamaged(database)
    const before = count(database)
    for (const file of filesAside(folder)) bringBack(database, file)
    const after = count(database)
    return { sound: after, removed, rebuilt, broughtBack: after - before }
  } finally {
    database.close()
  }
}

function structuralFault(database: DatabaseSync): string | null {
  try {
    const found = String(database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check)
    return found === 'ok' ? null : found
  } catch (error) {
    if (sqliteTrouble(error) !== 'damaged') throw error
    return reasonOf(error)
  }
}

function removeDamaged(database: DatabaseSync): number {
  let removed = 0
  const some = database.prepare('SELECT id, key, line FROM replies WHERE id > ? ORDER BY id LIMIT ?')
  const remove = database.prepare('DELETE FROM replies WHERE id = ?')
  for (let last = -1; ; ) {
    const rows = some.all(last, perGo)
    for (const { id, key, line } of rows) {
      const bytes = lineOf(line)
      if (isSound(bytes) && keyIn(bytes) === lineOf(key).toString('hex')) continue
      remove.run(Number(id))
      removed++
    }
    if (rows.length < perGo) break
    last = Number(rows.at(-1)?.id)
  }
  for (const { name, line } of database.prepare('SELECT name, line FROM openings').all())
    if (!isSound(lineOf(line)) || openingIn(lineOf(line))?.name !== name)
      database.prepare('DELETE FROM openings WHERE name = ?').run(String(name))
  return removed
}

function bringBack(database: DatabaseSync, file: string): void {
  const take = cacheWriter(database)
  let some: Buffer[] = []
  for (const line of cacheLines(file)) {
    some.push(Buffer.from(line))
    if (some.length < perGo) continue
    take(some)
    some = []
  }
  take(some)
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

const count = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT count(*) AS number FROM replies').get()?.number)
