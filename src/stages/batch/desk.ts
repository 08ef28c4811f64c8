import type { EngineEvent, EngineListener } from '../../core/engine-event.ts'
import type { BatchApi, Model, ModelRequest } from '../../core/model.ts'
import type { PendingBatches } from '../../io/replies/pending-batches.ts'
import type { ReplyStore } from '../../io/replies/reply-store.ts'
import type { Entry } from './entries.ts'
import type { Job } from './job.ts'
import { type Persistence, persist } from './persist.ts'
import type { BatchClock, BatchTimings } from './timings.ts'

/** What all parts of the batch machinery of one model share. */
export interface Desk {
  readonly model: Model
  readonly api: BatchApi
  readonly store: ReplyStore
  readonly pending: PendingBatches
  readonly clock: BatchClock
  readonly timings: BatchTimings
  /** Times that a request is sent at most. */
  readonly attempts: number
  /** The key of a request, and the text that it is the hash of. */
  identify(request: ModelRequest): {
    readonly key: string
    readonly request: string
    readonly opening?: number
  }
  newTag(): string
  readonly onEvent: EngineListener
  /** Requests that somebody waits for, by key. */
  readonly entries: Map<string, Entry>
  readonly jobs: Set<Job>
  /** Ends all of it; what is pending goes on at the provider. */
  readonly signal: AbortSignal
  /** Somebody got an answer, and may ask on. */
  moved(): void
}

/** Repeats a call about a job while it is worth it; what is wrong meanwhile stands in the job. */
export function insist<T>(desk: Desk, job: Job, work: (attempt: number) => Promise<T>): Promise<T> {
  const onTrouble: Persistence['onTrouble'] = (failure, wait) => {
    job.trouble = failure
    job.nextLook = failure ? desk.clock.now() + wait : null
  }
  return persist(work, { clock: desk.clock, timings: desk.timings, signal: desk.signal, onTrouble })
}

export function announce(
  { model, onEvent }: Desk,
  job: Job,
  state: Extract<EngineEvent, { is: 'batch' }>['state'],
): void {
  onEvent({
    is: 'batch',
    model: model.id,
    id: job.id ?? job.tag,
    state,
    total: job.keys.size,
    done: job.done,
  })
}
