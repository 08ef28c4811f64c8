import { longMemory, second } from './grant-ledger.ts'
import { margin, measuredRate, well } from './measured-rate.ts'
import type { PaceKnowledge, PaceMode, Sent, Turn } from './pace-mode.ts'

/** Calls whose refusal in a row shows that nothing is granted: so many would have been granted at the guessed rate. */
const row = 5

/**
 * The first refusals have come: nothing is sent until it is known what became of the calls under way. From which of them
 * were refused follows whether it was a stray refusal, whether a little is granted all the time, or nothing at all.
 */
export function stormMode(
  { ledger, total, open, largest, feedback }: PaceKnowledge,
  { calls, retryAfter, rate: kept, emptyAt }: Extract<Turn, { to: 'storm' }>,
  begun: number,
): PaceMode {
  const refused: Sent[] = [...calls]
  const end = total()
  let pending = open()
  // By then every refusal has come; calls that are still under way were granted.
  const until = begun + 1.5 * feedback() + 5

  function verdict(now: number): Turn {
    refused.sort((a, b) => a.mark - b.mark)
    const first = refused[0] as Sent
    const last = refused.at(-1) as Sent
    const lost = refused.reduce((sum, { units }) => sum + units, 0)
    if (refused.length === 1 && end - first.mark >= 10 * last.units) return { to: 'free', tolerated: 0 }
    const period = Math.min(Math.max(retryAfter, second), longMemory)
    const known = Math.max(1, ledger.granted(first.at - period, now))
    const measured = measuredRate(ledger, {
      at: first.at,
      until: last.at,
      emptyAt: emptyAt ?? first.at,
      period: Math.max(retryAfter, second),
      largest: largest(),
    })
    const guess = measured ? measured.rate * margin : kept !== undefined ? kept / 2 : known / period
    const steady = emptyAt !== undefined && (measured?.by ?? 0) >= well * largest()
    const certainty = steady ? 'well' : measured || kept !== undefined ? 'roughly' : 'guessed'

    const after = end - last.mark - last.units
    const reopened = after >= 3 * largest() && after > 0.2 * (end - first.mark)
    if (reopened) return { to: 'even', rate: guess, certainty, emptyAt: now }

    const between = last.mark - first.mark - (lost - last.units)
    const rowLength = last.at - lastRow(refused).at
    const trickles = rowLength < row / guess && between >= 8 * largest() && last.at - first.at >= 10
    if (trickles && kept !== undefined) return { to: 'even', rate: guess, certainty, emptyAt: last.at }
    if (trickles) {
      const rate = Math.max(between / (last.at - first.at), measured ? measured.rate * 0.75 : 0)
      return { to: 'even', rate, certainty: 'roughly', emptyAt: last.at }
    }
    return {
      to: 'closed',
      since: last.at,
      until: first.at + retryAfter,
      guess,
      certainty,
      proven: rowLength > (2 * row) / guess,
      length: retryAfter,
      ...(emptyAt !== undefined && { emptyAt }),
    }
  }

  return {
    name: 'storm',
    wait: (_, now) => (now < until && pending > 0 ? Math.max(1, until - now) : verdict(now)),
    sent: () => {},
    answered({ mark }) {
      if (mark < end) pending--
      return null
    },
    refused(call) {
      refused.push(call)
      pending--
      return null
    },
    correct: () => {},
    rate: () => null,
  }
}

/** First of the calls that were refused one directly after the other, up to the last. */
function lastRow(refused: readonly Sent[]): Sent {
  let at = refused.length - 1
  while (at > 0 && (refused[at - 1] as Sent).index + 1 === (refused[at] as Sent).index) at--
  return refused[at] as Sent
}
