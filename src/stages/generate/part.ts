import type { Dropped } from '../../core/dropped.ts'
import type { RowOrigin } from '../../core/instruction.ts'
import type { Outcome } from '../../core/recipe.ts'
import type { SourceItem } from '../../core/source.ts'
import { countIn, type Tally } from '../../core/tally.ts'
import { countTriplet } from '../../core/triplet-tally.ts'
import type { RowResult } from './generate.ts'

/** A stretch of rows on its way to the disk: its lines and its counts. */
interface Part {
  readonly rows: number
  readonly triplets: readonly string[]
  readonly dropped: readonly string[]
  readonly tally: Tally
}

/** Turns results into the lines of a part as they come; what a row was is let go of at once. */
export interface PartBuilder {
  readonly rows: number
  add(result: RowResult): void
  /** The part so far; the next one begins empty. */
  take(): Part
}

export function partBuilder(): PartBuilder {
  let part = emptyPart()
  return {
    get rows() {
      return part.rows
    },
    add({ item, pass, outcomes }) {
      const { triplets, dropped, counts } = part
      const before = triplets.length
      for (const outcome of outcomes) {
        if (outcome.is === 'accepted') {
          triplets.push(`${JSON.stringify(outcome.triplet)}\n`)
          countTriplet(counts, outcome.triplet)
        } else {
          dropped.push(`${JSON.stringify(droppedRecord(item, outcome))}\n`)
          countIn(counts, 'dropped', outcome.reason)
        }
      }
      part.rows++
      if (triplets.length > before) part.accepted++
      countPass(part.passes, pass, triplets.length - before)
    },
    take() {
      const { rows, accepted, triplets, dropped, passes, counts } = part
      part = emptyPart()
      return {
        rows,
        triplets,
        dropped,
        tally: { rows, accepted, triplets: triplets.length, passes, ...counts },
      }
    },
  }
}

const emptyPart = () => ({
  rows: 0,
  /** Rows with a triplet. */
  accepted: 0,
  triplets: [] as string[],
  dropped: [] as string[],
  passes: {} as Record<string, Record<string, number>>,
  counts: { dropped: {} } as Record<string, Record<string, number>>,
})

function countPass(passes: Record<string, Record<string, number>>, pass: number, triplets: number): void {
  const { rows = 0, accepted = 0 } = passes[pass] ?? {}
  passes[pass] = { rows: rows + 1, accepted: accepted + triplets }
}

function droppedRecord(
  item: SourceItem,
  { reason, detail, sample, rejected, record }: Extract<Outcome, { is: 'dropped' }>,
): Dropped {
  return {
    format: 1,
    reason,
    ...(detail !== undefined && { detail }),
    origin: originOf(item),
    ...(item.is !== 'malformed' && { sample }),
    record: record ?? recordOf(item),
    ...(rejected && rejected.length > 0 && { rejected }),
  }
}

const originOf = (item: SourceItem): RowOrigin =>
  item.is === 'instruction' ? item.instruction.origin : item.origin

const recordOf = (item: SourceItem): unknown =>
  item.is === 'instruction' ? item.instruction : item.is === 'role' ? item.role : item.raw
