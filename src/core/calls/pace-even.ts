import { second } from './grant-ledger.ts'
import { measuredRate } from './measured-rate.ts'
import type { PaceKnowledge, PaceMode, Turn } from './pace-mode.ts'
import { refusalRow } from './refusal-row.ts'

/** Part of a measured rate that is used. */
const margin = 0.98
/** Milliseconds whose allowance may be used at once, since timers are late. */
const slop = 15
/** Milliseconds for which a rate that was measured well is left alone, and how it grows after that, per millisecond. */
const rest = 10_000
const gentle = 0.01 / 1_000
const quick = 0.08 / 1_000
/** Calls that are sent between two cuts, so that it is seen what the first one did. */
const enough = 6

/**
 * So many units a millisecond, evenly. A refusal says that the allowance was used up at the moment the call was sent;
 * what was granted between two such moments, by the time between them, is the rate of the provider.
 */
export function evenMode(
  { ledger, total, largest, feedback }: PaceKnowledge,
  turn: Extract<Turn, { to: 'even' }>,
  begun: number,
): PaceMode {
  let { rate, certainty, emptyAt } = turn
  let level = 0
  let filled = begun
  let adjusted = begun
  let idle = false
  let steadySince = certainty === 'guessed' ? begun : Number.NEGATIVE_INFINITY
  // To tell refusals that have nothing to do with the pace: cutting it does not lessen them.
  let sent = 0
  let refused = 0
  let cuts = 0
  let firstShare = 0
  let firstCut = 0
  let best = 0
  const row = refusalRow()

  const most = (): number => Math.max(largest(), rate * slop)
  const growth = (now: number): number => {
    if (certainty === 'guessed') return Math.LN2 / Math.max(2 * feedback(), 100)
    if (certainty === 'roughly') return quick
    const since = now - adjusted - rest
    return since > 0 ? gentle * 2 ** (since / 5_000) : 0
  }
  const fill = (now: number): void => {
    const elapsed = now - filled
    if (elapsed <= 0) return
    filled = now
    level += rate * elapsed
    if (level <= most()) rate *= Math.exp(Math.min(0.7, growth(now) * elapsed))
    else {
      level = most()
      idle = true
    }
  }

  return {
    name: 'even',
    wait(units, now) {
      fill(now)
      const missing = Math.min(units, most()) - level
      return missing <= 1e-6 ? 0 : missing / rate
    },
    sent({ units }) {
      level -= units
      sent++
    },
    answered() {
      row.ended()
      return null
    },
    refused(call, now, retryAfter) {
      fill(now)
      level = Math.min(level, rate * (now - call.at) - (total() - call.mark - call.units))
      const calls = row.add(call, rate)
      if (calls) return { to: 'storm', calls, retryAfter, emptyAt: idle ? call.at : emptyAt }
      if (call.at < adjusted) return null
      refused++
      if (row.length() > 1 || (sent < enough && certainty !== 'guessed')) return null
      const share = refused / sent
      sent = 0
      refused = 0
      const period = Math.max(retryAfter, second)
      const measured = measuredRate(ledger, {
        at: call.at,
        emptyAt: idle ? call.at : emptyAt,
        period: call.at - period >= steadySince ? period : Number.POSITIVE_INFINITY,
        largest: largest(),
      })
      if (certainty === 'guessed' && (!measured || measured.rate < rate / 2)) {
        rate /= 1.4
        certainty = 'roughly'
        emptyAt = call.at
        steadySince = call.at
      } else if (measured) {
        if (cuts++ === 0) {
          firstShare = share
          firstCut = now
        } else if (cuts > 3 && now - firstCut >= second && rate < 0.85 * best && share > firstShare / 2)
          return { to: 'free', tolerated: Math.min(0.5, Math.max(0.02, 2 * firstShare)) }
        best = Math.max(best, measured.rate)
        rate = Math.min(rate, measured.rate * margin)
        certainty = measured.by >= 60 * largest() ? 'well' : 'roughly'
      } else {
        rate *= 0.9
      }
      if (call.at - emptyAt >= 1000 || idle) emptyAt = call.at
      idle = false
      adjusted = now
      return null
    },
    correct(units) {
      level -= units
    },
    rate: () => rate,
  }
}
