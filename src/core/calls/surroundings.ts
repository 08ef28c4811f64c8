import type { EngineListener } from '../engine-event.ts'
import type { Random } from '../random.ts'

/** What time and chance are, and who listens. */
export interface Surroundings {
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** Runs something once, after so many milliseconds; what it returns calls that off. */
  timer(milliseconds: number, run: () => void): () => void
  /** Spreads tries, so that calls which failed together do not come back together. */
  readonly random: Random
  readonly tell?: EngineListener
}

/** How hard a provider may be driven. */
export interface CallLimits {
  /** Calls in flight at most; 'auto' finds out, up to 256. */
  readonly concurrency: number | 'auto'
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
  /** Milliseconds without one reply after which a provider is given up; five minutes unless given. */
  readonly patience?: number
  /** Tries of one call, for faults other than throttling; 6 unless given. */
  readonly attempts?: number
}
