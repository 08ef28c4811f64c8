import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asking, type Ending, scriptedModel } from '../../../test/limiter/scripted-model.ts'
import { virtualClock } from '../../../test/limiter/virtual-clock.ts'
import type { Failure } from '../failure.ts'
import { random } from '../random.ts'
import { governed } from './governed.ts'
import { perMinute } from './per-minute.ts'

const thorough = process.env.RNR_THOROUGH === '1'

const ending: fc.Arbitrary<Ending> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ after: fc.integer({ min: 0, max: 3_000 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      after: fc.integer({ min: 0, max: 500 }),
      fault: fc.constantFrom('throttled' as const, 'overloaded' as const),
      retryAfter: fc.integer({ min: 0, max: 20_000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      after: fc.integer({ min: 0, max: 500 }),
      fault: fc.constantFrom(
        'throttled' as const,
        'overloaded' as const,
        'late' as const,
        'broken' as const,
        'unreadable' as const,
        'refused' as const,
      ),
      quota: fc.record({
        requests: fc.record({
          limit: fc.integer({ min: -1, max: 50 }),
          remaining: fc.integer({ min: -1, max: 50 }),
          resets: fc.integer({ min: -1, max: 5_000 }),
        }),
      }),
    }),
  },
)

const plan = fc.record({
  concurrency: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant('auto' as const)),
  requestsPerMinute: fc.option(fc.integer({ min: 30, max: 6_000 }), { nil: undefined }),
  tokensPerMinute: fc.option(fc.integer({ min: 10_000, max: 1_000_000 }), { nil: undefined }),
  patience: fc.integer({ min: 1_000, max: 60_000 }),
  attempts: fc.integer({ min: 1, max: 4 }),
  calls: fc.array(
    fc.record({
      comes: fc.integer({ min: 0, max: 20_000 }),
      calledOff: fc.option(fc.integer({ min: 0, max: 30_000 }), { freq: 5 }),
      tries: fc.array(ending, { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  seed: fc.integer(),
})

describe('whatever the provider does and whenever callers come and go', () => {
  it('every call ends, in flight are no more than allowed, and nothing is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ calls, seed, requestsPerMinute, tokensPerMinute, ...limits }) => {
        const clock = virtualClock()
        const { model, sendings } = scriptedModel(clock, ({ purpose }, attempt) => {
          const { tries } = calls[Number(purpose)] as (typeof calls)[number]
          return tries[(attempt - 1) % tries.length] as Ending
        })
        const limited = governed(
          model,
          {
            ...limits,
            ...(requestsPerMinute !== undefined && { requestsPerMinute }),
            ...(tokensPerMinute !== undefined && { tokensPerMinute }),
          },
          { now: clock.now, timer: clock.timer, random: random(seed) },
        )
        let ended = 0
        const late: string[] = []
        for (const [index, { comes, calledOff }] of calls.entries()) {
          const stop = new AbortController()
          let open = true
          clock.timer(comes, () => {
            limited.complete(asking(String(index), stop.signal)).then(
              () => {
                ended++
                open = false
              },
              (failure: Failure) => {
                ended++
                open = false
                if (!['config', 'provider'].includes(failure.boundary)) late.push(String(failure))
              },
            )
          })
          if (calledOff !== null)
            clock.timer(comes + calledOff, () => {
              stop.abort()
              clock.timer(0, () => {
                if (open) late.push(`call ${index} went on`)
              })
            })
        }
        expect(await clock.run(() => ended === calls.length)).toBe(true)
        expect(late).toEqual([])
        expect(limited.state()).toMatchObject({ inFlight: 0, waiting: 0, held: null })
        const most = limits.concurrency === 'auto' ? 256 : limits.concurrency
        for (const { inFlight } of sendings) expect(inFlight).toBeLessThanOrEqual(most)
        if (requestsPerMinute !== undefined)
          for (const { at } of sendings)
            expect(
              sendings.filter(each => each.at >= at && each.at < at + 60_000).length,
            ).toBeLessThanOrEqual(requestsPerMinute)
      }),
      { numRuns: thorough ? 5_000 : 200 },
    )
  })

  it('no try comes before Retry-After is over, and first tries go in the order of their coming', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ calls, seed, concurrency }) => {
        const clock = virtualClock()
        const notBefore = new Map<string, number>()
        const { model, sendings } = scriptedModel(clock, ({ purpose }, attempt) => {
          const { tries } = calls[Number(purpose)] as (typeof calls)[number]
          const end = tries[(attempt - 1) % tries.length] as Ending
          expect(clock.now()).toBeGreaterThanOrEqual(notBefore.get(String(purpose)) ?? 0)
          notBefore.set(String(purpose), clock.now() + (end.after ?? 10) + (end.retryAfter ?? 0))
          return end
        })
        const limited = governed(
          model,
          { concurrency },
          { now: clock.now, timer: clock.timer, random: random(seed) },
        )
        const ends = calls.map((_, index) => limited.complete(asking(String(index))).catch(() => {}))
        let ended = false
        void Promise.all(ends).then(() => {
          ended = true
        })
        expect(await clock.run(() => ended)).toBe(true)
        const first = [...new Set(sendings.map(({ purpose }) => Number(purpose)))]
        expect(first).toEqual(first.toSorted((a, b) => a - b))
      }),
      { numRuns: thorough ? 2_000 : 100 },
    )
  })
})

it('a minute never holds more than was given', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.array(
        fc.record({ units: fc.integer({ min: 1, max: 100 }), idle: fc.integer({ min: 0, max: 20_000 }) }),
        { minLength: 1, maxLength: 60 },
      ),
      (limit, calls) => {
        const allowance = perMinute(limit)
        const used: { at: number; units: number }[] = []
        let now = 0
        for (const { units, idle } of calls) {
          now += idle
          for (let wait = allowance.wait(units, now); wait > 0; wait = allowance.wait(units, now))
            now += Math.max(0.01, wait)
          allowance.use(units, now)
          used.push({ at: now, units })
        }
        for (const { at } of used) {
          const within = used.filter(each => each.at >= at && each.at < at + 60_000)
          const sum = within.reduce((total, each) => total + each.units, 0)
          expect(within.length === 1 || sum <= limit).toBe(true)
        }
      },
    ),
    { numRuns: thorough ? 5_000 : 200 },
  )
})
