import { Failure } from './failure.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'

export interface Patience {
  /** Tries in all, the first included. */
  readonly attempts?: number
  /** Milliseconds before the second try; each further wait is twice as long. */
  readonly first?: number
  /** Milliseconds that no wait exceeds, whatever the provider asks for. */
  readonly longest?: number
  /** Waits; rejects as soon as the signal is aborted. */
  readonly pause: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>
  /** Spreads the waits, so that calls refused together do not come back together. */
  readonly random: Random
}

/**
 * The same model, patient: repeats what its provider called retryable, after exponential back-off with jitter, and no
 * sooner than the provider asked. What is final, and the last of the failures, is thrown as it came.
 */
export const retrying = (
  model: Model,
  { attempts = 6, first = 500, longest = 120_000, pause, random }: Patience,
): Model => ({
  id: model.id,
  async complete(request) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await model.complete(request)
      } catch (error) {
        const final = attempt >= attempts || request.signal?.aborted
        if (final || !(error instanceof Failure) || !error.retryable) throw error
        const step = Math.min(longest, first * 2 ** (attempt - 1))
        const wait = Math.min(longest, (error.retryAfter ?? step / 2) + (random.next() * step) / 2)
        try {
          await pause(wait, request.signal)
        } catch (interrupted) {
          throw request.signal?.aborted ? error : interrupted
        }
      }
    }
  },
})
