import type { CallFailure } from '../call-failure.ts'
import type { ModelReply, ModelRequest } from '../model.ts'
import type { Taken } from './call-gates.ts'

/** One call from its arrival to its end. */
export interface Ticket {
  readonly request: ModelRequest
  readonly resolve: (reply: ModelReply) => void
  readonly reject: (error: unknown) => void
  /** Tokens that it will take, as guessed. */
  readonly tokens: number
  /** Tries in all, and those of them that a fault other than throttling ended. */
  tries: number
  faults: number
  /** Refusals for want of an allowance, and when the first of them came. */
  refusals: number
  refusedSince: number
  last: CallFailure | null
  /** When it may be tried again. */
  due: number
  /** When the present try began. */
  began: number
  taken: Taken | null
  /** False once it has been answered, has failed or was called off. */
  alive: boolean
  next: Ticket | null
}

/** Tickets in the order of their coming. Those that have ended in the meantime are passed over. */
export interface Line {
  push(ticket: Ticket): void
  first(): Ticket | null
  shift(): Ticket | null
}

export function line(): Line {
  let head: Ticket | null = null
  let tail: Ticket | null = null
  const first = (): Ticket | null => {
    while (head && !head.alive) head = head.next
    return head
  }
  return {
    push(ticket) {
      ticket.next = null
      if (first() && tail) tail.next = ticket
      else head = ticket
      tail = ticket
    },
    first,
    shift() {
      const ticket = first()
      if (ticket) head = ticket.next
      return ticket
    },
  }
}

/** Tickets by the time they are due: a binary heap. */
export interface DueHeap {
  push(ticket: Ticket): void
  /** The earliest; those that have ended in the meantime are passed over. */
  first(): Ticket | null
  shift(): Ticket | null
}

export function dueHeap(): DueHeap {
  const heap: Ticket[] = []
  const before = (a: number, b: number): boolean => (heap[a] as Ticket).due < (heap[b] as Ticket).due
  const swap = (a: number, b: number): void => {
    const ticket = heap[a] as Ticket
    heap[a] = heap[b] as Ticket
    heap[b] = ticket
  }
  const shift = (): Ticket | null => {
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
    while (heap[0] && !heap[0].alive) shift()
    return heap[0] ?? null
  }
  return {
    push(ticket) {
      heap.push(ticket)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!before(at, parent)) return
        swap(at, parent)
        at = parent
      }
    },
    first,
    shift() {
      first()
      return shift()
    },
  }
}
