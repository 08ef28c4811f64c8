import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { openModel } from '../catalog/providers/model-reference.ts'
import type { EngineListener, EngineState } from '../core/engine-event.ts'
import type { Model } from '../core/model.ts'
import { retrying } from '../core/patient-model.ts'
import type { Environment } from '../core/provider.ts'
import { random } from '../core/random.ts'
import { journaled, replyStore } from '../io/reply-journal.ts'

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
    journal,
    seed,
    limits,
  }: {
    env: Environment
    journal: DatabaseSync
    seed: number
    limits: EngineLimits
    onEvent?: EngineListener
  },
): Promise<Engine> {
  const provider = openModel(
    reference,
    env,
    limits.deadline === undefined ? {} : { deadline: limits.deadline },
  )
  const patient = retrying(provider, {
    pause: (milliseconds, signal) => pause(milliseconds, undefined, signal ? { signal } : {}),
    random: random(seed).fork('patience'),
  })
  return {
    model: journaled(patient, replyStore(journal)),
    state: () => ({ inFlight: 0, waiting: 0, window: limits.concurrency, held: null }),
    close: async () => provider.close?.(),
  }
}
