import { CallFailure } from '../../core/call-failure.ts'
import type { EngineListener, EngineState } from '../../core/engine-event.ts'
import { Failure } from '../../core/failure.ts'
import type { Model, ModelReply, ModelRequest } from '../../core/model.ts'
import type { PendingBatches } from '../../io/replies/pending-batches.ts'
import type { ReplyStore } from '../../io/replies/reply-store.ts'
import { announce } from './desk.ts'
import { despatch } from './despatch.ts'
import { type Entry, leaving, newEntry } from './entries.ts'
import { type Following, follow, seek } from './follow.ts'
import { type Job, newJob } from './job.ts'
import { goOn, heldBy } from './said.ts'
import { send } from './send.ts'
import { type BatchClock, type BatchTimings, batchTimings } from './timings.ts'
import { stopped } from './watch.ts'

export interface BatchSurroundings {
  readonly clock: BatchClock
  /** The key of a request, and the text that it is the hash of. */
  identify(request: ModelRequest): {
    readonly key: string
    readonly request: string
    readonly opening?: number
  }
  /** A name that no other batch of the account has. */
  newTag(): string
  readonly onEvent?: EngineListener
  readonly timings?: Partial<BatchTimings>
  /** Times that a request is sent at most. */
  readonly attempts?: number
  /** Asks what no batch under way holds, where nothing more is to be sent in batches. */
  readonly rest?: Model
}

/**
 * The same model, asked through its provider's batch API. Requests are gathered until a batch is full or everybody waits for
 * an answer; several batches may be pending at once; replies are in the store before their callers get them. What is
 * pending outlives the process: the next one finds it in `pending`, and takes its results whether or not anybody has asked yet.
 * @throws Failure('config') when the model has no batch API.
 */
export function batched(
  model: Model,
  store: ReplyStore,
  pending: PendingBatches,
  surroundings: BatchSurroundings,
): Model & { state(): EngineState; close(): Promise<void> } {
  const { clock, attempts = 3, onEvent = () => {}, rest } = surroundings
  const api = model.batches
  if (!api) throw new Failure('config', `${model.id}: has no batch API; leave out --batch`)
  const stop = new AbortController()
  const desk: Following = {
    ...surroundings,
    ...{ model, api, store, pending, attempts, onEvent, letGo },
    timings: { ...batchTimings, ...surroundings.timings },
    entries: new Map(),
    jobs: new Set(),
    unasked: new Map(),
    signal: stop.signal,
    moved: () => queue.moved(),
  }
  const { entries, jobs, unasked } = desk
  const queue = despatch(desk, sendNext, start)
  const { until } = leaving(model.id)
  const tasks = new Set<Promise<void>>()
  let broken: { readonly error: unknown } | null = null
  attach()

  return {
    id: model.id,
    ...(model.provider !== undefined && { provider: model.provider }),
    ...(model.name !== undefined && { name: model.name }),
    complete,
    state: () => ({
      inFlight: [...jobs].reduce((sum, { left }) => sum + left.size, 0),
      waiting: queue.size,
      window: api.maxRequests,
      held: heldBy(model.id, jobs, queue, clock.now()),
    }),
    async close() {
      halt(stopped(desk))
      await Promise.all(tasks)
      for (const job of jobs) if (job.left.size === 0) forget(job)
      const going = [...jobs].filter(({ id }) => id !== null)
      if (going.length > 0) onEvent({ is: 'warning', message: goOn(model.id, going) })
      await model.close?.()
    },
  }

  /** Takes up the batches of a process before this one. */
  function attach(): void {
    for (const batch of pending.open()) {
      const job = newJob(batch, batch.id === null ? 'seeking' : 'pending')
      for (const key of job.keys) if (store.find(key)?.from === 'journal') job.left.delete(key)
      if (job.left.size === 0) forget(job)
      else {
        jobs.add(job)
        if (job.id !== null) announce(desk, job, 'attached')
        start(() => (job.id === null ? seek(desk, job) : follow(desk, job)))
      }
    }
  }

  async function complete(request: ModelRequest): Promise<ModelReply> {
    if (broken) throw broken.error
    if (request.signal?.aborted) throw stopped(desk)
    const { key } = surroundings.identify(request)
    let entry = entries.get(key)
    if (!entry) {
      const known = store.find(key)
      if (known) return known.reply
      const failed = unasked.get(key)
      unasked.delete(key)
      if (failed) throw failed
      const held = [...jobs].some(({ left }) => left.has(key))
      if (!held && rest) return rest.complete(request)
      entry = newEntry(key, request, sizeOf(key, request))
      entries.set(key, entry)
      if (!held) queue.add(entry)
    }
    const asked = entry
    asked.callers++
    return until(asked.reply, request.signal, () => {
      asked.callers--
      if (asked.callers === 0 && queue.remove(asked)) entries.delete(key)
    })
  }

  function sizeOf(key: string, request: ModelRequest): number {
    const bytes = Buffer.byteLength(desk.api.encode(key, request))
    if (bytes < desk.api.maxBytes) return bytes
    throw new CallFailure('refused', `${model.id}: the request has ${bytes} bytes, more than a batch takes`)
  }

  async function sendNext(taken: readonly Entry[]): Promise<void> {
    const keys = taken.map(({ key }) => key)
    const job = newJob({ tag: surroundings.newTag(), since: clock.now(), id: null, keys }, 'sending')
    jobs.add(job)
    if ((await send(desk, job, taken)) === 'crowded') return letGo(job, 'crowded')
    job.phase = 'pending'
    start(() => follow(desk, job))
  }

  function letGo(job: Job, why: 'ended' | 'crowded'): void {
    jobs.delete(job)
    if (why === 'ended') queue.ended()
    else queue.noRoom(job.keys.size)
    for (const key of job.left) {
      const entry = entries.get(key)
      if (!entry) continue
      if (entry.callers > 0 && !rest) queue.add(entry)
      else entries.delete(key)
      if (entry.callers > 0 && rest) rest.complete(entry.request).then(entry.resolve, entry.reject)
    }
  }

  function forget(job: Job): void {
    pending.settled(job.tag)
    jobs.delete(job)
  }

  function start(work: () => Promise<void>): void {
    const task = work()
      .catch(error => {
        if (!stop.signal.aborted) halt(error)
      })
      .finally(() => tasks.delete(task))
    tasks.add(task)
  }

  /** Ends everything; who waits is told why. */
  function halt(error: unknown): void {
    broken ??= { error }
    stop.abort()
    queue.stop()
    for (const entry of entries.values()) entry.reject(error as Error)
    entries.clear()
  }
}
