import fc from 'fast-check'
import { expect, it } from 'vitest'
import { random } from '../../core/random.ts'
import { drawFault, drawLatency } from './draw.ts'

it('draws faults as often as they are asked for', () => {
  const draws = random(1)
  const counts = { broken: 0, reset: 0, none: 0 }
  for (let at = 0; at < 10_000; at++) {
    const kind = drawFault({ reset: 0.1, broken: 0.3 }, draws)
    counts[kind === 'broken' || kind === 'reset' ? kind : 'none']++
  }
  expect(counts.broken / 10_000).toBeCloseTo(0.3, 1)
  expect(counts.reset / 10_000).toBeCloseTo(0.1, 1)
  expect(drawFault(undefined, draws)).toBeNull()
  expect(drawFault({ reset: 1 }, draws)).toBe('reset')
})

it('draws latencies with the median and the tail that were asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 5 }), (median, spread) => {
      const draws = random(median)
      const p95 = median * spread
      const drawn = Array.from({ length: 4_000 }, () => drawLatency({ median, p95 }, draws)).sort(
        (a, b) => a - b,
      )
      expect((drawn[2_000] as number) / median).toBeCloseTo(1, 0)
      expect(drawn.filter(each => each > p95 * 1.3).length).toBeLessThan(300)
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 10 },
  )
  expect(drawLatency(20, random(1))).toBe(20)
})
