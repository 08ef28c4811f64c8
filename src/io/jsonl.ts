import { isUtf8 } from 'node:buffer'
import { jsonRow, type Row, type RowSplitter, rowBuffer, rowFrom, rowLimit } from './row.ts'

const newline = 10

/** JSON Lines. The row number is the line number: blank lines count, but give no row. `limit` in bytes. */
export function jsonLines({ limit = rowLimit }: { limit?: number } = {}): RowSplitter {
  const begun = rowBuffer(limit)
  let line = 0

  function* endBegun(): Generator<Row> {
    const taken = begun.take()
    line++
    if (!Buffer.isBuffer(taken) || !isBlank(taken)) yield rowFrom(line, taken, limit)
  }

  return {
    *push(chunk) {
      let start = 0
      if (begun.size() > 0) {
        const end = chunk.indexOf(newline)
        begun.add(end < 0 ? chunk : chunk.subarray(0, end))
        if (end < 0) return
        yield* endBegun()
        start = end + 1
      }
      const last = chunk.lastIndexOf(newline)
      // One check for all whole lines: they are nearly always clean.
      const clean = last > start && isUtf8(chunk.subarray(start, last))
      while (start <= last) {
        const end = chunk.indexOf(newline, start)
        const bytes = chunk.subarray(start, end)
        start = end + 1
        if (bytes.length > limit) {
          begun.add(bytes)
          yield* endBegun()
        } else {
          line++
          if (!isBlank(bytes)) yield jsonRow(line, bytes, clean)
        }
      }
      if (start < chunk.length) begun.add(chunk.subarray(start))
    },
    *end() {
      if (begun.size() > 0) yield* endBegun()
    },
  }
}

/** Only spaces, tabs and line ends. */
export function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 32 && (byte < 9 || byte > 13)) return false
  return true
}
