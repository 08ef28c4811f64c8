import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { reasonOf } from '../../core/failure.ts'
import { sqliteTrouble } from '../sqlite-trouble.ts'
import { cacheFile, openCache, openCacheAnew, putAside } from './machine-cache.ts'
import { scanLines } from './scan-lines.ts'
import { cacheWriter, type TakeLines } from './write-cache.ts'

/** Lines that are copied in one go. */
const perGo = 200
/** Goes that found the cache held by other processes before it is given up. */
const patience = 100

export interface CopySayings {
  warning(message: string): void
  /** The cache was begun anew; whoever reads it has to open it again. */
  renewed(): void
}

/** Brings what stands in a journal into the machine's cache, in small goes. What goes wrong is said once and stops nothing. */
export interface JournalCopier {
  /** Copies some of what stands before `end`. 'busy': other processes hold the cache. */
  go(end: number): 'more' | 'done' | 'busy'
  /** Puts a damaged cache aside and begins a new one. */
  renew(reason: string): void
  close(): void
}

export function journalCopier(journal: string, folder: string, say: CopySayings): JournalCopier {
  const file = openSync(journal, 'r')
  const note = `${journal}.copied`
  let copied = noted(note)
  let held = 0
  let open: { readonly close: () => void; readonly take: TakeLines } | null = null

  const use = (database: ReturnType<typeof openCache>): void => {
    open = { close: () => database.close(), take: cacheWriter(database) }
  }

  const giveUp = (reason: string): void => {
    open?.close()
    open = null
    say.warning(
      `${cacheFile(folder)}: ${reason}; the run goes on without it, its own journal holds everything`,
    )
  }

  const renew = (reason: string): void => {
    open?.close()
    open = null
    try {
      const aside = putAside(folder)
      use(openCache(folder))
      // What this run bought before goes into the new one too.
      copied = 0
      say.warning(`${cacheFile(folder)}: damaged (${reason}); put aside as ${aside} and begun anew`)
      say.renewed()
    } catch (error) {
      giveUp(`damaged, and cannot be begun anew (${reasonOf(error)})`)
    }
  }

  const dealWith = (error: unknown): 'busy' | 'done' => {
    const trouble = sqliteTrouble(error)
    if (trouble === 'busy' && ++held < patience) return 'busy'
    if (trouble === 'damaged') renew(reasonOf(error))
    else
      giveUp(
        trouble === 'full' ? 'cannot be written, the disk is full' : `cannot be written (${reasonOf(error)})`,
      )
    return 'done'
  }

  try {
    const { database, warning } = openCacheAnew(folder, { busy: 100 })
    if (warning !== undefined) say.warning(warning)
    use(database)
  } catch (error) {
    dealWith(error)
  }

  return {
    go(end) {
      if (!open || copied >= end) return 'done'
      const lines: Buffer[] = []
      let to = copied
      for (const { at, line } of scanLines(file, { from: copied, to: end })) {
        lines.push(Buffer.from(line))
        to = at + line.length + 1
        if (lines.length === perGo) break
      }
      try {
        open.take(lines)
      } catch (error) {
        return dealWith(error)
      }
      held = 0
      copied = to
      return copied < end ? 'more' : 'done'
    },
    renew,
    close() {
      open?.close()
      open = null
      closeSync(file)
      try {
        writeFileSync(note, String(copied))
      } catch {
        // Copied again by the next run: no harm.
      }
    },
  }
}

/** Bytes of a journal that were copied before, as far as anybody knows. */
function noted(note: string): number {
  try {
    return Number.parseInt(readFileSync(note, 'utf8'), 10) || 0
  } catch {
    return 0
  }
}
