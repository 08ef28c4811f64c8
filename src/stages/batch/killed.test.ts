import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ask, idleClock, keyOf, memoryStore, modelOf, provider } from '../../../test/memory-batches.ts'
import { CallFailure } from '../../core/call-failure.ts'
import type { BatchApi } from '../../core/model.ts'
import { random } from '../../core/random.ts'
import { pendingBatches } from '../../io/replies/batches-table.ts'
import type { PendingBatches } from '../../io/replies/pending-batches.ts'
import type { ReplyStore } from '../../io/replies/reply-store.ts'
import { batched } from './batched.ts'

/**
 * A process that dies at its n-th step: a step is an effect on the disk or at the provider, or the moment just before or after
 * one. A dead process does nothing more, and nothing in it ever resolves.
 */
function process(dies: number) {
  const never = new Promise<never>(() => {})
  const death = Promise.withResolvers<'killed'>()
  let step = 0
  const alive = (): boolean => {
    if (++step === dies) death.resolve('killed')
    return step < dies
  }
  const guard =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (!alive()) return never
      try {
        return await work(...args)
      } finally {
        if (!alive()) await never
      }
    }
  const guardSync =
    <A extends unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      if (!alive()) throw new Error('dead')
      return work(...args)
    }
  return {
    killed: death.promise,
    store: (store: ReplyStore): ReplyStore => ({ find: guardSync(store.find), keep: guard(store.keep) }),
    pending: (pending: PendingBatches): PendingBatches => ({
      open: guardSync(pending.open),
      intend: guard(pending.intend),
      submitted: guardSync(pending.submitted),
      request: guardSync(pending.request),
      settled: guardSync(pending.settled),
    }),
    api: (api: BatchApi): BatchApi => ({
      ...api,
      submit: guard(api.submit),
      find: guard(api.find),
      status: guard(api.status),
      async *results(id, signal) {
        for await (const result of api.results(id, signal)) {
          if (!alive()) await never
          yield result
        }
      },
    }),
  }
}

const turns = 3

it('answers each request exactly once, whatever breaks and whenever it is killed', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.integer(),
        rows: fc.integer({ min: 1, max: 12 }),
        tagged: fc.boolean(),
        crowded: fc.boolean(),
        deaths: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 8 }),
      }),
      async ({ seed, rows, tagged, crowded, deaths }) => {
        const dice = random(seed)
        const time = idleClock()
        const far = provider(time.clock, { tagged, maxRequests: 5 })
        const flaw = (key: string): number => random(seed).fork(key).next()
        far.rules.failure = (key, time) => {
          if (flaw(key) < 0.05) return new CallFailure('refused', 'no good')
          return flaw(key) < 0.3 && time === 1
            ? new CallFailure('late', 'expired', { retryable: true })
            : null
        }
        far.rules.missing = (key, time) => flaw(key) > 0.9 && time === 1
        far.rules.trouble = () =>
          dice.chance(0.1) ? new CallFailure('broken', 'connection lost', { retryable: true }) : null
        const refusals = new Map<string, boolean>()
        far.rules.refused = ({ id }) => {
          if (!refusals.has(id)) refusals.set(id, crowded && dice.chance(0.2))
          return refusals.get(id) ? { reason: 'no room', crowded: true } : null
        }
        const database = new DatabaseSync(':memory:')
        const memory = memoryStore()
        let tags = 0

        const run = (dies: number): Promise<'killed' | string[]> => {
          const process_ = process(dies)
          const store = process_.store(memory.store)
          const row = async (name: string): Promise<string> => {
            let said = name
            for (let turn = 0; turn < turns; turn++) {
              const request = ask(`${name}.${turn}`)
              try {
                // As the journal around it would: what is known is not asked.
                const known = memory.store.find(keyOf(request))
                said = (known?.reply ?? (await model.complete(request))).text
              } catch (error) {
                return `${turn}: ${(error as Error).message}`
              }
            }
            return said
          }
          let model: ReturnType<typeof batched>
          try {
            model = batched(
              modelOf(process_.api(far.api)),
              store,
              process_.pending(pendingBatches(database, 'openai:small')),
              {
                clock: time.clock,
                identify: request => ({ key: keyOf(request), request: `asked ${keyOf(request)}` }),
                newTag: () => `tag-${tags++}`,
                timings: { lag: 5_000 },
              },
            )
          } catch {
            return Promise.resolve('killed')
          }
          const rowsDone = Promise.all(Array.from({ length: rows }, (_, i) => row(`row${i}`)))
          const closed = rowsDone.then(async ends => {
            await model.close()
            return ends
          })
          return Promise.race([process_.killed, closed])
        }

        for (const dies of deaths) await time.until(run(dies))
        const ends = await time.until(run(Number.POSITIVE_INFINITY))
        for (const [i, said] of (ends as string[]).entries()) {
          const bad = Array.from({ length: turns }, (_, turn) => flaw(`row${i}.${turn}`) < 0.05).indexOf(true)
          expect(said).toBe(bad < 0 ? `reply to row${i}.${turns - 1}` : `${bad}: no good`)
        }
        expect([...far.sold].filter(([, times]) => times > 1)).toEqual([])
        expect(pendingBatches(database, 'openai:small').open()).toEqual([])
      },
    ),
    { numRuns: globalThis.process.env.RNR_THOROUGH === '1' ? 1_000 : 100 },
  ))
