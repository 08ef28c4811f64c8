import type { Triplet } from '../../core/triplet.ts'
import type { Filter } from './filter.ts'

/** In how many triplets each rule kind and each domain occurs. */
export interface Spread {
  readonly kinds: Map<string, number>
  readonly domains: Map<string, number>
}

export const newSpread = (): Spread => ({ kinds: new Map(), domains: new Map() })

export function addToSpread({ kinds, domains }: Spread, triplet: Triplet): void {
  for (const kind of kindsOf(triplet)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const { domain } = triplet.system.role
  domains.set(domain, (domains.get(domain) ?? 0) + 1)
}

/** Three times the fair share, which is the mean over all names; at least one. */
export function fairCap(counts: ReadonlyMap<string, number>): number {
  const total = counts.values().reduce((sum, count) => sum + count, 0)
  return Math.max(1, Math.ceil((3 * total) / Math.max(1, counts.size)))
}

/**
 * Cuts a triplet when one of its rule kinds, or its domain, is already in as many kept triplets as its cap
 * allows.
 */
export function balance({
  perKind,
  perDomain,
}: {
  perKind: number | null
  perDomain: number | null
}): Filter {
  const kept = newSpread()
  return triplet => {
    const kind = kindsOf(triplet).find(name => (kept.kinds.get(name) ?? 0) >= (perKind ?? Infinity))
    if (kind !== undefined)
      return { reason: `rule kind at its cap: ${kind}`, detail: `${perKind} kept triplets have it already` }
    const { domain } = triplet.system.role
    if ((kept.domains.get(domain) ?? 0) >= (perDomain ?? Infinity))
      return { reason: `domain at its cap: ${domain}`, detail: `${perDomain} kept triplets have it already` }
    addToSpread(kept, triplet)
    return null
  }
}

/** Rules that no kind describes are as different as their texts, so they are not held to a share. */
const kindsOf = ({ system }: Triplet): string[] => [
  ...new Set(system.rules.flatMap(({ kind }) => (kind ? [kind.name] : []))),
]
