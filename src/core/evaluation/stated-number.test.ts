import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastNumber, statedNumber } from './stated-number.ts'

describe('the number that a reply was asked to end with', () => {
  it.each<[string, number | null]>([
    ['Answer: 18', 18],
    ['#### 18', 18],
    ['9 * 2 = <<9*2=18>>18\n#### 18', 18],
    ['Answer: $1,234', 1234],
    ['Answer: 1,234 dollars', 1234],
    ['Answer: **1,234.50**', 1234.5],
    ['Answer: £-5', -5],
    ['Answer: -$5', -5],
    ['Answer: −7', -7],
    ['Answer: 18.', 18],
    ['Answer: 18.00', 18],
    ['Answer: .5', 0.5],
    ['Answer: 42%', 42],
    ['Answer: 5kg', 5],
    ['Answer: $\\boxed{1{,}234}$', 1234],
    ['Answer: 16 - 3 - 4 = 9 eggs', 9],
    ['Answer:\n12', 12],
    ['**Final answer:** 12', 12],
    ['Ａｎｓｗｅｒ： １８', 18],
    ['Answer: 3\nNo, I missed one.\nAnswer: 4', 4],
    ['Answer: 12,34', null],
    ['Answer: 9 eggs in 2 days', null],
    ['Answer: eighteen', null],
    ['Answer:', null],
    ['It is 18.', null],
    ['', null],
  ])('%j: %s', (reply, found) => {
    expect(statedNumber(reply)).toBe(found)
  })
})

it.each<[string, number | null]>([
  ['She makes $18 a day.', 18],
  ['First 3, then 4, so 7 in all!', 7],
  ['16-3', 3],
  ['It costs 10 (that is -3 less)', -3],
  ['1,000,000 people', 1_000_000],
  ['I cannot answer that.', null],
  ['', null],
])('the last number in %j is %s', (reply, found) => {
  expect(lastNumber(reply)).toBe(found)
})

it('reads back every number that is stated, however it is grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.string(), (value, before) => {
      const said = before.replaceAll('#', '')
      expect(statedNumber(`${said}\nAnswer: ${value.toLocaleString('en')}`)).toBe(value)
      expect(lastNumber(`${said}\nso it is ${value}.`)).toBe(value)
    }),
  )
})
