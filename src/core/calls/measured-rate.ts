import { type GrantLedger, memory } from './grant-ledger.ts'

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
  const from = Math.max(emptyAt, at - memory)
  const measures: MeasuredRate[] = []
  if (at - from >= 100) {
    const by = ledger.granted(from, at)
    measures.push({ rate: by / (at - from), by })
  }
  if (period <= memory && ledger.granted(at - period, at - period / 2) > 0) {
    const by = ledger.granted(until - period, until)
    measures.push({ rate: by / period, by })
  }
  const good = measures.filter(({ by }) => by >= 20 * largest)
  return good.reduce<MeasuredRate | null>(
    (least, each) => (least && least.rate <= each.rate ? least : each),
    null,
  )
}
