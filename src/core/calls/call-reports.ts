import type { CallFailure } from '../call-failure.ts'
import type { EngineListener } from '../engine-event.ts'
import type { ModelReply } from '../model.ts'
import type { Ticket } from './ticket.ts'

/** What is told of calls to whoever listens. */
export interface CallReports {
  answered(ticket: Ticket, reply: ModelReply, now: number): void
  failed(ticket: Ticket, failure: CallFailure, now: number, retryIn: number | undefined): void
  circuit(state: 'open' | 'trying' | 'closed', message: string): void
}

export const callReports = (model: string, tell: EngineListener | undefined): CallReports =>
  tell === undefined
    ? { answered() {}, failed() {}, circuit() {} }
    : {
        answered: ({ request: { purpose }, began, tries }, { usage, stop }, now) =>
          tell({
            is: 'answered',
            model,
            milliseconds: now - began,
            began,
            attempts: tries,
            usage,
            stop,
            via: 'live',
            ...(purpose !== undefined && { purpose }),
          }),
        failed: ({ request: { purpose }, began, tries }, { fault, status, message }, now, retryIn) =>
          tell({
            is: 'failed',
            model,
            fault,
            milliseconds: now - began,
            began,
            attempt: tries,
            message,
            ...(status !== undefined && { status }),
            ...(retryIn !== undefined && { retryIn }),
            ...(purpose !== undefined && { purpose }),
          }),
        circuit: (state, message) => tell({ is: 'circuit', model, state, message }),
      }
