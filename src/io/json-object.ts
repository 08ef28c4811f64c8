import { type RowSplitter, rowBuffer, rowFrom, rowLimit } from './row.ts'

/** A whole file that is one JSON object: one row. `limit` in bytes. */
export function jsonObject({ limit = rowLimit }: { limit?: number } = {}): RowSplitter {
  const whole = rowBuffer(limit)
  return {
    push(chunk) {
      whole.add(chunk)
      return []
    },
    *end() {
      yield rowFrom(1, whole.take(), limit)
    },
  }
}
