import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { Failure, reasonOf } from '../core/failure.ts'
import { type CacheSummary, cacheSummary } from '../io/replies/cache-summary.ts'
import { cacheFile, openCache } from '../io/replies/machine-cache.ts'
import { type Pruned, type Pruning, pruneCache } from '../io/replies/prune-cache.ts'
import { type CacheVerdict, verifyCache } from '../io/replies/verify-cache.ts'
import { sqliteTrouble } from '../io/sqlite-trouble.ts'

/** Where the cache stands whose folder this is, and whether there is one. */
export const cacheAt = (folder: string): { readonly file: string; readonly exists: boolean } => ({
  file: cacheFile(folder),
  exists: existsSync(cacheFile(folder)),
})

/** What the machine's cache holds. @throws Failure('storage') when it cannot be read. */
export const showCache = (folder: string): CacheSummary =>
  withCache(folder, database => cacheSummary(folder, database, Date.now()))

/** Removes entries from the machine's cache. */
export const pruneReplies = (folder: string, pruning: Pruning): Pruned =>
  withCache(folder, database => pruneCache(database, pruning))

/** Checks every entry of the machine's cache and mends what can be mended. */
export const verifyReplies = (folder: string): CacheVerdict => guarded(folder, () => verifyCache(folder))

function withCache<T>(folder: string, work: (database: DatabaseSync) => T): T {
  return guarded(folder, () => {
    const database = openCache(folder)
    try {
      return work(database)
    } finally {
      database.close()
    }
  })
}

function guarded<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) throw error
    const advice = {
      damaged: 'is damaged; rnr cache verify saves what can be read',
      full: 'cannot be written, the disk is full; free some space first',
      busy: 'other runs are writing to it; try again in a moment',
      readonly: 'cannot be written; mend its permissions',
      other: `cannot be used (${reasonOf(error)})`,
    }[sqliteTrouble(error)]
    throw new Failure('storage', `${cacheFile(folder)}: ${advice}`, { cause: error })
  }
}
