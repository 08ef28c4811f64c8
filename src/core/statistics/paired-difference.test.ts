import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mcNemar } from './mcnemar.ts'
import { pairedDifference } from './paired-difference.ts'

const counted = fc.tuple(fc.nat(4), fc.nat(4)).map(([hits, misses]) => ({ hits, of: hits + misses }))
const pairs = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), counted, counted)
    .map(([cluster, a, b]) => ({ cluster, a, b })),
  { maxLength: 30 },
)

describe('a paired difference', () => {
  const singles = (both: number, onlyA: number, onlyB: number, neither: number) =>
    [
      ...Array(both).fill([1, 1]),
      ...Array(onlyA).fill([1, 0]),
      ...Array(onlyB).fill([0, 1]),
      ...Array(neither).fill([0, 0]),
    ].map(([a, b], at) => ({ cluster: String(at), a: { hits: a, of: 1 }, b: { hits: b, of: 1 } }))

  // Newcombe 1998, Statistics in Medicine 17:2635-2650, table III, method 10: both pass, only the first, only the second, neither.
  it.each([
    [[36, 12, 2, 0], 0.0569, 0.3404],
    [[20, 12, 2, 16], 0.0562, 0.3292],
    [[18, 12, 2, 18], 0.0562, 0.329],
    [[36, 14, 0, 0], 0.1528, 0.4167],
    [[35, 14, 0, 1], 0.1461, 0.4175],
    [[18, 14, 0, 18], 0.1441, 0.3963],
    [[2, 97, 1, 0], 0.8721, 0.9854],
    [[0, 30, 0, 0], 0.8395, 1],
    [[54, 0, 0, 0], -0.0664, 0.0664],
    [[30, 0, 0, 24], -0.0358, 0.0358],
  ] as const)('of %j has the published interval', ([both, first, second, neither], low, high) => {
    const found = pairedDifference(singles(both, second, first, neither))
    expect(found && [found.low, found.high].map(end => Number(end.toFixed(4)))).toEqual([low, high])
  })
  it("has McNemar's mid-p-value where every cluster has one pair", () =>
    expect(pairedDifference(singles(20, 3, 12, 9))?.p).toBeCloseTo(mcNemar(3, 12).midP, 10))
  it('leaves out pairs of which one side counts nothing, and is nothing without pairs', () => {
    const one = { hits: 1, of: 1 }
    const none = { hits: 0, of: 0 }
    expect(pairedDifference([{ cluster: 'a', a: one, b: none }])).toBeNull()
    const found = pairedDifference([
      { cluster: 'a', a: one, b: none },
      { cluster: 'b', a: one, b: one },
    ])
    expect(found).toMatchObject({ value: 0, pairs: 1, clusters: 1, p: 1 })
  })
  it('lies within its interval and that within [-1, 1], turned round where the sides are', () =>
    fc.assert(
      fc.property(pairs, all => {
        const found = pairedDifference(all)
        const turned = pairedDifference(all.map(({ cluster, a, b }) => ({ cluster, a: b, b: a })))
        expect(found === null).toBe(turned === null)
        if (!found || !turned) return
        expect(found.low).toBeGreaterThanOrEqual(-1)
        expect(found.low).toBeLessThanOrEqual(found.value)
        expect(found.high).toBeGreaterThanOrEqual(found.value)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.p).toBeGreaterThanOrEqual(0)
        expect(found.p).toBeLessThanOrEqual(1)
        expect(turned.value).toBeCloseTo(-found.value, 9)
        expect(turned.low).toBeCloseTo(-found.high, 9)
        expect(turned.p).toBeCloseTo(found.p, 9)
      }),
    ))
})
