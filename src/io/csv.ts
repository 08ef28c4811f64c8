import { isUtf8 } from 'node:buffer'
import Papa from 'papaparse'
import { brokenRow, type Row, type RowSplitter, rowLimit, tooLong } from './row.ts'

/**
 * CSV with a header row: quoted line ends, doubled quotes, any usual delimiter (told from `sample`, the
 * file's beginning). The row number is the record's, header not counted, blank lines not counted. `limit`
 * in bytes. A file without a header row is read with `columns` for one.
 */
export function csv({
  sample,
  limit = rowLimit,
  columns,
}: {
  sample: string
  limit?: number
  columns?: readonly string[] | undefined
}): RowSplitter {
  const delimiter = delimiterOf(sample)
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
  const parser = new Papa.Parser({ delimiter, newline })
  let held: Buffer[] = []
  let text = ''
  let doubtful = false
  let header: readonly string[] | undefined = columns
  let row = 0

  function record(fields: string[], error: string | undefined): Row | undefined {
    if (newline === '\n' && fields.at(-1)?.endsWith('\r'))
      fields[fields.length - 1] = fields.at(-1)!.slice(0, -1)
    if (fields.length === 1 && fields[0]!.trim() === '') return undefined
    if (!header) {
      header = fields.map((name, at) => name.trim() || `column ${at + 1}`)
      return undefined
    }
    row++
    const raw = fields.join(delimiter)
    const problem = error ?? whatIsWrong(fields, header, doubtful)
    return problem ? brokenRow(row, problem, raw) : { row, value: asObject(header, fields) }
  }

  function* parse(last: boolean): Generator<Row> {
    for (let lines = 1; ; lines *= 2) {
      const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>
      const wrong = new Map(errors.map(error => [error.row ?? 0, quoteProblems[error.code] ?? error.message]))
      for (const [at, fields] of data.entries()) {
        const found = record(fields, wrong.get(at))
        if (found) yield found
      }
      text = text.slice(meta.cursor)
      doubtful &&= text.includes('\ufffd')
      if (text.length <= limit) return
      // A quote that is never closed would swallow the rest. Its line is given up and the next ones are
      // read; where that does not help either, twice as many lines, so that no file can make this slow.
      const cut = afterLines(text, newline, lines)
      const much = lines === 1 ? '' : `; ${lines} lines are given up`
      yield brokenRow(++row, `${tooLong(limit)}: a quote may never be closed${much}`, text.slice(0, cut))
      text = text.slice(cut)
    }
  }

  function* take(bytes: Buffer, last: boolean): Generator<Row> {
    doubtful ||= !isUtf8(bytes)
    text += bytes.toString('utf8')
    if (text !== '') yield* parse(last)
  }

  return {
    // Cut at line ends, which are never inside a character.
    *push(chunk) {
      const end = chunk.lastIndexOf(newline) + 1
      if (end > 0) {
        yield* take(Buffer.concat([...held, chunk.subarray(0, end)]), false)
        held = []
      }
      if (end < chunk.length) held.push(chunk.subarray(end))
    },
    *end() {
      yield* take(Buffer.concat(held), true)
    },
  }
}

/** The delimiter that the header line has most of; a comma where it has none. */
export function delimiterOf(sample: string): string {
  const header = sample.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] as string
  const counts = [',', '\t', ';', '|'].map(mark => ({ mark, count: header.split(mark).length - 1 }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

function afterLines(text: string, newline: string, lines: number): number {
  let at = 0
  for (let line = 0; line < lines; line++) {
    const end = text.indexOf(newline, at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}

const quoteProblems: Record<string, string> = {
  MissingQuotes: 'a quote is opened and never closed',
  InvalidQuotes: 'a quote inside a quoted field is not doubled',
}

function whatIsWrong(fields: string[], header: readonly string[], doubtful: boolean): string | undefined {
  if (fields.length !== header.length) return `${fields.length} fields, the header has ${header.length}`
  if (doubtful && fields.some(field => field.includes('\ufffd')))
    return 'not valid UTF-8; convert the file to UTF-8'
  return undefined
}

const asObject = (header: readonly string[], fields: string[]): Record<string, string> =>
  Object.fromEntries(header.map((name, at) => [name, fields[at] as string]))
