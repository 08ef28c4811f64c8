import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumTallies } from './tally.ts'

const tally = fc.record({
  rows: fc.nat(100),
  dropped: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(9)),
})

it('sums to the same bytes however the parts were cut', () =>
  fc.assert(
    fc.property(fc.array(tally), fc.nat(10), (parts, at) => {
      const whole = JSON.stringify(sumTallies(parts))
      expect(JSON.stringify(sumTallies([sumTallies(parts.slice(0, at)), sumTallies(parts.slice(at))]))).toBe(
        whole,
      )
      expect(JSON.stringify(sumTallies(parts.toReversed()))).toBe(whole)
    }),
  ))
