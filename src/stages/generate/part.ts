import type { Dropped } from '../../core/dropped.ts'
import type { RowOrigin } from '../../core/instruction.ts'
import type { SourceItem } from '../../core/source.ts'
import { countIn, type Tally } from '../../core/tally.ts'
import type { Triplet } from '../../core/triplet.ts'
import type { RowResult } from './generate.ts'

/** A stretch of rows on its way to the disk: its lines and its counts. */
export interface Part {
  readonly rows: number
  readonly triplets: readonly string[]
  readonly dropped: readonly string[]
  readonly tally: Tally
}

/** Turns a stretch of results into the lines of a part. */
export function partOf(results: readonly RowResult[]): Part {
  const triplets: string[] = []
  const dropped: string[] = []
  const counts: Record<string, Record<string, number>> = { dropped: {} }
  let accepted = 0
  for (const { item, outcomes } of results) {
    if (outcomes.some(({ is }) => is === 'accepted')) accepted++
    for (const outcome of outcomes) {
      if (outcome.is === 'accepted') {
        triplets.push(`${JSON.stringify(outcome.triplet)}\n`)
        countTriplet(counts, outcome.triplet)
        continue
      }
      const { reason, detail, sample, rejected } = outcome
      const record: Dropped = {
        format: 1,
        reason,
        ...(detail !== undefined && { detail }),
        origin: originOf(item),
        ...(item.is !== 'malformed' && { sample }),
        record: recordOf(item),
        ...(rejected && rejected.length > 0 && { rejected }),
      }
      dropped.push(`${JSON.stringify(record)}\n`)
      countIn(counts, 'dropped', reason)
    }
  }
  return {
    rows: results.length,
    triplets,
    dropped,
    tally: { rows: results.length, accepted, triplets: triplets.length, ...counts },
  }
}

function countTriplet(
  counts: Record<string, Record<string, number>>,
  { system, messages, verdicts, origin }: Triplet,
): void {
  for (const { outcome } of verdicts) countIn(counts, 'verdicts', outcome)
  for (const { kind } of system.rules) countIn(counts, 'kinds', kind?.name ?? 'judged')
  countIn(counts, 'rulesPerTriplet', String(system.rules.length))
  countIn(counts, 'domains', system.role.domain)
  countIn(counts, 'layouts', system.layout)
  countIn(counts, 'languages', origin.language ?? 'unknown')
  countIn(counts, 'turns', String(messages.length / 2))
  countIn(counts, 'sources', origin.source)
  countIn(counts, 'licences', origin.licence ?? 'not stated')
}

const originOf = (item: SourceItem): RowOrigin =>
  item.is === 'instruction' ? item.instruction.origin : item.origin

const recordOf = (item: SourceItem): unknown =>
  item.is === 'instruction' ? item.instruction : item.is === 'role' ? item.role : item.raw
