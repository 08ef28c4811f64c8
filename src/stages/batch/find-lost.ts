import { type Desk, insist } from './desk.ts'
import type { Job } from './job.ts'

/**
 * Looks for a batch whose id nobody wrote down, twice, for a list may lag behind; null when the provider never got it.
 * Batches that are ours under another tag are not it.
 */
export async function findLost(desk: Desk, job: Job): Promise<string | null> {
  const { api, clock, timings, jobs, signal } = desk
  const look = (): Promise<string | null> => {
    const not = new Set(job.strangers)
    for (const { id, certain } of jobs) if (id !== null && certain) not.add(id)
    const hint = {
      since: new Date(job.since),
      requests: job.keys.size,
      holds: (key: string) => job.keys.has(key),
      not,
    }
    return insist(desk, job, () => api.find(job.tag, hint, signal))
  }
  const found = await look()
  if (found !== null || signal.aborted) return found
  job.nextLook = clock.now() + timings.lag
  await clock.pause(timings.lag, signal)
  job.nextLook = null
  return signal.aborted ? null : look()
}
