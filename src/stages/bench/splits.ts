import type { SourceItem } from '../../core/source.ts'

/** Splits whose rows are of one sort; any other name takes every row. */
const wanted = new Map<string, (item: SourceItem) => string | null>([
  [
    'awesome',
    item => (item.is === 'role' || (item.is === 'instruction' && item.role) ? null : 'names no role'),
  ],
  ['alpaca', item => (turnsIn(item) === 1 ? null : 'not a single turn')],
  ['ultrachat', item => (turnsIn(item) > 1 ? null : 'not several turns')],
])

/** Why a row is none of a split; null where it is one. A row that cannot be read at all is told elsewhere. */
export const whyNotInSplit = (split: string, item: SourceItem): string | null =>
  item.is === 'malformed' ? null : (wanted.get(split)?.(item) ?? null)

const turnsIn = (item: SourceItem): number => (item.is === 'instruction' ? item.instruction.turns.length : 0)
