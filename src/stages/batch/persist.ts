import { CallFailure } from '../../core/call-failure.ts'
import { Failure } from '../../core/failure.ts'
import type { BatchClock, BatchTimings } from './timings.ts'

export interface Persistence {
  readonly clock: BatchClock
  readonly timings: Pick<BatchTimings, 'firstLook' | 'longestLook' | 'patience' | 'crowded'>
  readonly signal: AbortSignal
  /** Told of every failure that is tried again, with the milliseconds until then; null when it went well. */
  onTrouble(failure: Failure | null, wait: number): void
}

/**
 * Repeats what its provider calls retryable, no sooner than the provider asks, until it goes well or has failed for as long
 * as patience lasts; with a provider that has no room, longer. Anything final is thrown as it came.
 */
export async function persist<T>(
  work: (attempt: number) => Promise<T>,
  { clock, timings, signal, onTrouble }: Persistence,
): Promise<T> {
  const began = clock.now()
  let step = timings.firstLook
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await work(attempt)
      onTrouble(null, 0)
      return result
    } catch (error) {
      if (signal.aborted || !(error instanceof Failure) || !error.retryable) throw error
      const crowded = error instanceof CallFailure && error.fault === 'throttled'
      if (clock.now() - began >= (crowded ? timings.crowded : timings.patience)) throw error
      const wait = Math.max(error.retryAfter ?? 0, step)
      onTrouble(error, wait)
      await clock.pause(wait, signal)
      if (signal.aborted) throw error
      step = Math.min(timings.longestLook, step * 1.5)
    }
  }
}
