import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '../random.ts'
import { bootstrapInterval } from './bootstrap.ts'

const mean = ([sum = 0, count = 0]: readonly number[]): number | null => (count === 0 ? null : sum / count)
const rows = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.integer({ min: 1, max: 5 })), {
  minLength: 2,
  maxLength: 40,
})

describe('the bootstrap interval', () => {
  it('comes to the t interval of the mean where values are normal', () => {
    const dice = random(4)
    const normal = () => Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next())
    const values = Array.from({ length: 100 }, normal)
    const average = values.reduce((sum, value) => sum + value, 0) / 100
    const error = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / 99 / 100)
    const found = bootstrapInterval(
      values.map(value => [value, 1]),
      mean,
      { resamples: 20_000 },
    )
    expect(found?.value).toBeCloseTo(average, 10)
    expect((found?.low ?? 0) / (average - 1.984 * error)).toBeCloseTo(1, 0)
    expect(((found?.high ?? 0) - (found?.low ?? 0)) / (2 * 1.984 * error)).toBeCloseTo(1, 1)
  })
  it('leans to the side on which the values trail off', () => {
    const dice = random(5)
    const found = bootstrapInterval(
      Array.from({ length: 40 }, () => [-Math.log(1 - dice.next()), 1]),
      mean,
    ) as { value: number; low: number; high: number }
    expect(found.high - found.value).toBeGreaterThan(1.2 * (found.value - found.low))
  })
  it('says nothing of nothing, of one cluster, and of sums that say nothing', () => {
    expect(bootstrapInterval([], mean)).toBeNull()
    expect(bootstrapInterval([[1, 1]], mean)).toBeNull()
    expect(
      bootstrapInterval(
        [
          [0, 0],
          [0, 0],
        ],
        mean,
      ),
    ).toBeNull()
  })
  it('has no width where all clusters are alike', () =>
    expect(bootstrapInterval(Array(9).fill([3, 2]), mean)).toEqual({ value: 1.5, low: 1.5, high: 1.5 }))
  it('holds its value, is the same for the same seed, and moves with the values', () =>
    fc.assert(
      fc.property(rows, fc.nat(), (clusters, seed) => {
        const options = { seed, resamples: 50 }
        const found = bootstrapInterval(clusters, mean, options)
        if (!found) return
        expect(found.low).toBeLessThanOrEqual(found.value)
        expect(found.high).toBeGreaterThanOrEqual(found.value)
        expect(bootstrapInterval(clusters, mean, options)).toEqual(found)
        const moved = bootstrapInterval(
          clusters.map(([sum, count]) => [sum + 100 * count, count]),
          mean,
          options,
        )
        expect((moved?.value ?? 0) - found.value).toBeCloseTo(100, 6)
      }),
    ))
})
