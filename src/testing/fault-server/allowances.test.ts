import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allowances } from './allowances.ts'

const windows = fc.constantFrom('rolling' as const, 'fixed' as const)

it('never lets in more than the allowance and what has come back of it since', () => {
  fc.assert(
    fc.property(
      windows,
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 200 }),
      (kind, requestsPerSecond, gaps) => {
        const limit = allowances({ requestsPerSecond, windows: kind })
        let now = 0
        const entered: number[] = []
        for (const gap of gaps) {
          now += gap
          if (limit.enter(0, now) === null) entered.push(now)
        }
        for (const [at, from] of entered.entries()) {
          const within = entered.slice(at).filter(time => time - from < 1_000).length
          expect(within).toBeLessThanOrEqual(requestsPerSecond * 2)
        }
      },
    ),
  )
})

it('lets in whoever waits as long as it was told', () => {
  fc.assert(
    fc.property(
      windows,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 100, max: 5_000 }),
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 }),
      (kind, requestsPerSecond, tokensPerMinute, costs) => {
        const limit = allowances({ requestsPerSecond, tokensPerMinute, windows: kind })
        let now = 0
        for (const cost of costs) {
          let turned = limit.enter(Math.min(cost, tokensPerMinute), now)
          for (let tries = 0; turned !== null; tries++) {
            expect(turned.retryAfter).toBeGreaterThan(0)
            expect(tries).toBeLessThan(3)
            now += turned.retryAfter
            turned = limit.enter(Math.min(cost, tokensPerMinute), now)
          }
          limit.leave(0, now)
        }
      },
    ),
  )
})

it('makes replies that went over pay later', () => {
  const limit = allowances({ tokensPerMinute: 600 })
  expect(limit.enter(100, 0)).toBeNull()
  limit.leave(1_100, 0)
  expect(limit.left(0).tokens).toEqual({ limit: 600, remaining: 0, resets: 120_000 })
  expect(limit.enter(100, 0)).toEqual({ exhausted: 'tokens', retryAfter: 70_000 })
  expect(limit.enter(100, 70_000)).toBeNull()
})

it('turns away a request over the whole allowance only until the whole is there', () => {
  const limit = allowances({ tokensPerMinute: 600 })
  expect(limit.enter(10_000, 0)).toBeNull()
  expect(limit.enter(1, 0)?.exhausted).toBe('tokens')
})

it('allows so many at once and says what it was told to say', () => {
  const limit = allowances({ inFlight: 1, retryAfter: 9 })
  expect(limit.enter(1, 0)).toBeNull()
  expect(limit.enter(1, 0)).toEqual({ exhausted: 'requests', retryAfter: 9_000 })
  limit.leave(1, 0)
  expect(limit.enter(1, 0)).toBeNull()
})
