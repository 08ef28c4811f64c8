/** What was sent lately and not refused, by the time it was sent. */
export interface GrantLedger {
  sent(units: number, at: number): void
  refused(units: number, at: number): void
  /** Units sent between two times and not refused; no more than the last five seconds are known. */
  granted(from: number, to: number): number
}

/** Milliseconds that are counted together, and for how many of those counts there is room. */
const grain = 10
const places = 512
/** Milliseconds that are remembered. */
export const second = 1_000
export const memory = grain * (places - 2)

export function grantLedger(): GrantLedger {
  const units = new Float64Array(places)
  let newest = Number.NEGATIVE_INFINITY
  const place = (index: number): number => ((index % places) + places) % places
  return {
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
        const begins = Math.max(from, index * grain)
        const ends = Math.min(to, (index + 1) * grain)
        sum += ((units[place(index)] as number) * (ends - begins)) / grain
      }
      return sum
    },
  }
}
