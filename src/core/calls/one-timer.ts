import type { Surroundings } from './surroundings.ts'

/** One timer for all that wait: it is set to the next moment at which something may happen. */
export interface OneTimer {
  /** An endless time sets none. An earlier one that is set already stays. */
  set(at: number, now: number): void
}

/** Milliseconds that a timer runs at least. */
const least = 0.1

export function oneTimer({ timer }: Pick<Surroundings, 'timer'>, ring: () => void): OneTimer {
  let setFor = Number.POSITIVE_INFINITY
  let cancel = (): void => {}
  return {
    set(at, now) {
      if (at >= setFor) return
      cancel()
      setFor = at
      cancel = timer(Math.max(least, at - now), () => {
        setFor = Number.POSITIVE_INFINITY
        ring()
      })
    },
  }
}
