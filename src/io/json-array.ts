import { findArray } from './json-opening.ts'
import { isBlank } from './jsonl.ts'
import { brokenRow, type Row, type RowSplitter, rowBuffer, rowFrom, rowLimit } from './row.ts'

const tailLimit = 1 << 16

/**
 * The elements of one JSON array, pretty-printed or not, one row each, numbered from 1. `skip` is the
 * number of bytes up to and including its "[" (`inside` an object or not). `limit` of a row in bytes.
 */
export function jsonArray({
  skip,
  inside = false,
  limit = rowLimit,
}: {
  skip: number
  inside?: boolean
  limit?: number
}): RowSplitter {
  const begun = rowBuffer(limit)
  let toSkip = skip
  let row = 0
  let depth = 0
  let inString = false
  let escaped = false
  let closed = false
  let tail = Buffer.alloc(0)

  function* endElement(last: boolean): Generator<Row> {
    const taken = begun.take()
    const blank = Buffer.isBuffer(taken) && isBlank(taken)
    if (blank && last && row === 0) return
    row++
    yield blank ? brokenRow(row, 'empty element after a comma', '') : rowFrom(row, taken, limit)
  }

  return {
    *push(whole) {
      const chunk = whole.subarray(toSkip)
      toSkip -= whole.length - chunk.length
      if (closed) {
        if (tail.length < tailLimit) tail = Buffer.concat([tail, chunk]).subarray(0, tailLimit)
        return
      }
      const size = chunk.length
      let start = 0
      for (let at = 0; at < size; at++) {
        let byte = chunk[at] as number
        if (inString) {
          if (escaped) {
            escaped = false
            continue
          }
          while (byte !== quote && byte !== backslash && ++at < size) byte = chunk[at] as number
          if (byte === quote) inString = false
          else if (byte === backslash) escaped = true
        } else if (byte === quote) inString = true
        else if (byte === openBrace || byte === openBracket) depth++
        else if (depth > 0) {
          if (byte === closeBrace || byte === closeBracket) depth--
        } else if (byte === comma || byte === closeBracket) {
          begun.add(chunk.subarray(start, at))
          start = at + 1
          yield* endElement(byte === closeBracket)
          if (byte === comma) continue
          closed = true
          tail = Buffer.from(chunk.subarray(start, start + tailLimit))
          return
        }
      }
      begun.add(chunk.subarray(start))
    },
    *end() {
      if (closed) {
        const problem = whatFollows(tail, inside)
        if (problem) yield brokenRow(row + 1, problem, tail.toString('utf8'))
        return
      }
      const taken = begun.take()
      const cutOff = 'it may be cut off'
      if (!Buffer.isBuffer(taken) || !isBlank(taken)) {
        const last = rowFrom(++row, taken, limit)
        const half = 'error' in last && Buffer.isBuffer(taken)
        yield half ? brokenRow(row, `the file ends in the middle of this row; ${cutOff}`, last.raw) : last
        if (half) return
      }
      yield brokenRow(row + 1, `the file ends before its array does; ${cutOff}`, '')
    },
  }
}

const quote = 34
const comma = 44
const openBracket = 91
const backslash = 92
const closeBracket = 93
const openBrace = 123
const closeBrace = 125

/** What is wrong with the text after the array, if anything. */
function whatFollows(tail: Buffer, inside: boolean): string | undefined {
  if (isBlank(tail)) return inside ? 'the file ends before its object does; it may be cut off' : undefined
  const text = tail.toString('latin1').trimStart()
  if (!inside || !/^[,}]/.test(text)) return 'more text after the end of the array; it is not read'
  const second = text.startsWith(',') ? findArray(Buffer.from(`{${text.slice(1)}`, 'latin1')) : undefined
  return second && `a second array ("${second.key}") in the file is not read; put it into its own file`
}
