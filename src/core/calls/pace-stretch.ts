import { debugging } from './debugging.ts'
import type { PaceKnowledge, PaceMode, Turn } from './pace-mode.ts'
import { refusalRow } from './refusal-row.ts'
import { trailingCount } from './trailing-count.ts'

/** How much faster than on average calls are sent within a stretch, so that its end finds them sent. */
const haste = 2
const slop = 20
/** Stretches without a refusal after which one unit in a hundred more is tried. */
const calm = 4

/** So many units in any stretch of a length: what providers grant that count by fixed or by sliding windows. */
export function stretchMode(
  { ledger, largest }: PaceKnowledge,
  turn: Extract<Turn, { to: 'stretch' }>,
  begun: number,
): PaceMode {
  const { length } = turn
  let { most } = turn
  let step = 0
  let proved = most
  let level = 0
  let filled = begun
  let changed = begun
  let full = false
  const used = trailingCount(length, 100)
  const row = refusalRow()
  const before = ledger.granted(turn.opening.at - length, turn.opening.at)
  // A call was granted where a sliding window would have granted none: then a new window has begun.
  if (before < most - largest())
    for (let back = 100; back > 0; back--) {
      const at = turn.opening.at - (back * length) / 100
      used.add(ledger.granted(at, at + length / 100), at)
    }
  used.add(turn.opening.units, turn.opening.at)

  const grow = (now: number): void => {
    if (!full || now - changed < calm * length) return
    step = step === 0 ? Math.max(largest(), most * 0.01) : step * 2
    proved = most
    most += step
    changed = now - (calm - 1) * length
    full = false
  }

  return {
    name: 'stretch',
    wait(units, now) {
      grow(now)
      const pace = (haste * most) / length
      level = Math.min(Math.max(largest(), pace * slop), level + pace * (now - filled))
      filled = now
      const wait = used.wait(units, most, now)
      if (wait > 0) full = true
      return Math.max(wait, level >= units - 1e-6 ? 0 : (Math.min(units, Math.max(largest(), pace * slop)) - level) / pace)
    },
    sent({ units, at }) {
      level -= units
      used.add(units, at)
    },
    answered() {
      row.ended()
      return null
    },
    refused(call, now, retryAfter) {
      used.remove(call.units, call.at)
      const calls = row.add(call, most / length)
      if (calls) return { to: 'storm', calls, retryAfter }
      if (call.at < changed) return null
      const granted = ledger.granted(call.at - length, call.at)
      most = Math.max(largest(), granted < 0.97 * proved ? Math.max(granted, 0.8 * proved) : proved)
      proved = most
      if (debugging.on) console.log(now.toFixed(0), 'stretch refused at', call.at.toFixed(0), 'granted', granted, 'most', most)
      step = 0
      changed = now
      full = false
      return null
    },
    correct(units, now) {
      used.add(units, now)
    },
    rate: () => most / length,
  }
}
