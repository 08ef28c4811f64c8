import { Failure } from './failure.ts'
import type { RowOrigin } from './instruction.ts'
import { isRow, kindOf, malformed, type RawRow } from './row-fields.ts'
import type { RowShape, SourceItem } from './source.ts'

/** How many rows at the start of a file decide its shape. */
export const rowsForShape = 20

/**
 * The shape of a file, from its first rows: the one that recognises most of them, then the one that can use
 * most of them, then the first in the list. Fails (source) where none recognises at least half.
 */
export function detectShape(file: string, rows: readonly RawRow[], shapes: Iterable<RowShape>): RowShape {
  const known = [...shapes]
  const sample = rows.slice(0, rowsForShape)
  let best: RowShape | undefined
  let bestScore: readonly [number, number] = [Math.max(1, sample.length / 2), -1]
  for (const shape of known) {
    const recognised = sample.filter(row => shape.recognises(row))
    const used = recognised.filter(
      (row, at) => shape.read(row, { source: file, row: at + 1 }).is !== 'malformed',
    )
    const [mostRecognised, mostUsed] = bestScore
    if (recognised.length < mostRecognised) continue
    if (recognised.length === mostRecognised && used.length <= mostUsed) continue
    best = shape
    bestScore = [recognised.length, used.length]
  }
  if (best) return best
  const list = known.map(({ name, summary }) => `${name} (${summary})`).join(', ')
  throw new Failure(
    'source',
    `${file}: no known row shape (fields: ${fieldsOf(sample[0] ?? {})}); known: ${list}`,
  )
}

/**
 * Reads one row by its file's shape, else by any other that recognises it. Total: the rest is `malformed`.
 */
export function readRow(
  value: unknown,
  origin: RowOrigin,
  { shape, shapes }: { shape?: RowShape; shapes: Iterable<RowShape> },
): SourceItem {
  if (!isRow(value)) return malformed(value, origin, `the row is not an object but ${kindOf(value)}`)
  const keyed = withKey(value, origin)
  if (shape?.recognises(value)) return shape.read(value, keyed)
  for (const other of shapes) if (other.recognises(value)) return other.read(value, keyed)
  const fields = `fields ${fieldsOf(value)}`
  return malformed(
    value,
    keyed,
    shape ? `${fields}: not the ${shape.name} shape of this file` : `${fields}: no known row shape`,
  )
}

function withKey(row: RawRow, origin: RowOrigin): RowOrigin {
  const key = row.id ?? row.prompt_id ?? row.question_id ?? row.key
  return typeof key === 'string' || typeof key === 'number' ? { ...origin, key: String(key) } : origin
}

function fieldsOf(row: RawRow): string {
  const names = Object.keys(row).map(name =>
    (name.length > 40 ? `${name.slice(0, 40)}…` : name).replace(/\s+/g, ' '),
  )
  const more = names.length > 12 ? `, … (${names.length} in all)` : ''
  return names.length === 0 ? 'none' : `${names.slice(0, 12).join(', ')}${more}`
}
