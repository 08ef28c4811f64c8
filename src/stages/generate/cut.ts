import type { RowResult } from './generate.ts'

/** The result with at most `room` of its triplets; those beyond are dropped, and kept whole among the dropped. */
export function cutTo(room: number, result: RowResult): RowResult {
  let taken = 0
  return {
    ...result,
    outcomes: result.outcomes.map(outcome =>
      outcome.is === 'accepted' && ++taken > room
        ? {
            is: 'dropped',
            reason: 'more than wanted',
            sample: outcome.triplet.origin.sample,
            record: outcome.triplet,
          }
        : outcome,
    ),
  }
}
