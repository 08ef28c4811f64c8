import { abortWatch } from './abort-watch.ts'
import { dueHeap } from './due-heap.ts'
import { type Line, line, type Ticket } from './ticket.ts'

/** Where calls wait: those never tried, those to be tried again, and those whose time has not come. */
export interface WaitingRoom {
  size(): number
  enter(ticket: Ticket): void
  /** A call that was tried comes back; it may go from `ticket.due` on. */
  comeBack(ticket: Ticket): void
  /** Lets those in line whose time has come; returns when the next one's does. */
  ripen(now: number): number
  /** Lines in the order of their turn: who was tried goes first. */
  readonly again: Line
  readonly fresh: Line
  /** The call leaves the head of its line to be sent. */
  leave(from: Line): void
  /** All that wait, which then do so no longer. */
  clear(): Ticket[]
  /** All that wait. */
  all(): Iterable<Ticket>
}

export function waitingRoom(calledOff: (ticket: Ticket) => void): WaitingRoom {
  const fresh = line()
  const again = line()
  const later = dueHeap()
  let size = 0
  const aborts = abortWatch(ticket => {
    size--
    calledOff(ticket)
  })
  return {
    size: () => size,
    fresh,
    again,
    enter(ticket) {
      size++
      fresh.push(ticket)
      aborts.watch(ticket)
    },
    comeBack(ticket) {
      size++
      later.push(ticket)
      aborts.watch(ticket)
    },
    ripen(now) {
      for (let first = later.first(); first; first = later.first()) {
        if (first.due > now) return first.due
        later.shift()
        again.push(first)
      }
      return Number.POSITIVE_INFINITY
    },
    leave(from) {
      const ticket = from.shift()
      if (!ticket) return
      size--
      aborts.forget(ticket)
    },
    clear() {
      const tickets: Ticket[] = []
      for (const place of [again, fresh, later])
        for (let ticket = place.shift(); ticket; ticket = place.shift()) {
          aborts.forget(ticket)
          tickets.push(ticket)
        }
      size = 0
      return tickets
    },
    *all() {
      yield* again.all()
      yield* fresh.all()
      yield* later.all()
    },
  }
}
