import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EngineEvent } from './engine-event.ts'
import { engineTotals, totalling } from './engine-totals.ts'

const base = { model: 'm', began: 0 }
const answered = fc.record({
  is: fc.constant('answered' as const),
  ...constants(base),
  milliseconds: fc.double({ min: 0.001, max: 100_000, noNaN: true }),
  attempts: fc.integer({ min: 1, max: 6 }),
  usage: fc.record({ input: fc.nat(5000), output: fc.nat(5000) }, { requiredKeys: ['input', 'output'] }),
  stop: fc.constant('end' as const),
  via: fc.constantFrom('live' as const, 'batch' as const),
})
const failed = fc.record(
  {
    is: fc.constant('failed' as const),
    ...constants(base),
    fault: fc.constantFrom('throttled' as const, 'late' as const, 'broken' as const),
    milliseconds: fc.nat(1000),
    attempt: fc.integer({ min: 1, max: 6 }),
    retryIn: fc.nat(1000),
    message: fc.string(),
  },
  {
    requiredKeys: ['is', 'model', 'began', 'fault', 'milliseconds', 'attempt', 'message'],
  },
)
const known = fc.record({
  is: fc.constant('known' as const),
  model: fc.constant('m'),
  from: fc.constantFrom('journal' as const, 'cache' as const, 'flight' as const),
})
const events: fc.Arbitrary<EngineEvent[]> = fc.array(fc.oneof(answered, failed, known), { maxLength: 200 })

it('counts every event once, whatever their order', () =>
  fc.assert(
    fc.property(events, stream => {
      const totals = engineTotals(stream)
      const of = <Is extends EngineEvent['is']>(is: Is) =>
        stream.filter((event): event is Extract<EngineEvent, { is: Is }> => event.is === is)
      expect(totals.calls).toBe(of('answered').length)
      expect(totals.tokens.input).toBe(of('answered').reduce((sum, { usage }) => sum + usage.input, 0))
      expect(totals.tokens.output).toBe(of('answered').reduce((sum, { usage }) => sum + usage.output, 0))
      expect(totals.batched).toBe(of('answered').filter(({ via }) => via === 'batch').length)
      expect(totals.failedTries).toBe(of('failed').length)
      expect(sum(totals.faults)).toBe(totals.failedTries)
      expect(sum(totals.tries)).toBe(totals.calls)
      expect(sum(totals.known)).toBe(of('known').length)
      expect(totals.givenUp).toBe(of('failed').filter(({ retryIn }) => retryIn === undefined).length)
      expect(engineTotals([...stream].reverse())).toEqual(totals)
    }),
    { numRuns: 50 },
  ))

it('knows latencies to two figures, at a size that does not grow', () => {
  const fold = totalling()
  expect(fold.totals().latency).toBeNull()
  for (let i = 1; i <= 10_000; i++)
    fold.add({
      is: 'answered',
      model: 'm',
      began: 0,
      milliseconds: i / 10,
      attempts: 1,
      usage: { input: 1, output: 1 },
      stop: 'end',
      via: 'live',
    })
  const latency = fold.totals().latency
  for (const [name, wanted] of [
    ['p50', 500],
    ['p90', 900],
    ['p99', 990],
    ['max', 1000],
    ['mean', 500],
  ] as const)
    expect(Math.abs((latency?.[name] ?? 0) / wanted - 1)).toBeLessThan(0.01)
})

it('survives times that no clock should give', () => {
  const odd = [0, -5, Number.MAX_SAFE_INTEGER].map(milliseconds => ({
    is: 'answered' as const,
    model: 'm',
    began: 0,
    milliseconds,
    attempts: 1,
    usage: { input: 0, output: 0 },
    stop: 'end' as const,
    via: 'live' as const,
  }))
  expect(engineTotals(odd).calls).toBe(3)
})

const sum = (counts: object): number =>
  Object.values(counts).reduce((total: number, value) => total + Number(value), 0)

function constants<T extends object>(values: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fc.constant(value)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>
  }
}
