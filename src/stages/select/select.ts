import type { Dropped } from '../../core/dropped.ts'
import type { Triplet } from '../../core/triplet.ts'
import type { StoredTriplet } from '../../io/run/read-triplets.ts'
import { addToSpread, balance, fairCap, newSpread } from './balance.ts'
import { exactDuplicates } from './exact-duplicates.ts'
import { type Cut, type Filter, inTurn } from './filter.ts'
import { nearDuplicates } from './near-duplicates.ts'

export interface SelectOptions {
  /** Drop triplets that are equal but for white space and casing. */
  readonly exact: boolean
  /** Jaccard similarity from which two triplets are near-duplicates; null keeps them all. */
  readonly near: number | null
  /**
   * Kept triplets that may share a rule kind; "auto" is three times the mean over all kinds; null sets no
   * cap.
   */
  readonly maxPerKind: number | 'auto' | null
  /** The same for the domain of the role. */
  readonly maxPerDomain: number | 'auto' | null
  /** Triplets to keep at most, the first ones. */
  readonly limit: number | null
}

export const selectDefaults: SelectOptions = {
  exact: true,
  near: 0.8,
  maxPerKind: null,
  maxPerDomain: null,
  limit: null,
}

export type Selection =
  | { readonly is: 'kept'; readonly triplet: Triplet }
  | { readonly is: 'dropped'; readonly dropped: Dropped }

/**
 * Selects in input order: exact duplicates, near-duplicates, balance, limit. Holds signatures and counts,
 * never texts. The input is read a second time where a cap is "auto", since a fair share is known only at
 * its end.
 */
export async function* select(
  read: () => AsyncIterable<StoredTriplet>,
  options: SelectOptions,
): AsyncGenerator<Selection> {
  const { exact, near, limit } = options
  const duplicates = inTurn([
    ...(exact ? [exactDuplicates()] : []),
    ...(near === null ? [] : [nearDuplicates(near)]),
  ])
  const { isDuplicate, perKind, perDomain } = await survey(read, duplicates, options)
  const rest = inTurn([balance({ perKind, perDomain }), ...(limit === null ? [] : [atMost(limit)])])
  let ordinal = 0
  for await (const stored of read()) {
    if ('error' in stored) {
      const { file, row, error, raw } = stored
      const origin = { source: file, row }
      yield {
        is: 'dropped',
        dropped: { format: 1, reason: 'malformed triplet', detail: error, origin, record: raw },
      }
      continue
    }
    const { triplet } = stored
    const cut = isDuplicate(triplet, ordinal++) ?? rest(triplet)
    yield cut ? { is: 'dropped', dropped: droppedFor(triplet, cut) } : { is: 'kept', triplet }
  }
}

interface Survey {
  readonly isDuplicate: (triplet: Triplet, ordinal: number) => Cut | null
  readonly perKind: number | null
  readonly perDomain: number | null
}

/** Without "auto" there is nothing to find out first, and duplicates are told as they come. */
async function survey(
  read: () => AsyncIterable<StoredTriplet>,
  duplicates: Filter,
  { maxPerKind, maxPerDomain }: SelectOptions,
): Promise<Survey> {
  if (maxPerKind !== 'auto' && maxPerDomain !== 'auto')
    return { isDuplicate: duplicates, perKind: maxPerKind, perDomain: maxPerDomain }
  const cuts = new Map<number, Cut>()
  const spread = newSpread()
  let ordinal = 0
  for await (const stored of read()) {
    if ('error' in stored) continue
    const cut = duplicates(stored.triplet)
    if (cut) cuts.set(ordinal, cut)
    else addToSpread(spread, stored.triplet)
    ordinal++
  }
  return {
    isDuplicate: (_, place) => cuts.get(place) ?? null,
    perKind: maxPerKind === 'auto' ? fairCap(spread.kinds) : maxPerKind,
    perDomain: maxPerDomain === 'auto' ? fairCap(spread.domains) : maxPerDomain,
  }
}

function atMost(limit: number): Filter {
  let kept = 0
  return () =>
    kept++ < limit ? null : { reason: 'over the limit', detail: `${limit} triplets were kept already` }
}

const droppedFor = (triplet: Triplet, { reason, detail }: Cut): Dropped => {
  const { source, row, key, licence, sample } = triplet.origin
  const origin = { source, row, ...(key !== undefined && { key }), ...(licence !== undefined && { licence }) }
  return { format: 1, reason, detail, origin, sample, record: triplet }
}
