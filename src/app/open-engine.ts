import { setTimeout as pause } from 'node:timers/promises'
import { openModel } from '../catalog/providers/model-reference.ts'
import type { EngineListener, EngineState } from '../core/engine-event.ts'
import type { Model } from '../core/model.ts'
import { retrying } from '../core/patient-model.ts'
import type { Environment } from '../core/provider.ts'
import { random } from '../core/random.ts'
import { openReplies } from '../io/replies/open-replies.ts'
import { recorded } from '../io/replies/recorded.ts'
import type { RunFolder } from '../io/run/run-folder.ts'
import { finishBatches, needBatches, openBatched } from './open-batched.ts'

/** How hard a provider may be driven. */
export interface EngineLimits {
  /** Calls in flight at most. */
  readonly concurrency: number
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
  /** Milliseconds for one call. */
  readonly deadline?: number
  /** Milliseconds that a provider may be down before the run is stopped. */
  readonly patience?: number
}

/** A model as stages use it: limited, retried, and with every reply on the disk before it is seen. */
export interface Engine {
  readonly model: Model
  state(): EngineState
  close(): Promise<void>
}

/**
 * Opens the model that a reference names, behind everything that makes it safe to call: journal and cache first, then the
 * limiter, then the provider.
 * @throws Failure('config') when the reference is not understood or a key is missing.
 */
export async function openEngine(
  reference: string,
  {
    env,
    folder,
    cache,
    seed,
    limits,
    batch = false,
    onEvent = () => {},
    within = model => model,
  }: {
    env: Environment
    /** The run that pays: its replies, and the batches it has under way. */
    folder: Pick<RunFolder, 'journal' | 'replies'>
    /** Folder of the cache that all runs of the machine share; null to leave it out. */
    cache: string | null
    seed: number
    limits: EngineLimits
    /** Whether to ask through the provider's batch API. */
    batch?: boolean
    onEvent?: EngineListener
    /** What stands between the journal and the limiter: replies that are known do not pass it. For budgets. */
    within?: (model: Model) => Model
  },
): Promise<Engine> {
  const provider = await openModel(reference, {
    env,
    ...(limits.deadline !== undefined && { deadline: limits.deadline }),
  })
  if (batch) needBatches(provider)
  const store = openReplies(folder.replies(), { cache, onEvent })
  const room = { store, journal: folder.journal, onEvent }
  const patient = retrying(provider, {
    pause: (milliseconds, signal) => pause(milliseconds, undefined, signal ? { signal } : {}),
    random: random(seed).fork('patience'),
  })
  const live = {
    ...patient,
    state: (): EngineState => ({ inFlight: 0, waiting: 0, window: limits.concurrency, held: null }),
  }
  const through = batch ? openBatched(provider, room) : finishBatches(provider, { ...room, live })
  const asked = through?.model ?? live
  return {
    model: recorded(within(asked), store, onEvent, { keeps: batch }),
    state: through?.state ?? live.state,
    async close() {
      await (through ? through.close() : provider.close?.())
      await store.close()
    },
  }
}
