import { DatabaseSync } from 'node:sqlite'
import { lineOf } from './read-cache.ts'

/**
 * The lines of a cache that may be damaged anywhere: openings, then replies from the first on and, where reading fails, from
 * the last back. Nobody has checked them.
 */
export function* cacheLines(file: string): Generator<Buffer> {
  let database: DatabaseSync
  try {
    database = new DatabaseSync(file, { readOnly: true })
  } catch {
    return
  }
  try {
    yield* readable(database, 'SELECT line FROM openings')
    const whole = yield* readable(database, 'SELECT line FROM replies ORDER BY id')
    if (!whole) yield* readable(database, 'SELECT line FROM replies ORDER BY id DESC')
  } finally {
    database.close()
  }
}

/** Yields lines until reading fails; returns whether it never did. */
function* readable(database: DatabaseSync, query: string): Generator<Buffer, boolean> {
  try {
    for (const { line } of database.prepare(query).iterate()) yield lineOf(line)
    return true
  } catch {
    return false
  }
}
