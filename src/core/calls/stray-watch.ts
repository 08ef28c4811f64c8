/**
 * Tells refusals that have nothing to do with the pace: cutting it does not lessen their share. Some providers refuse so when
 * they are busy with others.
 */
export interface StrayWatch {
  sent(): void
  refused(): void
  /** Whether enough was sent since the last cut to see what that did. */
  ripe(): boolean
  /**
   * A cut is about to be made. Returns the share of refusals since the last one, and the share to put up with when cuts
   * turned out to be in vain.
   */
  cut(rate: number, now: number): { readonly share: number; readonly tolerated: number | null }
  /** What was measured, in units per millisecond. */
  measured(rate: number): void
}

/** Calls between two cuts. */
const enough = 6
/** Cuts, milliseconds since the first of them, and part of the best rate, after which refusals should have stopped. */
const cuts = 4
const time = 1_000
const part = 0.85

export function strayWatch(): StrayWatch {
  let sent = 0
  let refused = 0
  let made = 0
  let firstShare = 0
  let firstAt = 0
  let best = 0
  return {
    sent() {
      sent++
    },
    refused() {
      refused++
    },
    ripe: () => sent >= enough,
    cut(rate, now) {
      const share = refused / Math.max(1, sent)
      sent = 0
      refused = 0
      if (made++ === 0) {
        firstShare = share
        firstAt = now
      }
      const vain = made > cuts && now - firstAt >= time && rate < part * best && share > firstShare / 2
      return { share, tolerated: vain ? Math.min(0.5, Math.max(0.02, 2 * firstShare)) : null }
    },
    measured(rate) {
      best = Math.max(best, rate)
    },
  }
}
