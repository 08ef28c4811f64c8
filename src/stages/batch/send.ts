import { CallFailure } from '../../core/call-failure.ts'
import type { PendingRequest } from '../../io/replies/pending-batches.ts'
import { announce, type Desk, insist } from './desk.ts'
import type { Entry } from './entries.ts'
import { findLost } from './find-lost.ts'
import type { Job } from './job.ts'

/**
 * Sends one batch: the intent goes to the disk first, the id after. What broke off on the way may have arrived, so the
 * provider is asked before it is sent again.
 * @returns whether the provider took it, or has no room for it.
 * @throws CallFailure when the provider refuses it, or cannot be reached for too long.
 */
export async function send(desk: Desk, job: Job, entries: readonly Entry[]): Promise<'sent' | 'crowded'> {
  const { api, pending, signal, jobs } = desk
  await pending.intend(job, requestsOf(desk, entries))
  let unsure = false
  const others = (): boolean => [...jobs].some(other => other !== job && other.id !== null)
  const attempt = async (): Promise<{ id: string; certain: boolean } | null> => {
    if (unsure) {
      const found = await findLost(desk, job)
      if (found !== null) return { id: found, certain: false }
      unsure = false
    }
    if (signal.aborted)
      throw new CallFailure('stopped', `${desk.model.id}: stopped before the batch was sent`)
    try {
      return { id: await api.submit(linesOf(desk, entries), job.tag, signal), certain: true }
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      if (error.status === 413 && entries.length > 1) return null
      if (error.fault === 'throttled' && others()) return null
      unsure = error.retryable && error.fault !== 'throttled'
      throw error
    }
  }
  try {
    const answer = await insist(desk, job, attempt)
    if (answer === null) {
      pending.settled(job.tag)
      return 'crowded'
    }
    job.id = answer.id
    job.certain = answer.certain
    if (answer.certain) pending.submitted(job.tag, answer.id)
    announce(desk, job, 'submitted')
    return 'sent'
  } catch (error) {
    // A final refusal leaves nothing behind; after anything else the intent stays, and the next start looks for the batch.
    if (error instanceof CallFailure && !error.retryable && error.fault !== 'stopped') {
      pending.settled(job.tag)
      jobs.delete(job)
      throw refusedWhole(desk.model.id, error)
    }
    throw error
  }
}

/** What refuses a batch refuses all of it, so it concerns the whole run. */
function refusedWhole(model: string, failure: CallFailure): CallFailure {
  if (failure.boundary === 'config') return failure
  return new CallFailure('denied', `${model}: the provider refused the batch (${failure.message})`, {
    ...(failure.status !== undefined && { status: failure.status }),
    cause: failure,
  })
}

/** Texts are made as they are needed: thousands of requests share most of theirs, their texts would not. */
function* requestsOf({ identify }: Desk, entries: readonly Entry[]): Generator<PendingRequest> {
  for (const { request } of entries)
    yield { ...identify(request), ...(request.purpose !== undefined && { purpose: request.purpose }) }
}

const linesOf = ({ api }: Desk, entries: readonly Entry[]): Iterable<string> => ({
  *[Symbol.iterator]() {
    for (const { key, request } of entries) yield api.encode(key, request)
  },
})
