import { readSync } from 'node:fs'

/** Bytes read in one go. */
const chunkBytes = 1 << 20

/** A line of a file with its place, without its end. Valid until the next one is asked for. */
export interface PlacedLine {
  readonly at: number
  readonly line: Buffer
  /** Whether the line has its end; only the last may lack it. */
  readonly whole: boolean
}

/** Goes through the lines of an open file from `from` up to `to`, at constant memory but for very long lines. */
export function* scanLines(
  file: number,
  { from = 0, to = Number.POSITIVE_INFINITY } = {},
): Generator<PlacedLine> {
  let buffer = Buffer.allocUnsafe(chunkBytes)
  let held = 0
  let at = from
  for (;;) {
    if (held === buffer.length) {
      const larger = Buffer.allocUnsafe(buffer.length * 2)
      buffer.copy(larger, 0, 0, held)
      buffer = larger
    }
    const wanted = Math.min(buffer.length - held, to - at - held)
    const read = wanted > 0 ? readSync(file, buffer, held, wanted, at + held) : 0
    const filled = held + read
    let start = 0
    for (
      let end = buffer.indexOf(0x0a, held);
      end !== -1 && end < filled;
      end = buffer.indexOf(0x0a, start)
    ) {
      yield { at: at + start, line: buffer.subarray(start, end), whole: true }
      start = end + 1
    }
    if (read === 0) {
      if (filled > start) yield { at: at + start, line: buffer.subarray(start, filled), whole: false }
      return
    }
    buffer.copyWithin(0, start, filled)
    held = filled - start
    at += start
  }
}
