import { chain, type Link } from './chain.ts'

/** Waits of one length, for thousands of items at once on a single timer. */
export interface Deadlines<T> {
  start(item: T): Wait<T>
  /** Ends the wait of an item; nothing happens to one that is over. */
  end(wait: Wait<T>): void
}

type Wait<T> = Link<Due<T>>

interface Due<T> {
  readonly item: T
  /** On the clock of performance.now(). */
  readonly moment: number
}

/**
 * Items are late in the order in which they started, so only the oldest is ever watched.
 * @param length milliseconds that each item has.
 * @param late called once for each item whose wait was not ended within them.
 */
export function deadlines<T>(length: number, late: (item: T) => void): Deadlines<T> {
  const waits = chain<Due<T>>()
  let timer: NodeJS.Timeout | undefined

  const look = (): void => {
    timer = undefined
    const now = performance.now()
    for (let wait = waits.first(); wait; wait = waits.first()) {
      const { item, moment } = wait.item
      if (moment > now) {
        timer = setTimeout(look, Math.max(1, moment - now))
        return
      }
      waits.remove(wait)
      late(item)
    }
  }

  return {
    start(item) {
      if (timer === undefined) timer = setTimeout(look, length)
      // An idle timer must not keep the process alive, and one with somebody waiting must.
      else if (waits.empty()) timer.ref()
      return waits.append({ item, moment: performance.now() + length })
    },
    end(wait) {
      if (waits.remove(wait) && waits.empty()) timer?.unref()
    },
  }
}
