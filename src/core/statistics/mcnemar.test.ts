import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mcNemar } from './mcnemar.ts'

describe("McNemar's test", () => {
  // Fagerland, Lydersen and Laake 2013, BMC Medical Research Methodology 13:91, tables 1 and 5.
  it('gives the published p-values', () => {
    expect(mcNemar(1, 7).exact).toBeCloseTo(0.0703, 4)
    expect(mcNemar(1, 7).midP).toBeCloseTo(0.0391, 4)
  })
  it('finds no evidence without discordant pairs, nor in a tie', () => {
    expect(mcNemar(0, 0)).toEqual({ exact: 1, midP: 1 })
    expect(mcNemar(3, 3).exact).toBe(1)
    expect(mcNemar(3, 3).midP).toBeCloseTo(1 - 20 / 64 / 2, 10)
  })
  it('is a p-value, the same from both sides, and mid-p is the smaller', () =>
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(3_000), (b, c) => {
        const { exact, midP } = mcNemar(b, c)
        expect(midP).toBeGreaterThanOrEqual(0)
        expect(midP).toBeLessThanOrEqual(exact)
        expect(exact).toBeLessThanOrEqual(1)
        expect(mcNemar(c, b)).toEqual({ exact, midP })
      }),
    ))
})
