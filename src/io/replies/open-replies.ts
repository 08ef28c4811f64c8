import type { EngineListener } from '../../core/engine-event.ts'
import { reasonOf } from '../../core/failure.ts'
import type { ModelReply } from '../../core/model.ts'
import { sqliteTrouble } from '../sqlite-trouble.ts'
import { cacheCopies } from './cache-copies.ts'
import { cacheFile, openCacheAnew } from './machine-cache.ts'
import { type CacheReader, cacheReader } from './read-cache.ts'
import type { ReplyJournal } from './reply-journal.ts'
import type { ReplyStore } from './reply-store.ts'

/** The replies of a run: its own journal first, then the cache that all runs of the machine share. */
export interface Replies extends ReplyStore {
  /** Replies on their way to the disk. */
  readonly waiting: number
  /** Resolves when everything is on the disk, and in the cache. Closes the journal too. */
  close(): Promise<void>
}

/** @param cache folder of the machine's cache, or null to leave it out. One that cannot be used is a warning, no failure. */
export function openReplies(
  journal: ReplyJournal,
  { cache, onEvent = () => {} }: { cache: string | null; onEvent?: EngineListener },
): Replies {
  const warn = (message: string): void => onEvent({ is: 'warning', message })
  const shared = cache === null ? null : sharedReplies(journal.path, cache, warn)
  const damagedBefore = journal.damaged
  if (journal.missing > 0)
    warn(
      `${journal.path}: ends ${journal.missing} bytes before it once did; replies are lost that were paid for, and had anew where they are needed; the report counts what is left`,
    )
  if (damagedBefore > 0)
    warn(
      `${journal.path}: ${damagedBefore} ${damagedBefore === 1 ? 'line is' : 'lines are'} damaged and not used; what stood there is had anew where it is needed`,
    )
  return {
    get waiting() {
      return journal.waiting
    },
    find(key) {
      const own = journal.find(key)
      if (own) return { reply: own, from: 'journal' }
      const known = shared?.find(key)
      return known && { reply: known, from: 'cache' }
    },
    async keep(bought) {
      await journal.keep(bought)
      shared?.copies.grown(journal.bytes)
    },
    async close() {
      await journal.close()
      await shared?.close()
      const more = journal.damaged - damagedBefore
      if (more > 0) warn(`${journal.path}: ${more} more lines were found damaged, and were not used`)
    },
  }
}

/** The cache of the machine, seen from one run: whatever goes wrong with it, the run goes on. */
function sharedReplies(journal: string, folder: string, warn: (message: string) => void) {
  const file = cacheFile(folder)
  let reader: CacheReader | null = null
  let usable = true
  let damaged = 0

  const open = (): void => {
    reader?.close()
    reader = null
    try {
      const { database, warning } = openCacheAnew(folder)
      if (warning !== undefined) warn(warning)
      reader = cacheReader(database)
    } catch (error) {
      usable = false
      warn(
        `${file}: cannot be used (${reasonOf(error)}); the run goes on without it, its own journal holds everything`,
      )
    }
  }
  open()
  const copies = usable
    ? cacheCopies({ journal, folder }, { warning: warn, renewed: open })
    : { grown: () => {}, damaged: () => {}, close: async () => {} }

  const lookUp = (key: string): ReturnType<CacheReader['find']> => {
    try {
      return reader?.find(key)
    } catch (error) {
      const trouble = sqliteTrouble(error)
      reader?.close()
      reader = null
      if (trouble === 'damaged') copies.damaged(reasonOf(error))
      else if (trouble === 'busy') open()
      else warn(`${file}: cannot be read (${reasonOf(error)}); the run goes on without it`)
      return undefined
    }
  }

  return {
    copies,
    find(key: string): ModelReply | undefined {
      const found = lookUp(key)
      if (found !== 'damaged') return found
      if (damaged++ === 0)
        warn(
          `${file}: a reply is not as it was written; it is not used but bought again (rnr cache verify checks all)`,
        )
      return undefined
    },
    async close() {
      await copies.close()
      reader?.close()
      reader = null
      if (damaged > 1)
        warn(`${file}: ${damaged} replies were not as they were written, and were bought again`)
    },
  }
}
