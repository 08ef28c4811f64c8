import { grantLedger } from './grant-ledger.ts'
import { closedMode } from './pace-closed.ts'
import { evenMode } from './pace-even.ts'
import { freeMode } from './pace-free.ts'
import type { PaceKnowledge, PaceMode, Sent, Turn } from './pace-mode.ts'
import { stormMode } from './pace-storm.ts'
import { strayWatch } from './stray-watch.ts'

export interface LearnedPace {
  /** Milliseconds until so many units may go; 0 when they may. */
  wait(units: number, now: number): number
  send(units: number, now: number): Sent
  /** It was not refused. */
  answered(call: Sent, now: number): void
  refused(call: Sent, now: number, retryAfter: number): void
  /** A call turned out larger than was thought, or smaller. */
  correct(call: Sent, units: number): void
  /** Units sent after a call. */
  sentAfter(call: Sent): number
  /** Units per millisecond that are thought to be granted; null when nobody knows. */
  rate(): number | null
}

/** What becomes of the size of the largest call with each one sent after it. */
const fading = 0.98

export function learnedPace(): LearnedPace {
  const ledger = grantLedger()
  let total = 0
  let open = 0
  let count = 0
  let largest = 1
  let feedback = 0
  const knowledge: PaceKnowledge = {
    ledger,
    strays: strayWatch(),
    total: () => total,
    open: () => open,
    largest: () => largest,
    feedback: () => feedback,
  }
  let mode: PaceMode = freeMode({ to: 'free', tolerated: 0 }, 0)

  const turn = (to: Turn | null, now: number): void => {
    if (!to) return
    switch (to.to) {
      case 'free':
        mode = freeMode(to, now)
        break
      case 'storm':
        mode = stormMode(knowledge, to, now)
        break
      case 'even':
        mode = evenMode(knowledge, to, now)
        break
      case 'closed':
        mode = closedMode(knowledge, to, now)
    }
  }

  return {
    wait(units, now) {
      for (;;) {
        const wait = mode.wait(units, now)
        if (typeof wait === 'number') return wait
        turn(wait, now)
      }
    },
    send(units, now) {
      largest = Math.max(units, largest * fading)
      const call = { units, at: now, mark: total, index: count++ }
      total += units
      open++
      ledger.sent(units, now)
      mode.sent(call)
      return call
    },
    answered(call, now) {
      open--
      turn(mode.answered(call, now), now)
    },
    refused(call, now, retryAfter) {
      open--
      feedback = Math.max(feedback * 0.9, now - call.at)
      ledger.refused(call.units, call.at)
      turn(mode.refused(call, now, retryAfter), now)
    },
    correct(call, units) {
      ledger.refused(-units, call.at)
      mode.correct(units)
    },
    sentAfter: call => total - call.mark - call.units,
    rate: () => mode.rate(),
  }
}
