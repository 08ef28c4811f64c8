import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failure, reasonOf } from '../../core/failure.ts'
import { sqliteTrouble } from '../sqlite-trouble.ts'

/** Format of the cache; one of a later rnr is left alone. */
const format = 1

/**
 * A line is what stands in the journal of the run that bought the reply, checksum included; rows come in the order of their
 * arrival, and the key has a narrow index of its own. Openings are lines of a journal too. What a day's runs were spared is
 * summed up by day.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS replies (
    id INTEGER PRIMARY KEY, key BLOB NOT NULL, model TEXT NOT NULL, at REAL NOT NULL,
    input REAL NOT NULL, output REAL NOT NULL, opening TEXT, line BLOB NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS replies_key ON replies (key);
  CREATE TABLE IF NOT EXISTS openings (name TEXT PRIMARY KEY, line BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS saved (
    day INTEGER PRIMARY KEY, replies INTEGER NOT NULL, input REAL NOT NULL, output REAL NOT NULL)`

export const cacheFile = (folder: string): string => join(folder, 'replies.sqlite')

/**
 * Opens the cache of replies that all runs of a machine share, and makes it where there is none. Several processes may have it
 * open at once. Only its owner can read it: it holds what was asked and answered.
 * @param busy milliseconds to wait for other processes.
 * @throws Failure('storage') when it is of a later rnr; otherwise as SQLite does.
 */
export function openCache(folder: string, { busy = 2_000 }: { busy?: number } = {}): DatabaseSync {
  const file = cacheFile(folder)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    closeSync(openSync(file, 'a', 0o600))
  }
  const database = new DatabaseSync(file, { timeout: busy })
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version)
    if (version > format) throw new Failure('storage', `${file}: was written by a later rnr; use that one`)
    if (version < format)
      database.exec(
        `PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; ${tables};
        PRAGMA user_version = ${format}; COMMIT`,
      )
    database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000')
    database
      .prepare('SELECT max(id), (SELECT max(day) FROM saved), (SELECT max(key) FROM replies) FROM replies')
      .get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The same, patient with damage: a cache that is none is put aside and begun anew. */
export function openCacheAnew(
  folder: string,
  options: { busy?: number } = {},
): {
  readonly database: DatabaseSync
  readonly warning?: string
} {
  try {
    return { database: openCache(folder, options) }
  } catch (error) {
    if (sqliteTrouble(error) !== 'damaged') throw error
    const aside = putAside(folder)
    return {
      database: openCache(folder, options),
      warning: `${cacheFile(folder)}: damaged (${reasonOf(error)}); put aside as ${aside} and begun anew`,
    }
  }
}

/** Renames a damaged cache with all that belongs to it, and returns its new name. */
export function putAside(folder: string): string {
  const file = cacheFile(folder)
  const nameOf = (number: number): string => join(folder, `replies.damaged-${number}.sqlite`)
  let number = 1
  while (existsSync(nameOf(number))) number++
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(file + end)) renameSync(file + end, nameOf(number) + end)
  return nameOf(number)
}
