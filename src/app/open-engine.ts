import { openModel } from '../catalog/providers/model-reference.ts'
import { governed } from '../core/calls/governed.ts'
import type { CallLimits } from '../core/calls/surroundings.ts'
import type { EngineListener, EngineState } from '../core/engine-event.ts'
import type { Model } from '../core/model.ts'
import type { Environment } from '../core/provider.ts'
import { random } from '../core/random.ts'
import { openReplies } from '../io/replies/open-replies.ts'
import { recorded } from '../io/replies/recorded.ts'
import type { RunFolder } from '../io/run/run-folder.ts'
import { offline, offlineModel } from './offline-model.ts'
import { finishBatches, needBatches, openBatched } from './open-batched.ts'

/** How hard a provider may be driven, and how long it is waited for. */
export interface EngineLimits extends CallLimits {
  /** Milliseconds for one call. */
  readonly deadline?: number
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
  if (reference === offline) return { model: offlineModel(), state: () => idle, close: async () => {} }
  const provider = await openModel(reference, {
    env,
    ...(limits.deadline !== undefined && { deadline: limits.deadline }),
  })
  if (batch) needBatches(provider)
  const store = openReplies(folder.replies(), { cache, onEvent })
  const room = { store, journal: folder.journal, onEvent }
  const live = governed(provider, limits, {
    now: () => performance.now(),
    timer(milliseconds, run) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    random: random(seed).fork('patience'),
    tell: onEvent,
  })
  const through = batch ? openBatched(provider, room) : finishBatches(provider, { ...room, live })
  const asked = through?.model ?? live
  return {
    model: recorded(within(asked), store, onEvent, {
      keeps: batch,
      origin: provider.provider === 'replay' ? 'record' : 'bought',
    }),
    state: through?.state ?? live.state,
    async close() {
      await (through ? through.close() : provider.close?.())
      await store.close()
    },
  }
}

/** The model without weights answers at once: it needs no limiter, and there is nothing to keep. */
const idle: EngineState = { inFlight: 0, waiting: 0, window: 1, held: null }
