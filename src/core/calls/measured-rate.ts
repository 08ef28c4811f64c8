import { type GrantLedger, longMemory, memory, second } from './grant-ledger.ts'

/** Part of a measured rate that is used. */
export const margin = 0.98

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
  const enough = 20 * largest
  const measures: (MeasuredRate & { readonly time: number })[] = []
  const measure = (from: number, to: number): void => {
    const by = ledger.granted(from, to)
    measures.push({ rate: by / (to - from), by, time: to - from })
  }
  const from = Math.max(emptyAt, at - memory)
  if (at - from >= 100)
    measure(ledger.granted(from, at) >= enough ? from : Math.max(emptyAt, at - longMemory), at)
  if (period <= memory && ledger.granted(at - period, at - period / 2) > 0) measure(until - period, until)
  const good = measures.filter(({ by, time }) => by >= enough || (by >= largest && time >= second))
  return good.reduce<MeasuredRate | null>(
    (least, each) => (least && least.rate <= each.rate ? least : each),
    null,
  )
}
