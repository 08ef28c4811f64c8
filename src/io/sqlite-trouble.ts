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
