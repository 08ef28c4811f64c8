import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failure, reasonOf } from '../../core/failure.ts'
import { salvageTables } from '../salvage-tables.ts'
import { sqliteTrouble } from '../sqlite-trouble.ts'

/** The books of a run, held by this process alone. */
export interface OpenedJournal {
  readonly journal: DatabaseSync
  /** What had to be mended, for the user; null where nothing was. */
  readonly notice: string | null
}

/**
 * Opens a run's journal for this process alone. The lock is the operating system's, held on the database file for as
 * long as it is open: it ends with the process, however the process ends. A damaged journal is put aside, and what can be
 * read of it goes into a new one: rows whose line is lost are written again, from replies that have a file of their own.
 * @throws Failure('storage') when another run holds the folder, or it cannot be written.
 */
export function openJournal(run: string): OpenedJournal {
  try {
    mkdirSync(join(run, 'journal'), { recursive: true })
    const file = join(run, 'journal', 'journal.sqlite')
    try {
      return { journal: openAlone(file), notice: null }
    } catch (error) {
      if (sqliteTrouble(error) !== 'damaged') throw error
      return renew(file, reasonOf(error))
    }
  } catch (error) {
    if (sqliteTrouble(error) === 'busy')
      throw new Failure(
        'storage',
        `${run}: another rnr is writing here; wait for it to end or choose another folder with -o`,
      )
    throw new Failure(
      'storage',
      `${run}: cannot be written (${reasonOf(error)}); choose another folder with -o or mend its permissions`,
      { cause: error },
    )
  }
}

function openAlone(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; COMMIT;',
    )
    const found = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check)
    if (found !== 'ok') throw Object.assign(new Error(found), { errcode: 11 })
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function renew(file: string, reason: string): OpenedJournal {
  const aside = putAside(file)
  const journal = openAlone(file)
  const { rows, whole } = salvageTables(aside, journal)
  const lost = whole
    ? ''
    : '; rows without a line there are written again from the replies, which are in a file of their own'
  return {
    journal,
    notice: `${file}: damaged (${reason}); ${rows} lines of it were saved${lost}; the damaged file is kept as ${aside}`,
  }
}

function putAside(file: string): string {
  const nameOf = (number: number): string => file.replace(/\.sqlite$/, `.damaged-${number}.sqlite`)
  let number = 1
  while (existsSync(nameOf(number))) number++
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(file + end)) renameSync(file + end, nameOf(number) + end)
  return nameOf(number)
}
