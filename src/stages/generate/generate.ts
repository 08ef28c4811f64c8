import { Failure } from '../../core/failure.ts'
import type { Instruction } from '../../core/instruction.ts'
import type { Outcome, Recipe } from '../../core/recipe.ts'
import type { Role } from '../../core/role.ts'
import type { SourceItem } from '../../core/source.ts'
import { mapConcurrent } from '../../core/stream.ts'

/** What one row of the input became, in input order. */
export interface RowResult {
  readonly ordinal: number
  readonly item: SourceItem
  readonly outcomes: readonly Outcome[]
}

/** Finds the instruction that a role from a source is tried on, or null where none suits it. */
export type Pairing = (role: Role) => Promise<Instruction | null>

/**
 * Runs a recipe over rows, at most `width` at a time. A row that breaks is a dropped outcome and its siblings go on; a
 * failure of the configuration (a refused key, a server that is not there) stops the stream.
 */
export function generate(
  items: AsyncIterable<SourceItem>,
  {
    recipe,
    width,
    start = 0,
    pair,
    signal,
  }: {
    recipe: Recipe
    width: number
    /** Ordinal of the first item. */
    start?: number
    pair: Pairing
    signal?: AbortSignal
  },
): AsyncGenerator<RowResult> {
  return mapConcurrent(numbered(items, start), width, async ({ ordinal, item }) => {
    if (item.is === 'malformed')
      return {
        ordinal,
        item,
        outcomes: [{ is: 'dropped', reason: 'malformed row', detail: item.reason, sample: 0 }],
      }
    const instruction = item.is === 'role' ? await pair(item.role) : item.instruction
    if (instruction === null)
      return {
        ordinal,
        item,
        outcomes: [{ is: 'dropped', reason: 'no instruction suits the role', sample: 0 }],
      }
    const input =
      item.is === 'role'
        ? { ordinal, instruction: { ...instruction, origin: item.origin }, role: item.role }
        : { ordinal, instruction }
    try {
      return { ordinal, item, outcomes: await recipe.write(input, signal) }
    } catch (failure) {
      if (!(failure instanceof Failure) || failure.boundary === 'config' || signal?.aborted) throw failure
      return {
        ordinal,
        item,
        outcomes: [
          { is: 'dropped', reason: `${failure.boundary} failed`, detail: failure.message, sample: 0 },
        ],
      }
    }
  })
}

async function* numbered(
  items: AsyncIterable<SourceItem>,
  start: number,
): AsyncGenerator<{ ordinal: number; item: SourceItem }> {
  let ordinal = start
  for await (const item of items) yield { ordinal: ordinal++, item }
}
