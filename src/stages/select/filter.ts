import type { Triplet } from '../../core/triplet.ts'

/** Why a triplet is not selected. */
export interface Cut {
  /** A short phrase that the report counts by. */
  readonly reason: string
  readonly detail: string
}

/** Asked once for every triplet, in input order; may remember those it let pass. */
export type Filter = (triplet: Triplet) => Cut | null

/** The first cut of several filters; a triplet that one of them cuts is not shown to the later ones. */
export const inTurn =
  (filters: readonly Filter[]): Filter =>
  triplet => {
    for (const filter of filters) {
      const cut = filter(triplet)
      if (cut) return cut
    }
    return null
  }
