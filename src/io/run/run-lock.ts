import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failure, reasonOf } from '../../core/failure.ts'

/**
 * Opens a run's journal for this process alone. The lock is the operating system's, held on the database file for as
 * long as it is open: it ends with the process, however the process ends.
 * @throws Failure('storage') when another run holds the folder, or it cannot be written.
 */
export function openJournal(run: string): DatabaseSync {
  try {
    mkdirSync(join(run, 'journal'), { recursive: true })
    const database = new DatabaseSync(join(run, 'journal', 'journal.sqlite'))
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; COMMIT;',
    )
    return database
  } catch (error) {
    const reason = reasonOf(error)
    if (/locked|busy/i.test(reason))
      throw new Failure(
        'storage',
        `${run}: another rnr is writing here; wait for it to end or choose another folder with -o`,
      )
    throw new Failure(
      'storage',
      `${run}: cannot be written (${reason}); choose another folder with -o or mend its permissions`,
      { cause: error },
    )
  }
}
