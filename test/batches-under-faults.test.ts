import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { anthropic } from '../src/catalog/providers/anthropic.ts'
import { openai } from '../src/catalog/providers/openai.ts'
import { pendingBatches } from '../src/io/replies/batches-table.ts'
import { identify } from '../src/io/replies/reply-key.ts'
import { batched } from '../src/stages/batch/batched.ts'
import { type FaultServer, faultServer } from '../src/testing/index.ts'
import { ask, memoryStore } from './memory-batches.ts'

const open = {
  openai: (server: FaultServer) =>
    openai.open('small', { env: { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: server.urlFor('openai') } }),
  anthropic: (server: FaultServer) =>
    anthropic.open('small', {
      env: { ANTHROPIC_API_KEY: 'k', ANTHROPIC_BASE_URL: server.urlFor('anthropic') },
    }),
}
const count = process.env.RNR_THOROUGH === '1' ? 2_000 : 100

it.skipIf(process.env.RNR_THOROUGH !== '1').each(['openai', 'anthropic'] as const)(
  '%s: loses nothing and buys nothing twice in bad weather',
  async name => {
    const server = await faultServer({
      seed: 3,
      faults: {
        throttled: 0.05,
        overloaded: 0.03,
        broken: 0.03,
        gateway: 0.03,
        reset: 0.05,
        cut: 0.15,
        truncated: 0.05,
        page: 0.05,
      },
      retryAfter: 0,
      batches: { takes: 50, errored: 0.1, expired: 0.1 },
    })
    onTestFinished(() => server.close())
    const provider = await open[name](server)
    // The provider's own limits are too large for a test.
    const model = {
      ...provider,
      batches: {
        ...(provider.batches as NonNullable<typeof provider.batches>),
        maxRequests: Math.ceil(count / 4),
      },
    }
    const database = new DatabaseSync(':memory:')
    const { store, kept } = memoryStore()
    const asked = batched(model, store, pendingBatches(database, model.id), {
      clock: {
        now: Date.now,
        pause: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => {}),
      },
      identify: request => identify(model.id, request),
      newTag: () => `tag-${Math.random()}`,
      timings: { quiet: 20, firstLook: 5, longestLook: 20, lag: 20 },
      attempts: 20,
    })
    const replies = await Promise.all(
      Array.from({ length: count }, (_, i) => asked.complete(ask(`Question ${i}`))),
    )
    await asked.close()
    expect(replies).toHaveLength(count)
    expect(kept.size).toBe(count)
    expect(server.counts.outcomes.cut).toBeGreaterThan(0)
    // What failed or expired was not billed; everything else was billed once.
    expect(server.counts).toMatchObject({ billed: count, distinct: count, repeated: 0 })
    expect(pendingBatches(database, model.id).open()).toEqual([])
  },
)
