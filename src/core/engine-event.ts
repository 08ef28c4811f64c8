import type { CallFault } from './call-failure.ts'
import type { ModelReply } from './model.ts'

/** What the engine says while it works; screens, metrics and traces listen. Listeners must not throw and must be quick. */
export type EngineEvent =
  | {
      readonly is: 'answered'
      readonly model: string
      /** Milliseconds that the successful try took, and when it began (performance.now()). */
      readonly milliseconds: number
      readonly began: number
      /** Tries in all, this one included. */
      readonly attempts: number
      readonly usage: ModelReply['usage']
      readonly stop: ModelReply['stop']
      readonly via: 'live' | 'batch'
      readonly purpose?: string
    }
  | {
      readonly is: 'failed'
      readonly model: string
      readonly fault: CallFault
      readonly status?: number
      readonly milliseconds: number
      readonly began: number
      readonly attempt: number
      /** Milliseconds until the next try; absent when there is none. */
      readonly retryIn?: number
      readonly message: string
      readonly purpose?: string
    }
  /** Answered without buying: by this run's journal, by the machine's cache, or by a call alike already in flight. */
  | { readonly is: 'known'; readonly model: string; readonly from: 'journal' | 'cache' | 'flight' }
  | {
      readonly is: 'circuit'
      readonly model: string
      readonly state: 'open' | 'trying' | 'closed'
      readonly message: string
    }
  | {
      readonly is: 'batch'
      readonly model: string
      readonly id: string
      readonly state: 'submitted' | 'attached' | 'pending' | 'ended' | 'refused'
      readonly total: number
      readonly done: number
    }
  /** Something went wrong beside the work and was dealt with: one line for the user. */
  | { readonly is: 'warning'; readonly message: string }

export type EngineListener = (event: EngineEvent) => void

/** What the engine is doing at this moment; what a heartbeat says when nothing moves. */
export interface EngineState {
  readonly inFlight: number
  /** Calls that wait for leave to be sent. */
  readonly waiting: number
  /** Most calls in flight that the engine allows itself at present. */
  readonly window: number
  /** Why the waiting ones wait; null while none does, or only for a free place. */
  readonly held: {
    readonly by: 'rate' | 'pause' | 'circuit' | 'batch'
    /** "http://…#m asked for a pause of 20 s (429)". */
    readonly why: string
    /** Milliseconds until the next of them may go, where that is known. */
    readonly milliseconds?: number
  } | null
}
