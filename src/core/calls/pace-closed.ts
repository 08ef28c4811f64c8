import { longMemory, second } from './grant-ledger.ts'
import type { PaceKnowledge, PaceMode, Sent, Turn } from './pace-mode.ts'

/** Calls that would have been granted at the guessed rate before the first one is sent to see; the waits grow from then on. */
const patience = 4
const growth = 1.6
/** Calls that would have been granted while nothing was, for it to be no allowance that fills evenly. */
const long = 20
/** Calls that tell a rate. */
const telling = 8
const enough = 20

/** Everything is refused: one call at a time is sent to see, ever more rarely, until the provider said that it may be. */
export function closedMode(
  { ledger, feedback, largest }: PaceKnowledge,
  { since, guess, certainty, proven, length, emptyAt, ...given }: Extract<Turn, { to: 'closed' }>,
  begun: number,
): PaceMode {
  let until = given.until
  let knocks = 0
  let knock: Sent | null = null
  let next = Math.min(Math.max(begun, since + patience / guess), Math.max(until, begun))
  let closedAt = since

  const opened = (call: Sent): Turn => {
    if (!proven && knocks < 2 && call.at - since < long / guess)
      return { to: 'even', rate: guess, certainty, emptyAt: knocks === 0 ? since : call.at }
    const from = Math.max(
      emptyAt ?? Number.NEGATIVE_INFINITY,
      closedAt - Math.min(Math.max(length, second), longMemory),
    )
    const by = ledger.granted(from, closedAt)
    const measured = by / (emptyAt === undefined ? closedAt - from : call.at - from)
    const tells = emptyAt === undefined ? by >= telling * largest() : by > 0 && call.at - from >= second
    const rate = tells ? Math.min(guess, Math.max(measured, by >= enough * largest() ? 0 : guess / 3)) : guess
    return { to: 'even', rate, certainty: certainty === 'guessed' ? 'roughly' : certainty, emptyAt: call.at }
  }

  return {
    name: 'closed',
    wait(_, now) {
      if (!knock) return Math.max(0, next - now)
      const granted = knock.at + 2 * feedback() + 10
      return now < granted ? granted - now : opened(knock)
    },
    sent(call) {
      knock = call
    },
    answered: call => (call === knock ? opened(call) : null),
    refused(call, now, retryAfter) {
      if (call !== knock) return null
      knock = null
      knocks++
      closedAt = call.at
      const pause = (patience / guess) * growth ** knocks
      if (call.at >= until) {
        until = call.at + retryAfter
        next = until
      } else next = Math.min(until, Math.max(now, since + pause))
      return null
    },
    correct: () => {},
    rate: () => null,
  }
}
