/** What was sent lately and not refused, by the time it was sent. */
export interface GrantLedger {
  sent(units: number, at: number): void
  refused(units: number, at: number): void
  /** Units sent between two times and not refused, to a count's length; no more is known than of the last eight minutes. */
  granted(from: number, to: number): number
}

export const second = 1_000
/** Milliseconds that are counted together, exactly for the last moments and roughly for longer, and how many such counts there are. */
const fineGrain = 10
const coarseGrain = 1_000
const places = 512
/** Milliseconds that are remembered exactly, and roughly. */
export const memory = fineGrain * (places - 2)
export const longMemory = coarseGrain * (places - 2)

export function grantLedger(): GrantLedger {
  const fine = counts(fineGrain)
  const coarse = counts(coarseGrain)
  return {
    sent(units, at) {
      fine.sent(units, at)
      coarse.sent(units, at)
    },
    refused(units, at) {
      fine.refused(units, at)
      coarse.refused(units, at)
    },
    granted: (from, to) => (fine.knows(from) ? fine : coarse).granted(from, to),
  }
}

interface Counts extends GrantLedger {
  knows(time: number): boolean
}

function counts(grain: number): Counts {
  const units = new Float64Array(places)
  let newest = Number.NEGATIVE_INFINITY
  const place = (index: number): number => ((index % places) + places) % places
  return {
    knows: time => time >= (newest - places + 1) * grain,
    sent(count, at) {
      const index = Math.floor(at / grain)
      if (index > newest) {
        const fresh = Math.min(places, index - newest)
        for (let back = 0; back < fresh; back++) units[place(index - back)] = 0
        newest = index
      }
      units[place(newest)] = (units[place(newest)] as number) + count
    },
    refused(count, at) {
      const index = Math.floor(at / grain)
      if (index > newest - places && index <= newest)
        units[place(index)] = (units[place(index)] as number) - count
    },
    granted(from, to) {
      const first = Math.max(Math.floor(from / grain), newest - places + 1)
      const last = Math.min(Math.floor(to / grain), newest)
      let sum = 0
      for (let index = first; index <= last; index++) {
        const within = (index + 1) * grain - Math.max(from, index * grain)
        sum += ((units[place(index)] as number) * within) / grain
      }
      return sum
    },
  }
}
