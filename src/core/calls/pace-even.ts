import { second } from './grant-ledger.ts'
import { margin, measuredRate, well } from './measured-rate.ts'
import type { PaceKnowledge, PaceMode, Sent, Turn } from './pace-mode.ts'
import { refusalRow } from './refusal-row.ts'

/** Milliseconds whose allowance may be used at once; and for how many more when calls were kept waiting by a late timer. */
const slop = 15
const lateness = 250
/** Calls in which it is seen what a change of the rate does; it takes a second at least. */
const seen = 20
/** For how many such times a rate that was measured well is left alone, and by what share it grows in one after that. */
const rest = 10
const gentle = 0.01
const quick = 0.08
/** By what share it grows at most until a refusal would be heard of. */
const fast = 0.4
/** How far beyond the true rate a guessed one has grown, typically, when the first refusal shows it. */
const overshoot = 1.4

/**
 * So many units a millisecond, evenly. A refusal says that the allowance was used up at the moment the call was sent;
 * what was granted between two such moments, by the time between them, is the rate of the provider.
 */
export function evenMode(
  { ledger, total, largest, feedback, strays }: PaceKnowledge,
  turn: Extract<Turn, { to: 'even' }>,
  begun: number,
): PaceMode {
  let { rate, certainty, emptyAt } = turn
  let emptyBefore: number | undefined
  let level = 0
  let filled = begun
  let adjusted = begun
  /** How many such times as are needed to see what a change does have passed since the last one. */
  let calm = 0
  let idle = false
  /** When calls that are kept waiting were told that they may go. */
  let promised = Number.POSITIVE_INFINITY
  let steadySince = certainty === 'guessed' ? begun : Number.NEGATIVE_INFINITY
  const row = refusalRow()

  const most = (late = 0): number => Math.max(largest(), rate * slop) + rate * (late + 1)
  /** Time in which it is seen what a change of the rate does. */
  const time = (): number => Math.max(second, (seen * largest()) / rate)
  /** By what share the rate grows in a millisecond. */
  const growth = (): number => {
    if (certainty === 'guessed') return Math.LN2 / Math.max(2 * feedback(), 100)
    const fastest = fast / Math.max(second, 2 * feedback())
    if (certainty === 'roughly') return Math.min(fastest, (quick / time()) * 2 ** (calm / 2))
    return calm > rest ? Math.min(fastest, (gentle / time()) * 2 ** ((calm - rest) / 5)) : 0
  }
  const fill = (now: number): void => {
    const elapsed = now - filled
    if (elapsed <= 0) return
    filled = now
    level += rate * elapsed
    calm += elapsed / time()
    const late = Math.min(lateness, Math.max(0, now - promised))
    if (level <= most(late)) rate *= Math.exp(Math.min(0.7, growth() * elapsed))
    else {
      level = most(late)
      idle = true
    }
  }

  /** The allowance was used up when this call was sent: takes the rate that was granted until then. */
  const cut = (call: Sent, now: number, period: number): Turn | null => {
    const measured = measuredRate(ledger, {
      at: call.at,
      emptyAt: idle ? call.at : emptyAt,
      period: call.at - period >= steadySince ? period : Number.POSITIVE_INFINITY,
      largest: largest(),
    })
    const share = strays.share()
    const tolerated = strays.cut(rate, certainty !== 'well' || calm > rest)
    if (tolerated !== null) return { to: 'free', tolerated }
    const growing = certainty === 'guessed' && (!measured || measured.rate < rate / 2)
    if (growing) {
      rate /= overshoot
      certainty = 'roughly'
      steadySince = call.at
    } else if (measured) {
      certainty = measured.by >= well * largest() ? 'well' : 'roughly'
      // What was measured shortly may be far off: calls are held up on their way, and so are we.
      rate = Math.min(rate, Math.max(measured.rate * margin, certainty === 'well' ? 0 : rate * 0.7))
    } else rate *= Math.min(0.9, Math.max(0.3, 1 - share))
    const long = measured !== null && measured.by >= well * largest() && call.at - emptyAt >= second
    if (growing || idle || long) {
      emptyBefore = idle ? undefined : emptyAt
      emptyAt = call.at
    }
    idle = false
    adjusted = now
    calm = 0
    return null
  }

  return {
    name: 'even',
    wait(units, now) {
      fill(now)
      const missing = Math.min(units, most()) - level
      const wait = missing <= 1e-6 ? 0 : missing / rate
      promised = wait > 0 ? now + wait : Number.POSITIVE_INFINITY
      return wait
    },
    sent({ units, at }) {
      level -= units
      strays.sent(rate, at)
    },
    answered() {
      row.ended()
      return null
    },
    refused(call, now, retryAfter) {
      fill(now)
      level = Math.min(level, rate * (now - call.at) - (total() - call.mark - call.units))
      const calls = row.add(call, rate)
      if (calls) {
        // The refusals right before a row belong to it.
        const own = (calls[0] as Sent).at - emptyAt < (seen * largest()) / rate
        const since = own ? (emptyBefore ?? emptyAt) : idle ? undefined : emptyAt
        return { to: 'storm', calls, retryAfter, rate, ...(since !== undefined && { emptyAt: since }) }
      }
      if (call.at < adjusted) return null
      strays.refused()
      if (row.length() > 1 || !(strays.ripe() || certainty === 'guessed')) return null
      return cut(call, now, Math.max(retryAfter, second))
    },
    correct(units) {
      level -= units
    },
    rate: () => rate,
  }
}
