import type { Ticket } from './ticket.ts'

/** Tickets by the time they are due: a binary heap. Those that have ended in the meantime are passed over. */
export interface DueHeap {
  push(ticket: Ticket): void
  /** The earliest. */
  first(): Ticket | null
  shift(): Ticket | null
  all(): Iterable<Ticket>
}

export function dueHeap(): DueHeap {
  const heap: Ticket[] = []
  const before = (a: number, b: number): boolean => (heap[a] as Ticket).due < (heap[b] as Ticket).due
  const swap = (a: number, b: number): void => {
    const ticket = heap[a] as Ticket
    heap[a] = heap[b] as Ticket
    heap[b] = ticket
  }
  const drop = (): Ticket | null => {
    const top = heap[0] ?? null
    const end = heap.pop()
    if (heap.length === 0 || !end) return top
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
  const first = (): Ticket | null => {
    while (heap[0] && !heap[0].alive) drop()
    return heap[0] ?? null
  }
  return {
    first,
    push(ticket) {
      heap.push(ticket)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!before(at, parent)) return
        swap(at, parent)
        at = parent
      }
    },
    shift() {
      first()
      return drop()
    },
    all: () => heap.filter(({ alive }) => alive),
  }
}
