import type { CallFailure } from '../../core/call-failure.ts'
import type { Failure } from '../../core/failure.ts'
import type { PendingBatch } from '../../io/replies/pending-batches.ts'

/** A batch under way. */
export interface Job {
  readonly tag: string
  /** Milliseconds since the epoch at which it was first meant to be sent. */
  readonly since: number
  readonly keys: ReadonlySet<string>
  /** The provider's; null until it is known. */
  id: string | null
  /** Whether the provider itself gave the id in answer to the batch; one that was looked for may be another's. */
  certain: boolean
  /** Batches that were taken for this one and are not. */
  readonly strangers: Set<string>
  phase: 'sending' | 'seeking' | 'pending' | 'reading'
  /** Keys without a reply on the disk or a failure that was told. */
  readonly left: Set<string>
  /** Failures that came back: worth another batch, or nobody has asked yet. */
  readonly again: Map<string, CallFailure>
  /** Requests that the provider says it is done with. */
  done: number
  /** When it is looked at next; null while nothing is waited for. */
  nextLook: number | null
  /** What went wrong last, while it is tried again. */
  trouble: Failure | null
}

export function newJob({ tag, since, id, keys }: PendingBatch, phase: Job['phase']): Job {
  return {
    tag,
    since,
    keys: new Set(keys),
    id,
    certain: id !== null,
    strangers: new Set(),
    phase,
    left: new Set(keys),
    again: new Map(),
    done: 0,
    nextLook: null,
    trouble: null,
  }
}
