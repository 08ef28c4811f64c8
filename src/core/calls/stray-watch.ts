/**
 * Tells refusals that have nothing to do with the pace: they go on although a pace that was measured well is kept. Some
 * providers refuse so when they are busy with others.
 */
export interface StrayWatch {
  sent(rate: number, now: number): void
  refused(): void
  /** Whether enough was sent since the last cut to see what that did. */
  ripe(): boolean
  /** Share of calls refused since the last cut. */
  share(): number
  /**
   * The rate is about to be cut. `explained`: it was unsure or had grown, so that a refusal is no wonder. Returns the share of
   * refusals to put up with when cuts turned out to be in vain.
   */
  cut(rate: number, explained: boolean): number | null
}

/** Calls whose refusals are counted together, how many such counts are compared, and shares between which they tell something. */
const counted = 30
const kept = 20
const least = 0.25
const most = 0.6
/** Milliseconds between two counts that are compared: what an allowance had saved up is used by then. */
const apart = 2_000
/** Calls between two cuts. */
const enough = 6
/** Cuts without an explanation, and what is left of the rate after them, that show that they are in vain. */
const many = 4
const left = 0.93

export function strayWatch(): StrayWatch {
  const latest = { sent: 0, refused: 0 }
  const all = { sent: 0, refused: 0 }
  const counts: { readonly rate: number; readonly begun: number; sent: number; refused: number }[] = []
  let unexplained = 0
  let before = 0

  /** At half the rate, a limit refuses far less: a share s becomes 2s - 1. */
  const inVain = (): number | null => {
    const last = counts.at(-2)
    const share = last ? last.refused / last.sent : 0
    if (!last || share < least) return null
    const same = counts.some(
      ({ rate, begun, sent, refused }) =>
        last.begun - begun >= apart &&
        rate >= 2 * last.rate &&
        refused <= most * sent &&
        share >= (0.7 * refused) / sent,
    )
    return same ? Math.min(0.6, 1.5 * share) : null
  }
  return {
    sent(rate, now) {
      latest.sent++
      all.sent++
      let last = counts.at(-1)
      if (!last || last.sent >= counted) {
        last = { rate, begun: now, sent: 0, refused: 0 }
        counts.push(last)
        if (counts.length > kept) counts.shift()
      }
      last.sent++
    },
    refused() {
      latest.refused++
      all.refused++
      const last = counts.at(-1)
      if (last) last.refused++
    },
    ripe: () => latest.sent >= enough,
    share: () => latest.refused / Math.max(1, latest.sent),
    cut(rate, explained) {
      latest.sent = 0
      latest.refused = 0
      const vain = inVain()
      if (vain !== null) {
        counts.length = 0
        return vain
      }
      if (explained || unexplained === 0) {
        unexplained = 0
        before = rate
        all.sent = 0
        all.refused = 0
      }
      if (explained) return null
      if (++unexplained <= many || rate > left * before) return null
      unexplained = 0
      return Math.min(0.5, Math.max(0.02, (2 * all.refused) / Math.max(1, all.sent)))
    },
  }
}
