import fc from 'fast-check'
import { expect, it } from 'vitest'
import { likeliest, likeliestByLength, massOf } from './likeliest.ts'

const of = (...logprobs: readonly number[]) =>
  logprobs.map(logprob => ({ logprob, tokens: 1, greedy: false }))

it('takes the first of those that are as likely', () => {
  expect(likeliest(of(-3, -1, -1))).toBe(1)
  expect(likeliestByLength(of(-2, -2), [' ab', ' ab'])).toBe(0)
})

it('divides by characters, the white space at the beginning not counted', () => {
  expect(likeliestByLength(of(-4, -6), [' ab', ' abcd'])).toBe(1)
  expect(likeliestByLength(of(-4, -4.1), ['    ab', '😀😀'])).toBe(0)
  expect(likeliestByLength(of(-1, -2), [' ', ' ab'])).toBe(0)
})

it('shares out all probability, however small', () => {
  const logprobs = fc.array(fc.double({ min: -2_000, max: 0, noNaN: true }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(logprobs, fc.nat(), (all, cut) => {
      const among = new Set(all.keys().filter(at => at <= cut % all.length))
      const rest = new Set(all.keys().filter(at => !among.has(at)))
      expect(massOf(of(...all), among) + massOf(of(...all), rest)).toBeCloseTo(1, 12)
      expect(massOf(of(...all.map(logprob => logprob - 500)), among)).toBeCloseTo(
        massOf(of(...all), among),
        9,
      )
    }),
  )
})
