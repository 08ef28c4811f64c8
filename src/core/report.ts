import type { Tally } from './tally.ts'

/** What a run says of itself when it ends: `report.json`. Everything but the times and the memory is the same on every run. */
export interface RunReport {
  readonly format: 1
  readonly rows: number
  /** Rows with at least one accepted triplet. */
  readonly accepted: number
  /** Dropped records by reason. */
  readonly dropped: Tally
  readonly triplets: number
  /** Verdicts of the accepted triplets by outcome. */
  readonly verdicts: Tally
  readonly kinds: Tally
  readonly domains: Tally
  readonly languages: Tally
  readonly layouts: Tally
  readonly rulesPerTriplet: Tally
  readonly turns: Tally
  readonly sources: Tally
  readonly licences: Tally
  /** Seconds of work, over all the processes that took part in the run. */
  readonly seconds: number
  readonly tripletsPerSecond: number
  readonly peakRssBytes: number
  /** Replies bought from a model. */
  readonly calls: number
  readonly tokens: { readonly input: number; readonly output: number }
  /** null where the price of the model is not known. */
  readonly costUsd: number | null
}

/** The counts of a report from the sum of its parts' tallies. */
export function reportOf(
  tally: Tally,
  spent: Pick<RunReport, 'seconds' | 'peakRssBytes' | 'calls' | 'tokens' | 'costUsd'>,
): RunReport {
  const counts = (name: string): Tally => {
    const found = tally[name]
    return typeof found === 'object' ? found : {}
  }
  const number = (name: string): number => {
    const found = tally[name]
    return typeof found === 'number' ? found : 0
  }
  return {
    format: 1,
    rows: number('rows'),
    accepted: number('accepted'),
    dropped: counts('dropped'),
    triplets: number('triplets'),
    verdicts: counts('verdicts'),
    kinds: counts('kinds'),
    domains: counts('domains'),
    languages: counts('languages'),
    layouts: counts('layouts'),
    rulesPerTriplet: counts('rulesPerTriplet'),
    turns: counts('turns'),
    sources: counts('sources'),
    licences: counts('licences'),
    tripletsPerSecond: spent.seconds > 0 ? Math.round(number('triplets') / spent.seconds) : 0,
    ...spent,
  }
}
