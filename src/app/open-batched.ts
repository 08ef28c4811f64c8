import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import type { EngineListener, EngineState } from '../core/engine-event.ts'
import { Failure } from '../core/failure.ts'
import type { Model } from '../core/model.ts'
import { pendingBatches } from '../io/replies/batches-table.ts'
import { identify } from '../io/replies/reply-key.ts'
import type { ReplyStore } from '../io/replies/reply-store.ts'
import { batched } from '../stages/batch/batched.ts'
import type { BatchClock } from '../stages/batch/timings.ts'

/** A model through its provider's batch API, and what it is doing. */
export interface BatchedModel {
  readonly model: Model
  state(): EngineState
  /** Stops looking after batches, which go on at the provider, and says so. */
  close(): Promise<void>
}

export interface BatchRoom {
  readonly store: ReplyStore
  readonly journal: DatabaseSync
  readonly onEvent: EngineListener
}

/** A model that is asked one call at a time. */
type LiveModel = Model & { state(): EngineState }

/** @throws Failure('config') when the model has no batch API. */
export function needBatches({ id, provider = 'such', batches }: Model): void {
  if (batches) return
  throw new Failure(
    'config',
    `${id}: ${provider} models have no batch API; leave out --batch; those that do: openai:NAME, anthropic:NAME`,
  )
}

/** The model through its batch API, which it must have. */
export const openBatched = (provider: Model, room: BatchRoom): BatchedModel => opened(provider, room)

/**
 * Batches that a process before this one left pending, where this one asks live: their replies are taken, the rest goes live.
 * Null when there are none.
 */
export function finishBatches(
  provider: Model,
  { store, journal, onEvent, live }: BatchRoom & { readonly live: LiveModel },
): BatchedModel | null {
  if (!provider.batches) return null
  const pending = pendingBatches(journal, provider.id).open()
  if (pending.length === 0) return null
  const requests = pending.reduce((sum, { keys }) => sum + keys.length, 0)
  onEvent({
    is: 'warning',
    message: `${provider.id}: batches from before hold ${requests.toLocaleString('en-US')} requests that are paid for; their replies are waited for, everything else is asked live`,
  })
  return opened(provider, { store, journal, onEvent, rest: live })
}

function opened(
  provider: Model,
  { store, journal, onEvent, rest }: BatchRoom & { readonly rest?: LiveModel },
): BatchedModel {
  const model = batched(provider, store, pendingBatches(journal, provider.id), {
    clock,
    identify: request => identify(provider.id, request),
    newTag: () => `rnr-${randomBytes(12).toString('hex')}`,
    onEvent,
    ...(rest && { rest }),
  })
  const state = (): EngineState => {
    const asked = rest?.state()
    return asked && asked.inFlight + asked.waiting > 0 ? asked : model.state()
  }
  return { model, state, close: model.close }
}

const clock: BatchClock = {
  now: Date.now,
  pause: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => {}),
}
