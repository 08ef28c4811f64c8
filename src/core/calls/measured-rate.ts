import { type GrantLedger, longMemory, memory, second } from './grant-ledger.ts'

/** Part of a measured rate that is used. */
export const margin = 0.98

/** Calls by which a rate is measured well, and by which it is measured at all. */
export const well = 60
const enough = 20

/** What a provider was found to grant. */
export interface MeasuredRate {
  /** Units a millisecond. */
  readonly rate: number
  /** Units that it was measured by. */
  readonly by: number
}

/**
 * The rate at which units were granted up to a moment when the allowance was used up. Two measures, both of them too high
 * if wrong: since the allowance was last known to be empty, which is exact for what fills evenly; and in the last period,
 * which is exact for what is counted by windows. So the lower one holds. Null when too little is known for either.
 */
export function measuredRate(
  ledger: GrantLedger,
  {
    at,
    until = at,
    emptyAt,
    period,
    largest,
  }: { at: number; until?: number; emptyAt: number; period: number; largest: number },
): MeasuredRate | null {
  const measures: MeasuredRate[] = []
  const measure = (from: number, to: number): MeasuredRate => {
    const by = ledger.granted(from, to)
    return { rate: by / (to - from), by }
  }
  const since = measure(Math.max(emptyAt, at - memory), at)
  if (at - emptyAt >= 100 && since.by >= enough * largest) measures.push(since)
  else if (at - emptyAt >= second) {
    const longer = measure(Math.max(emptyAt, at - longMemory), at)
    if (longer.by >= largest) measures.push(longer)
  }
  if (period <= memory && ledger.granted(at - period, at - period / 2) > 0) {
    const latest = measure(until - period, until)
    if (latest.by >= enough * largest) measures.push(latest)
    // By a few calls no more than an upper bound is measured.
    else if (latest.by >= largest)
      measures.push({ ...latest, rate: latest.rate * (1 + (2 * largest) / latest.by) })
  }
  return measures.reduce<MeasuredRate | null>(
    (least, each) => (least && least.rate <= each.rate ? least : each),
    null,
  )
}
