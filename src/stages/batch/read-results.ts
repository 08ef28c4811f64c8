import { CallFailure } from '../../core/call-failure.ts'
import type { BatchResult, BatchStatus, ModelReply } from '../../core/model.ts'
import type { Desk } from './desk.ts'
import type { Job } from './job.ts'
import { known } from './watch.ts'

/** Times that results are read before what is missing among them is believed to be missing: to buy it again costs more. */
const readings = 3
/** Results on their way to the disk at once; they share commits. */
const together = 512

/**
 * Reads the results of a batch that has ended. Each reply is on the disk before its caller gets it, and those that nobody has
 * asked for yet are kept as well. A stream that breaks off is read again from its start; what was taken is not taken twice.
 * @returns whether any of the results was for one of the job's requests; if not, it is somebody else's batch.
 */
export async function readResults(desk: Desk, job: Job, id: string, status: BatchStatus): Promise<boolean> {
  for (let reading = 1; ; reading++) {
    const { ours, others } = await known(desk, job, () => readOnce(desk, job, id))
    if (others > 0 && ours === 0) return false
    if (job.again.size === job.left.size || reading === readings) break
    await desk.clock.pause(desk.timings.lag, desk.signal)
  }
  for (const key of job.left) {
    if (job.again.has(key)) continue
    const why = status.cancelled
      ? 'was called off before this request was done'
      : 'has no result for this request'
    job.again.set(
      key,
      new CallFailure('late', `${desk.model.id}: the batch ${id} ${why}`, { retryable: true }),
    )
  }
  return true
}

/** @returns how many results were for requests of the job, and how many were not. */
async function readOnce(desk: Desk, job: Job, id: string): Promise<{ ours: number; others: number }> {
  const { api, signal } = desk
  const began = performance.now()
  const taking = new Map<string, Promise<void>>()
  let broken: { readonly error: unknown } | null = null
  let ours = 0
  let others = 0
  for await (const result of api.results(id, signal)) {
    if (broken) break
    if (!job.keys.has(result.key)) {
      others++
      continue
    }
    ours++
    if (!job.left.has(result.key) || taking.has(result.key)) continue
    if ('failure' in result) {
      if (!job.again.has(result.key)) fail(desk, job, result)
      continue
    }
    const { key, reply } = result
    const taken = take(desk, job, { key, reply, began }).then(
      () => void taking.delete(key),
      error => {
        taking.delete(key)
        broken = { error }
      },
    )
    taking.set(key, taken)
    if (taking.size >= together) await Promise.race(taking.values())
  }
  await Promise.all(taking.values())
  if (broken) throw (broken as { error: unknown }).error
  return { ours, others }
}

async function take(
  { store, pending, entries, identify, model, onEvent, moved }: Desk,
  job: Job,
  { key, reply, began }: { key: string; reply: ModelReply; began: number },
): Promise<void> {
  // A process before this one may have been killed while it read the same results.
  const before = store.find(key)?.from === 'journal'
  if (!before) {
    const asked = entries.get(key)?.request
    const bought = asked
      ? { ...identify(asked), ...(asked.purpose !== undefined && { purpose: asked.purpose }) }
      : (pending.request(job.tag, key) ?? { key, request: '' })
    await store.keep({ ...bought, reply, via: 'batch' })
  }
  job.left.delete(key)
  job.again.delete(key)
  const entry = entries.get(key)
  entries.delete(key)
  if (!before)
    onEvent({
      is: 'answered',
      model: model.id,
      milliseconds: performance.now() - began,
      began,
      attempts: (entry?.failures ?? 0) + 1,
      usage: reply.usage,
      stop: reply.stop,
      via: 'batch',
      ...(entry?.request.purpose !== undefined && { purpose: entry.request.purpose }),
    })
  moved()
  entry?.resolve(reply)
}

/** What is final goes to its caller at once; what is worth another batch waits until this one is done with. */
function fail(
  { entries, attempts, moved, model, onEvent }: Desk,
  job: Job,
  { key, failure }: Extract<BatchResult, { failure: CallFailure }>,
): void {
  const entry = entries.get(key)
  const failures = (entry?.failures ?? 0) + 1
  const again = failure.retryable && failures < attempts
  onEvent({
    is: 'failed',
    model: model.id,
    fault: failure.fault,
    ...(failure.status !== undefined && { status: failure.status }),
    milliseconds: 0,
    began: performance.now(),
    attempt: failures,
    ...(again && { retryIn: 0 }),
    message: failure.message,
    ...(entry?.request.purpose !== undefined && { purpose: entry.request.purpose }),
  })
  if (again || !entry) {
    job.again.set(key, failure)
    return
  }
  job.left.delete(key)
  entries.delete(key)
  moved()
  entry.reject(failure)
}
