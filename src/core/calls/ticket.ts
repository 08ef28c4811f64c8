import type { CallFailure } from '../call-failure.ts'
import type { ModelReply, ModelRequest } from '../model.ts'
import type { Taken } from './call-gates.ts'

/** One call from its arrival to its end. */
export interface Ticket {
  readonly request: ModelRequest
  readonly resolve: (reply: ModelReply) => void
  readonly reject: (error: unknown) => void
  /** Tries in all. */
  tries: number
  /** Tries that a fault other than throttling ended. */
  faults: number
  /** Refusals for want of an allowance, and when the first of them came. */
  refusals: number
  refusedSince: number
  last: CallFailure | null
  /** When it may be tried again. */
  due: number
  /** When the present try began, and what it took. */
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
  all(): Iterable<Ticket>
}

export function line(): Line {
  let head: Ticket | null = null
  let tail: Ticket | null = null
  const first = (): Ticket | null => {
    while (head && !head.alive) head = head.next
    return head
  }
  return {
    first,
    push(ticket) {
      ticket.next = null
      if (first() && tail) tail.next = ticket
      else head = ticket
      tail = ticket
    },
    shift() {
      const ticket = first()
      if (ticket) head = ticket.next
      return ticket
    },
    *all() {
      for (let ticket = first(); ticket; ticket = ticket.next) if (ticket.alive) yield ticket
    },
  }
}
