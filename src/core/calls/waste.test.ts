import { describe, expect, it } from 'vitest'
import type { AllowanceKind } from '../../../test/limiter/allowance-kinds.ts'
import { trial } from '../../../test/limiter/trial.ts'

const thorough = process.env.RNR_THOROUGH === '1'

const perSecond = 300
const second = 1_000

interface Case {
  readonly name: string
  readonly kind: AllowanceKind
  readonly tokens?: boolean
  readonly latencies: readonly number[]
  readonly callers?: readonly number[]
  /** Milliseconds that pass unused, of a provider that counts by windows, before its first refusals are understood and after its last. */
  readonly spare?: number
}

const cases: readonly Case[] = [
  { name: 'fills evenly', kind: { is: 'bucket', perSecond }, latencies: [5, 20, 50, 100, 200, 500] },
  {
    name: 'fills evenly and keeps little',
    kind: { is: 'bucket', perSecond, burst: 30 },
    latencies: [5, 20, 50],
    // A thousand callers find this one out too late: a third more time than needed. See BENCHMARKS.md.
    callers: [64],
  },
  {
    name: 'counts tokens',
    kind: { is: 'bucket', perSecond: 100 * perSecond },
    tokens: true,
    latencies: [5, 20, 50, 100, 200, 500],
  },
  {
    name: 'counts by fixed windows',
    kind: { is: 'fixed', perSecond },
    latencies: [5, 20, 50, 100, 200],
    spare: 2 * second,
  },
  {
    name: 'counts by fixed windows that have begun',
    kind: { is: 'fixed', perSecond, phase: 600 },
    latencies: [5, 20, 50, 100, 200],
    spare: 2 * second,
  },
  {
    name: 'counts by a sliding window',
    kind: { is: 'sliding', perSecond },
    latencies: [5, 20, 50, 100],
    spare: 2 * second,
  },
]

// bench/limiter.ts prints all of it.
describe.each(cases)(
  'a provider that grants 300 calls a second and $name',
  ({ kind, tokens = false, latencies, callers = [64, 1_024], spare = 0 }) => {
    const tried = latencies
      .filter(latency => thorough || latency === 20 || latency === 100)
      .flatMap(latency => callers.map(each => ({ latency, callers: each })))
    it.each(tried)('is found out at $latency ms with $callers callers', async ({ latency, callers }) => {
      for (const quick of thorough ? [false, true] : [false])
        for (const exact of thorough ? [false, true] : [false]) {
          const { answered, early, waste, milliseconds, ideal } = await trial({
            kind,
            tokens,
            calls: 6_000,
            callers,
            latency,
            quick,
            exact,
          })
          expect({ answered, early }).toEqual({ answered: 6_000, early: 0 })
          expect(waste).toBeLessThanOrEqual(0.05)
          expect(milliseconds).toBeLessThanOrEqual(1.1 * (ideal + spare))
        }
    })
  },
)

it('refusals that have nothing to do with the pace do not slow it down', async () => {
  const { answered, milliseconds } = await trial({
    kind: { is: 'stray', share: 0.1 },
    calls: 5_000,
    callers: 64,
    latency: 20,
  })
  expect(answered).toBe(5_000)
  // Each refused call keeps its caller for a second.
  const busy = (5_000 * (20 + (1_000 * 0.1) / 0.9)) / 64
  expect(milliseconds).toBeLessThan(1.5 * busy)
})

it.each([1, 5])('%i calls a second are found out too, and by the minute', async perSecond => {
  const slow = { calls: 400 * perSecond, callers: 64, latency: 2_000, quick: true }
  const bucket = await trial({ ...slow, kind: { is: 'bucket', perSecond, burst: 60 * perSecond } })
  expect(bucket.answered).toBe(slow.calls)
  expect(bucket.waste).toBeLessThan(0.5)
  expect(bucket.milliseconds).toBeLessThan(1.1 * bucket.ideal)
  const windows = await trial({ ...slow, kind: { is: 'fixed', perSecond, period: 60_000 }, exact: true })
  expect(windows.answered).toBe(slow.calls)
  expect(windows.waste).toBeLessThan(0.5)
  expect(windows.milliseconds).toBeLessThan(2 * windows.ideal)
})

it('a limit that falls is found again, and one that rises too', async () => {
  const falls = await trial({
    kind: { is: 'changing', perSecond: 300, to: 100, at: 8_000 },
    calls: 4_000,
    callers: 64,
    latency: 50,
  })
  expect(falls.answered).toBe(4_000)
  expect(falls.waste).toBeLessThan(0.05)
  const rises = await trial({
    kind: { is: 'changing', perSecond: 100, to: 300, at: 8_000 },
    calls: 12_000,
    callers: 64,
    latency: 50,
  })
  expect(rises.answered).toBe(12_000)
  expect(rises.waste).toBeLessThan(0.05)
  expect(rises.milliseconds).toBeLessThan(2 * rises.ideal)
})
