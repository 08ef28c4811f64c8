import type { PaceMode, Turn } from './pace-mode.ts'

/** Milliseconds after which refusals that meant nothing are looked at anew. */
const forgotten = 60_000
/** Refusals that are passed over before a share is a share. */
const few = 3

/** No limit is known. The first refusal is a storm, unless refusals turned out to have nothing to do with the pace. */
export function freeMode({ tolerated }: Extract<Turn, { to: 'free' }>, begun: number): PaceMode {
  let sent = 0
  let refused = 0
  return {
    name: 'free',
    wait: () => 0,
    sent({ units }) {
      sent += units
    },
    answered: () => null,
    refused(call, now, retryAfter) {
      refused += call.units
      const meant =
        tolerated === 0 || now - begun > forgotten || refused > tolerated * sent + few * call.units
      return meant ? { to: 'storm', calls: [call], retryAfter } : null
    },
    correct: () => {},
    rate: () => null,
  }
}
