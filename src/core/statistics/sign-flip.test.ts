import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mcNemar } from './mcnemar.ts'
import { signFlipP } from './sign-flip.ts'

const whole = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 10 })

/** All signs, one after the other. */
function counted(differences: readonly number[]): number {
  const signs = differences.map(() => [-1, 1])
  const sums = signs.reduce(
    (sofar, pair, at) =>
      sofar.flatMap(sum => pair.map(sign => sum + sign * Math.abs(differences[at] as number))),
    [0],
  )
  const seen = Math.abs(differences.reduce((sum, one) => sum + one, 0))
  const beyond = sums.filter(sum => Math.abs(sum) > seen).length
  const same = sums.filter(sum => Math.abs(sum) === seen).length
  return (beyond + same / 2) / sums.length
}

describe('the sign-flip test', () => {
  it('is what counting all signs gives', () =>
    fc.assert(
      fc.property(whole, differences => {
        const expected = differences.some(one => one !== 0) ? counted(differences) : 1
        expect(signFlipP(differences)).toBeCloseTo(expected, 10)
      }),
    ))
  it("is McNemar's mid-p test for differences of one", () =>
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (b, c) => {
        const differences = [...Array(b).fill(1), ...Array(c).fill(-1), 0, 0]
        expect(signFlipP(differences)).toBeCloseTo(mcNemar(b, c).midP, 10)
      }),
    ))
  it('comes close to that by the normal approximation, where differences are no whole numbers', () => {
    const differences = Array.from({ length: 200 }, (_, at) => (at % 5) - 1.9)
    const scaled = differences.map(one => Math.round(one * 10))
    expect(signFlipP(differences)).toBeCloseTo(signFlipP(scaled), 2)
  })
})
