import { isUtf8 } from 'node:buffer'
import { reasonOf } from '../core/failure.ts'

/**
 * One row of a container: its value, or why there is none. `row` counts from 1 in the container's own unit.
 */
export type Row =
  | { readonly row: number; readonly value: unknown }
  | { readonly row: number; readonly error: string; readonly raw: string }

/** Cuts a stream of chunks into rows, wherever the chunks happen to end. */
export interface RowSplitter {
  push(chunk: Buffer): Iterable<Row>
  end(): Iterable<Row>
}

/** A longer row is reported, not held: bytes. */
export const rowLimit = 16 << 20
/** How much of an unreadable row is kept: characters. */
const rawLimit = 10_000

export const brokenRow = (row: number, error: string, raw: string): Row => ({
  row,
  error,
  raw: raw.length > rawLimit ? raw.slice(0, rawLimit) : raw,
})

/** Parses the bytes of one row. `clean` says that they are known to be valid UTF-8. */
export function jsonRow(row: number, bytes: Buffer, clean: boolean): Row {
  const text = bytes.toString('utf8')
  if (!clean && !isUtf8(bytes)) {
    const at = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd'))) + 1
    return brokenRow(row, `not valid UTF-8 at byte ${at} of the row; convert the file to UTF-8`, text)
  }
  try {
    return { row, value: JSON.parse(text) }
  } catch (error) {
    const zero = bytes.indexOf(0)
    return brokenRow(row, zero >= 0 ? `NUL byte at byte ${zero + 1} of the row` : whyNotJson(error), text)
  }
}

function whyNotJson(error: unknown): string {
  const reason = reasonOf(error)
  if (/^(Unterminated|Unexpected end)/.test(reason)) return 'not valid JSON: the row ends too early'
  const short = reason.replace(/ in JSON at position \d+ \(line/, ' (line').replace(/ is not valid JSON$/, '')
  return `not valid JSON: ${short}`
}

/** Collects the parts of a row that spans chunks, up to a limit; past it only the beginning is kept. */
export function rowBuffer(limit: number) {
  let parts: Buffer[] = []
  let size = 0
  let opening: string | undefined
  return {
    /** Bytes of the row so far, kept or not. */
    size: () => size,
    add(part: Buffer): void {
      size += part.length
      if (opening !== undefined) return
      parts.push(part)
      if (size <= limit) return
      // The same number of bytes however they came, so that what is kept does not depend on the chunks.
      opening = Buffer.concat(parts, Math.min(limit, 4 * rawLimit)).toString('utf8')
      parts = []
    },
    /** Ends the row: its bytes, or the opening characters of one that was too long. */
    take(): Buffer | { readonly tooLong: string } {
      const bytes =
        opening === undefined ? (parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)) : undefined
      const taken = bytes ?? { tooLong: opening as string }
      parts = []
      size = 0
      opening = undefined
      return taken
    },
  }
}

/** The row for what a buffer gave back. */
export const rowFrom = (row: number, taken: Buffer | { readonly tooLong: string }, limit: number): Row =>
  Buffer.isBuffer(taken) ? jsonRow(row, taken, false) : brokenRow(row, tooLong(limit), taken.tooLong)

export const tooLong = (limit: number): string => {
  const megabytes = limit / (1 << 20)
  return `row longer than ${megabytes >= 1 ? `${megabytes} MB` : `${limit} bytes`}`
}
