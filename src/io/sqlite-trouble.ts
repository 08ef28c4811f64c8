import { reasonOf } from '../core/failure.ts'

/** What an error of SQLite means to whoever has to deal with it. */
export type SqliteTrouble = 'damaged' | 'full' | 'busy' | 'readonly' | 'other'

/** @see https://www.sqlite.org/rescode.html The low byte is the primary code. */
export function sqliteTrouble(error: unknown): SqliteTrouble {
  const { errcode } = error as { errcode?: number }
  switch ((errcode ?? 0) & 0xff) {
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return 'damaged'
    case 13: // SQLITE_FULL
      return 'full'
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return 'busy'
    case 8: // SQLITE_READONLY
      return 'readonly'
    default:
      return 'other'
  }
}

/** What a user can do about it, worded to follow the name of the file. */
export function sqliteAdvice(error: unknown): string {
  switch (sqliteTrouble(error)) {
    case 'full':
      return 'cannot be written: the disk is full; free some space and run the same command again'
    case 'damaged':
      return `is damaged (${reasonOf(error)}); run the same command again: what can be read of it is saved`
    case 'readonly':
      return 'cannot be written; mend its permissions, or choose another folder with -o'
    default:
      return `cannot be written (${reasonOf(error)}); free some space or mend its permissions, and run the same command again`
  }
}
