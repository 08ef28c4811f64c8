import { providers } from '../../catalog/providers/index.ts'
import { openModel } from '../../catalog/providers/model-reference.ts'
import type { PastCalls } from '../../core/call-habits.ts'
import type { Environment } from '../../core/provider.ts'
import { pastCalls } from '../../io/replies/past-calls.ts'

/** What is known of a model without asking it. */
export interface KnownOfModel {
  readonly past: readonly PastCalls[]
  /** Whether its provider answers batches. */
  readonly batches: boolean
}

/**
 * What this machine remembers of a model. A key that is missing is no hindrance, as nothing is sent.
 * @param cache folder of the machine's cache; null to leave it out.
 * @throws Failure('config') when the reference names no model.
 */
export async function pastOf(
  reference: string,
  { env, cache }: { env: Environment; cache: string | null },
): Promise<KnownOfModel> {
  const { id, batches } = await known(reference, env)
  return { past: cache === null ? [] : pastCalls(cache, id), batches }
}

async function known(reference: string, env: Environment): Promise<{ id: string; batches: boolean }> {
  try {
    const model = await openModel(reference, { env })
    await model.close?.()
    return { id: model.id, batches: model.batches !== undefined }
  } catch (failure) {
    const [provider = ''] = reference.split(':')
    if (!providers.find(provider)) throw failure
    return { id: reference, batches: provider === 'openai' || provider === 'anthropic' }
  }
}
