import type { DatabaseSync } from 'node:sqlite'
import type { ModelReply } from '../../core/model.ts'
import { isSound, keyIn, replyIn } from './reply-line.ts'

/** Looks replies up in the machine's cache while other processes write to it. */
export interface CacheReader {
  /**
   * The reply of a key; 'damaged' where there is one that is not as it was written.
   * @throws as SQLite does.
   */
  find(key: string): ModelReply | 'damaged' | undefined
  close(): void
}

/**
 * Look-ups of one turn of the event loop share one view of the database: taking a view costs more than looking up. A view
 * never outlives the turn, since no writer can begin its log anew while somebody looks at it.
 */
export function cacheReader(database: DatabaseSync): CacheReader {
  const select = database.prepare('SELECT line FROM replies WHERE key = ?')
  let viewing = false
  const leave = (): void => {
    viewing = false
    if (database.isOpen && database.isTransaction) database.exec('COMMIT')
  }
  return {
    find(key) {
      if (!viewing) {
        database.exec('BEGIN')
        viewing = true
        setImmediate(leave)
      }
      const line = select.get(Buffer.from(key, 'hex'))?.line
      if (line === undefined) return undefined
      const bytes = lineOf(line)
      return isSound(bytes) && keyIn(bytes) === key ? replyIn(bytes) : 'damaged'
    },
    close() {
      if (database.isOpen) database.close()
    },
  }
}

/** The bytes of a column, without a copy. */
export const lineOf = (value: unknown): Buffer =>
  value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : Buffer.from(String(value))
