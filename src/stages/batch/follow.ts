import { CallFailure } from '../../core/call-failure.ts'
import type { Failure } from '../../core/failure.ts'
import type { BatchStatus } from '../../core/model.ts'
import { announce, type Desk } from './desk.ts'
import { findLost } from './find-lost.ts'
import type { Job } from './job.ts'
import { readResults } from './read-results.ts'
import { watch } from './watch.ts'

/** What is to be done when a batch is done with. */
export interface Following extends Desk {
  /** Final failures of requests that nobody has asked for. */
  readonly unasked: Map<string, Failure>
  /** What the job has not got done, and somebody waits for, goes on from here. */
  letGo(job: Job, why: 'ended' | 'crowded'): void
}

/**
 * Sees a batch through: looks at it until it has ended, takes its results, sends on what is missing.
 * @throws CallFailure when the provider refused all of it, does not know it, or somebody cancelled it.
 */
export async function follow(desk: Following, job: Job): Promise<void> {
  const { model, pending, jobs } = desk
  const id = job.id as string
  const status = await watch(desk, job, id)
  if (status.refused) {
    pending.settled(job.tag)
    if (status.refused.crowded) return desk.letGo(job, 'crowded')
    jobs.delete(job)
    const message = `${model.id}: the provider refused the batch ${id} (${status.refused.reason})`
    throw new CallFailure('denied', message)
  }
  job.phase = 'reading'
  if (await readResults(desk, job, id, status)) return settle(desk, job, status)
  job.strangers.add(id)
  job.id = null
  job.certain = false
  await seek(desk, job)
}

/** After a crash: the batch may be at the provider, or may never have got there. */
export async function seek(desk: Following, job: Job): Promise<void> {
  job.phase = 'seeking'
  const id = await findLost(desk, job)
  if (desk.signal.aborted) return
  if (id === null) {
    desk.pending.settled(job.tag)
    desk.letGo(job, 'ended')
    return
  }
  job.id = id
  job.phase = 'pending'
  announce(desk, job, 'attached')
  await follow(desk, job)
}

function settle(desk: Following, job: Job, status: BatchStatus): void {
  const { model, pending, clock, timings, entries, jobs, attempts, unasked } = desk
  pending.settled(job.tag)
  const overdue = clock.now() - job.since > timings.overdue
  const missing = [...job.left].filter(key => entries.has(key)).length
  if (status.cancelled && !overdue && missing > 0) {
    jobs.delete(job)
    throw new CallFailure(
      'stopped',
      `${model.id}: the batch ${job.id} was cancelled at the provider with ${missing} requests to go; run the same command again to send them`,
      { boundary: 'config' },
    )
  }
  for (const [key, failure] of job.again) {
    const entry = entries.get(key)
    if (entry) entry.failures++
    const final = !failure.retryable || (entry !== undefined && entry.failures >= attempts)
    if (!final) continue
    job.left.delete(key)
    entries.delete(key)
    if (entry) entry.reject(failure)
    else unasked.set(key, failure)
  }
  desk.letGo(job, 'ended')
}
