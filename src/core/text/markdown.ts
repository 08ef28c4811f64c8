import { type Piece, splitLines } from './segment.ts'

/** What a line is, in the block grammar of CommonMark and GFM tables; enough of it to count and to grade. */
export type LineKind =
  | 'blank'
  | 'text'
  | 'heading'
  | 'bullet'
  | 'step'
  | 'quote'
  | 'table'
  | 'fence'
  | 'code'
  | 'rule'

export interface Line extends Piece {
  readonly kind: LineKind
  /** The line's words without its marker. */
  readonly body: string
  /** Heading level 1-6, or the number of a step; 0 for all else. */
  readonly level: number
}

const shapes: readonly [LineKind, RegExp][] = [
  ['heading', /^ {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$/],
  ['rule', /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})()$/],
  ['bullet', /^\s*([-*+•])\s+(.*)$/],
  ['step', /^\s*(\d{1,9})[.)]\s+(.*)$/],
  ['quote', /^ {0,3}(>)\s?(.*)$/],
]

/** Classifies every line in one pass. Lines inside a code fence are `code`, whatever they look like. */
export function markdownLines(text: string): Line[] {
  let fenceMark: string | undefined
  return splitLines(text).map(line => {
    const opening = /^ {0,3}(```|~~~)/.exec(line.text)?.[1]
    if (opening && (fenceMark === undefined || fenceMark === opening)) {
      fenceMark = fenceMark === undefined ? opening : undefined
      return { ...line, kind: 'fence', body: line.text.trim().slice(3), level: 0 }
    }
    if (fenceMark !== undefined) return { ...line, kind: 'code', body: line.text, level: 0 }
    return classify(line)
  })
}

function classify(line: Piece): Line {
  if (line.text.trim() === '') return { ...line, kind: 'blank', body: '', level: 0 }
  for (const [kind, shape] of shapes) {
    if (line.text.length > 2_000 && kind === 'rule') continue
    const match = shape.exec(line.text)
    if (!match) continue
    const mark = match[1] ?? ''
    const level = kind === 'heading' ? mark.length : kind === 'step' ? Number(mark) : 0
    return { ...line, kind, body: match[2] ?? '', level }
  }
  const isTable = /^\s*\|.*\|\s*$/.test(line.text)
  return { ...line, kind: isTable ? 'table' : 'text', body: line.text.trim(), level: 0 }
}

/** GFM tables, each from its header line to its last row: a header, a line of dashes with as many cells, and the rows. */
export function tablesIn(
  lines: readonly Line[],
): { readonly start: number; readonly end: number; readonly rows: readonly Line[] }[] {
  const found: { start: number; end: number; rows: Line[] }[] = []
  for (let at = 1; at < lines.length; at++) {
    const header = lines[at - 1]
    const rule = lines[at]
    if (!header || !rule || !mayBeRow(header) || !rule.text.includes('-') || !isTableRule(rule, header))
      continue
    let last = at
    while (lines[last + 1]?.text.includes('|') && mayBeRow(lines[last + 1])) last++
    found.push({
      start: header.start,
      end: lines[last]?.end ?? rule.end,
      rows: [header, ...lines.slice(at + 1, last + 1)],
    })
    at = last
  }
  return found
}

/** The cells of a table row, trimmed; outer bars are optional. */
export function tableCells(row: string): string[] {
  const cells = row.trim().split(/(?<!\\)\|/)
  if (cells[0]?.trim() === '') cells.shift()
  if (cells.at(-1)?.trim() === '') cells.pop()
  return cells.map(cell => cell.trim())
}

const mayBeRow = (line: Line | undefined): boolean => line?.kind === 'table' || line?.kind === 'text'

function isTableRule(rule: Line, header: Line): boolean {
  if (!header.text.includes('|') || !/^[\s|:-]+$/.test(rule.text)) return false
  const cells = tableCells(rule.text)
  return cells.length === tableCells(header.text).length && cells.every(cell => /^:?-+:?$/.test(cell))
}
