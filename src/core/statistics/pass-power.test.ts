import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passAtK, passHatK } from './pass-power.ts'

/** All ways to take k of the draws. */
function chosen(draws: readonly boolean[], k: number): boolean[][] {
  if (k === 0) return [[]]
  return draws.flatMap((draw, at) => chosen(draws.slice(at + 1), k - 1).map(rest => [draw, ...rest]))
}

describe('repeated draws', () => {
  it('count what every choice of k draws would say', () =>
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (draws, k) => {
          const passed = draws.filter(Boolean).length
          const sets = chosen(draws, k)
          const share = (holds: (set: readonly boolean[]) => boolean) =>
            sets.filter(holds).length / sets.length
          const [some, every] = [passAtK(draws.length, passed, k), passHatK(draws.length, passed, k)]
          if (k > draws.length) expect([some, every]).toEqual([null, null])
          else {
            expect(some).toBeCloseTo(
              share(set => set.some(Boolean)),
              10,
            )
            expect(every).toBeCloseTo(
              share(set => set.every(Boolean)),
              10,
            )
          }
        },
      ),
    ))
  it('keep their precision where binomials would overflow', () => {
    expect(passAtK(10_000, 1, 100)).toBeCloseTo(0.01, 10)
    expect(passHatK(10_000, 9_999, 100)).toBeCloseTo(0.99, 10)
  })
})
