import { existsSync } from 'node:fs'
import { Failure, reasonOf } from '../../core/failure.ts'
import { cacheFile, openCache } from './machine-cache.ts'
import { lineOf } from './read-cache.ts'
import { headIn, isSound, openingIn, type ReplyRecord, requestIn } from './reply-line.ts'

/** Entries that are looked at, the latest ones: as many as can be gone through in some seconds. */
const looked = 1_000_000

/** What was asked before, as the machine's cache remembers it. */
export interface CacheRequests extends Disposable {
  /** The latest last. */
  all(): Generator<{
    readonly id: number
    readonly head: Omit<ReplyRecord, 'text'>
    readonly request: string
  }>
  /** The request of an entry; null where it is gone or damaged. */
  get(id: number): string | null
}

/** Null where there is no cache. @throws Failure('storage') when there is one that cannot be read. */
export function openCacheRequests(folder: string): CacheRequests | null {
  if (!existsSync(cacheFile(folder))) return null
  try {
    return cacheRequests(openCache(folder))
  } catch (error) {
    throw new Failure(
      'storage',
      `${cacheFile(folder)}: cannot be read (${reasonOf(error)}); rnr cache verify saves what can be read`,
      { cause: error },
    )
  }
}

function cacheRequests(database: ReturnType<typeof openCache>): CacheRequests {
  const openings = new Map<string, string>()
  for (const { line } of database.prepare('SELECT line FROM openings').all()) {
    const bytes = lineOf(line)
    const opening = isSound(bytes) ? openingIn(bytes) : null
    if (opening) openings.set(opening.name, opening.text)
  }
  const select = database.prepare('SELECT line FROM replies WHERE id = ?')
  return {
    *all() {
      const last = Number(database.prepare('SELECT max(id) AS id FROM replies').get()?.id ?? 0)
      const rows = database.prepare('SELECT id, line FROM replies WHERE id > ? ORDER BY id')
      for (const { id, line } of rows.iterate(last - looked)) {
        const bytes = lineOf(line)
        const request = isSound(bytes) ? requestIn(bytes, openings) : null
        if (request !== null) yield { id: Number(id), head: headIn(bytes), request }
      }
    },
    get(id) {
      const line = select.get(id)?.line
      return line === undefined ? null : requestIn(lineOf(line), openings)
    },
    [Symbol.dispose]: () => database.close(),
  }
}
