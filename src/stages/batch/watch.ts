import { CallFailure } from '../../core/call-failure.ts'
import type { BatchStatus } from '../../core/model.ts'
import { announce, type Desk, insist } from './desk.ts'
import type { Job } from './job.ts'

/** How long a batch that was called off may take to end. */
const callingOff = 2 * 3_600_000

/**
 * Looks at a batch, less and less often, until it has ended. One that is pending for longer than any provider promises is
 * called off, so that its requests can be sent again.
 * @throws CallFailure when the provider does not know it, or it never ends.
 */
export async function watch(desk: Desk, job: Job, id: string): Promise<BatchStatus> {
  const { api, clock, timings, signal, model } = desk
  let wait = timings.firstLook
  let calledOff = false
  for (;;) {
    if (signal.aborted) throw stopped(desk)
    const status = await known(desk, job, () => api.status(id, signal))
    job.done = status.done
    if (status.state === 'ended') {
      announce(desk, job, status.refused ? 'refused' : 'ended')
      return status
    }
    announce(desk, job, 'pending')
    const late = clock.now() - job.since - timings.overdue
    if (late > callingOff)
      throw new CallFailure(
        'late',
        `${model.id}: the batch ${id} does not end; cancel it at the provider and run the same command again`,
        { boundary: 'config' },
      )
    if (late > 0 && !calledOff) {
      calledOff = true
      desk.onEvent({
        is: 'warning',
        message: `${model.id}: the batch ${id} is pending for longer than promised; it is called off, what is missing is sent again`,
      })
      await insist(desk, job, () => api.cancel(id, signal))
    }
    job.nextLook = clock.now() + wait
    await clock.pause(wait, signal)
    wait = Math.min(timings.longestLook, wait * 1.5)
  }
}

/** How often a provider may say that it does not know a batch before it is believed: what is new takes its time to spread. */
const doubts = 3

/** A call about a batch that must exist: to be told that it does not is no matter of one request. */
export async function known<T>(desk: Desk, job: Job, work: () => Promise<T>): Promise<T> {
  const { clock, timings, signal, model } = desk
  for (let doubt = 0; ; doubt++) {
    try {
      return await insist(desk, job, work)
    } catch (error) {
      if (!(error instanceof CallFailure) || (error.status !== 404 && error.status !== 410)) throw error
      if (doubt === doubts)
        throw new CallFailure(
          'denied',
          `${model.id}: the provider does not know the batch ${job.id} of ${job.keys.size} requests any more, or not by this key; set the key it was sent with, or begin anew in another folder with -o`,
          { status: error.status, cause: error },
        )
      job.trouble = error
      job.nextLook = clock.now() + timings.lag
      await clock.pause(timings.lag, signal)
    }
  }
}

export const stopped = ({ model }: Desk): CallFailure =>
  new CallFailure('stopped', `${model.id}: stopped before the reply came`)
