import type { GrantLedger } from './grant-ledger.ts'
import type { StrayWatch } from './stray-watch.ts'

/** One call as a learned pace remembers it. */
export interface Sent {
  readonly units: number
  readonly at: number
  /** Units sent before it, and calls. */
  readonly mark: number
  readonly index: number
}

/** What all modes of a learned pace know. */
export interface PaceKnowledge {
  readonly ledger: GrantLedger
  readonly strays: StrayWatch
  /** Units sent since the beginning. */
  total(): number
  /** Calls whose fate is not known. */
  open(): number
  /** The largest call of late. */
  largest(): number
  /** Milliseconds from sending a call to hearing that it was refused. */
  feedback(): number
}

/** How sure a rate is: a guess from one burst; measured shortly; measured well. */
type Certainty = 'guessed' | 'roughly' | 'well'

/** What a pace turns to. */
export type Turn =
  /** No limit is known; this share of calls may be refused without that meaning anything. */
  | { readonly to: 'free'; readonly tolerated: number }
  /**
   * Calls were refused, these first; now it has to be seen what that means. `rate` and `emptyAt` are what was kept before, and
   * when the allowance was last known to be used up.
   */
  | {
      readonly to: 'storm'
      readonly calls: readonly Sent[]
      readonly retryAfter: number
      readonly rate?: number
      readonly emptyAt?: number
    }
  /** So many units a millisecond, evenly. `emptyAt`: when the allowance was last known to be used up. */
  | { readonly to: 'even'; readonly rate: number; readonly certainty: Certainty; readonly emptyAt: number }
  /** Everything is refused, until this time as the provider says; `since` is the last refusal that showed it. */
  | {
      readonly to: 'closed'
      readonly since: number
      readonly until: number
      /** What was granted before, in units per millisecond. */
      readonly guess: number
      readonly certainty: Certainty
      /** Nothing was granted for so long that this is no allowance which fills evenly. */
      readonly proven: boolean
      /** Milliseconds that the provider asked to wait. */
      readonly length: number
      /** When the allowance was last known to be used up before. */
      readonly emptyAt?: number
    }

/** What becomes of a pace for a while. Each event may turn it to something else. */
export interface PaceMode {
  readonly name: Turn['to']
  /** Milliseconds until so many units may go; 0 when they may. A turn when the mode has come to its end. */
  wait(units: number, now: number): number | Turn
  sent(call: Sent): void
  answered(call: Sent, now: number): Turn | null
  refused(call: Sent, now: number, retryAfter: number): Turn | null
  /** A call turned out to be so many units larger than was thought. */
  correct(units: number): void
  /** Units per millisecond that are thought to be granted; null when nobody knows. */
  rate(): number | null
}
