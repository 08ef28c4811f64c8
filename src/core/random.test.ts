import fc from 'fast-check'
import { expect, it } from 'vitest'
import { random } from './random.ts'

const draws = (seed: number, name?: string): number[] => {
  const dice = name === undefined ? random(seed) : random(seed).fork(name)
  return Array.from({ length: 8 }, () => dice.next())
}

it('says the same for the same seed, and something else for another', () =>
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(draws(a)).toEqual(draws(a))
      if (a !== b) expect(draws(a)).not.toEqual(draws(b))
    }),
  ))

it('forks by name, whatever was drawn before', () =>
  fc.assert(
    fc.property(fc.nat(), fc.string(), fc.nat(20), (seed, name, before) => {
      const dice = random(seed)
      for (let i = 0; i < before; i++) dice.next()
      expect(dice.fork(name).next()).toBe(random(seed).fork(name).next())
    }),
  ))

it('spreads evenly over the range of int', () => {
  const dice = random(3)
  const counts = new Map<number, number>()
  for (let i = 0; i < 60_000; i++) {
    const value = dice.int(1, 6)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})

it('gives unrelated draws for neighbouring names', () => {
  const firsts = Array.from({ length: 2_000 }, (_, i) => random(7).fork(`${i}/k`).next())
  const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length
  let lag = 0
  for (let i = 1; i < firsts.length; i++)
    lag += ((firsts[i] as number) - mean) * ((firsts[i - 1] as number) - mean)
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.03)
  expect(Math.abs(lag / firsts.length / (1 / 12))).toBeLessThan(0.08)
})

it('shuffles into a permutation and leaves the list alone', () =>
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(), (items, seed) => {
      const before = [...items]
      expect(random(seed).shuffle(items).sort()).toEqual([...before].sort())
      expect(items).toEqual(before)
    }),
  ))
