/** A clock that stands still until all that is under way has been done, and then goes to the next timer. */
export interface VirtualClock {
  now(): number
  timer(milliseconds: number, run: () => void): () => void
  /** Lets time pass until the condition holds or nothing is left to happen; returns whether it holds. */
  run(until: () => boolean): Promise<boolean>
}

interface Timer {
  readonly at: number
  readonly order: number
  run: (() => void) | null
}

/** Promise reactions that one event may set off, one after the other. */
const depth = 12

export function virtualClock(): VirtualClock {
  const heap: Timer[] = []
  let order = 0
  let time = 0
  const before = (a: number, b: number): boolean => {
    const [first, second] = [heap[a] as Timer, heap[b] as Timer]
    return first.at < second.at || (first.at === second.at && first.order < second.order)
  }
  const swap = (a: number, b: number): void => {
    const timer = heap[a] as Timer
    heap[a] = heap[b] as Timer
    heap[b] = timer
  }
  const shift = (): Timer => {
    const top = heap[0] as Timer
    const end = heap.pop() as Timer
    if (heap.length === 0) return top
    heap[0] = end
    for (let at = 0; ; ) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && before(child, least)) least = child
      if (least === at) return top
      swap(at, least)
      at = least
    }
  }
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < depth; turn++) await null
  }
  return {
    now: () => time,
    timer(milliseconds, run) {
      const timer: Timer = { at: time + Math.max(0, milliseconds), order: order++, run }
      heap.push(timer)
      for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1)
        swap(at, (at - 1) >> 1)
      return () => {
        timer.run = null
      }
    },
    async run(until) {
      await settle()
      while (heap.length > 0 && !until()) {
        const timer = shift()
        if (!timer.run) continue
        time = timer.at
        timer.run()
        await settle()
      }
      return until()
    },
  }
}
