import { CallFailure } from '../../core/call-failure.ts'
import { Failure } from '../../core/failure.ts'
import { callName, type Instruction } from '../../core/instruction.ts'
import type { Outcome, Recipe, RecipeInput } from '../../core/recipe.ts'
import type { Role } from '../../core/role.ts'
import { mapConcurrent } from '../../core/stream.ts'
import type { Row } from './passes.ts'
import type { Quota } from './quota.ts'

/** What one row of the input became, in input order. */
export interface RowResult extends Row {
  /** What the calls for it are known by. */
  readonly name: string
  readonly outcomes: readonly Outcome[]
}

/** Finds the instruction that a role from a source is tried on, or null where none suits it. */
type Pairing = (role: Role) => Promise<Instruction | null>

export interface Generating {
  readonly recipe: Recipe
  /** Triplets to write for each row, in each pass. */
  readonly samples: number
  /** Rows in flight at once. */
  readonly width: number
  readonly pair: Pairing
  /** Told of every row that ended. */
  readonly quota?: Quota
  readonly signal?: AbortSignal
}

/**
 * Runs a recipe over rows, at most `width` at a time; the samples of a row are independent of each other. A sample that
 * breaks is a dropped outcome and its siblings go on; a failure that concerns every call (a refused key, a server that is
 * not there, a full disk) stops the stream.
 */
export function generate(
  rows: AsyncIterable<Row> | Iterable<Row>,
  generating: Generating,
): AsyncGenerator<RowResult> {
  const { width, quota } = generating
  return mapConcurrent(
    rows,
    width,
    async row => {
      const result = await written(row, generating)
      quota?.end(row.pass, result.outcomes.filter(({ is }) => is === 'accepted').length)
      return result
    },
    // One at a time is work that never waits: to run ahead of it brings nothing.
    width === 1 ? { ahead: 0 } : {},
  )
}

async function written(row: Row, { recipe, samples, pair, signal }: Generating): Promise<RowResult> {
  const { ordinal, pass, item } = row
  const first = pass * samples
  const dropped = (reason: string, detail?: string): RowResult => ({
    ...row,
    name: `row-${ordinal}`,
    outcomes: [{ is: 'dropped', reason, ...(detail !== undefined && { detail }), sample: first }],
  })
  if (item.is === 'malformed') return dropped('malformed row', item.reason)
  const instruction = item.is === 'role' ? await pair(item.role) : item.instruction
  if (instruction === null) return dropped('no instruction suits the role')
  const input =
    item.is === 'role'
      ? { ordinal, instruction: { ...instruction, origin: item.origin }, role: item.role }
      : { ordinal, instruction, ...(item.role && { role: item.role }) }
  const ended = await Promise.allSettled(
    Array.from({ length: samples }, (_, index) => tried(recipe, { ...input, sample: first + index }, signal)),
  )
  const outcomes = ended.map(sample => {
    if (sample.status === 'rejected') throw sample.reason
    return sample.value
  })
  return { ...row, name: callName(instruction), outcomes }
}

async function tried(recipe: Recipe, input: RecipeInput, signal: AbortSignal | undefined): Promise<Outcome> {
  try {
    return await recipe.write(input, signal)
  } catch (failure) {
    if (!(failure instanceof Failure) || signal?.aborted) throw failure
    const { boundary, message } = failure
    if (boundary === 'config' || boundary === 'storage') throw failure
    const refused = failure instanceof CallFailure && failure.fault === 'refused'
    const reason = refused ? 'request refused' : `${boundary} failed`
    return { is: 'dropped', reason, detail: message, sample: input.sample }
  }
}
