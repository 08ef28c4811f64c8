import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportion } from './proportion.ts'
import { survival, type Watched } from './survival.ts'

const watched = fc.array(fc.record({ time: fc.integer({ min: 1, max: 20 }), broken: fc.boolean() }), {
  maxLength: 80,
})

describe('survival', () => {
  // Freireich et al. 1963, Blood 21:699-716: weeks of remission under 6-mercaptopurine, as every textbook has them. Bands by lifelines 0.30.
  const remission: Watched[] = [
    ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(time => ({ time, broken: true })),
    ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(time => ({ time, broken: false })),
  ]
  it('is as published', () => {
    const { points, median } = survival(remission)
    const steps = points.filter(({ broken }) => broken > 0)
    expect(steps.map(({ time, value }) => [time, Number(value.toFixed(4))])).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ])
    expect([steps[0]?.low, steps[0]?.high].map(end => Number(end?.toFixed(4)))).toEqual([0.6197, 0.9516])
    expect(median).toEqual({ value: 23, low: 13, high: null })
  })
  it('has a width where nothing broke and where everything did', () => {
    const whole = survival(Array(30).fill({ time: 20, broken: false })).points[0]
    expect(whole).toMatchObject({ ...proportion(30, 30), atRisk: 30, broken: 0 })
    const none = survival(Array(30).fill({ time: 1, broken: true })).points[0]
    expect(none).toMatchObject({ ...proportion(0, 30), atRisk: 30, broken: 30 })
  })
  it('of nothing has no points', () =>
    expect(survival([])).toEqual({ points: [], median: { value: null, low: null, high: null } }))
  it('falls from 1 within its band, whatever the order', () =>
    fc.assert(
      fc.property(watched, all => {
        const { points, median } = survival(all)
        let before = 1
        for (const { value, low, high } of points) {
          expect(value).toBeLessThanOrEqual(before)
          before = value
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
          expect(high).toBeLessThanOrEqual(1)
        }
        expect(survival(all.toReversed())).toEqual({ points, median })
      }),
    ))
})
