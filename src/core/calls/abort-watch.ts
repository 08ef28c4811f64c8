import type { Ticket } from './ticket.ts'

/** Tells which waiting calls were called off. One listener for each signal, however many calls wait under it. */
export interface AbortWatch {
  watch(ticket: Ticket): void
  forget(ticket: Ticket): void
}

export function abortWatch(calledOff: (ticket: Ticket) => void): AbortWatch {
  const waiting = new Map<AbortSignal, { readonly tickets: Set<Ticket>; readonly listener: () => void }>()
  return {
    watch(ticket) {
      const { signal } = ticket.request
      if (!signal) return
      const known = waiting.get(signal)
      if (known) {
        known.tickets.add(ticket)
        return
      }
      const tickets = new Set([ticket])
      const listener = (): void => {
        waiting.delete(signal)
        for (const each of tickets) calledOff(each)
      }
      waiting.set(signal, { tickets, listener })
      signal.addEventListener('abort', listener, { once: true })
    },
    forget(ticket) {
      const { signal } = ticket.request
      const known = signal && waiting.get(signal)
      if (!known?.tickets.delete(ticket) || known.tickets.size > 0) return
      waiting.delete(signal as AbortSignal)
      signal?.removeEventListener('abort', known.listener)
    },
  }
}
