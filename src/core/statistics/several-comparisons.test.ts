import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from './several-comparisons.ts'

const rounded = (values: readonly number[]): number[] => values.map(value => Number(value.toFixed(6)))
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })

describe('p-values of several comparisons', () => {
  // Benjamini and Hochberg 1995, section 3.2: 15 comparisons, of which Bonferroni and Holm reject three at 5%.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ]
  it('lead to the published rejections', () => {
    expect(holm(published).filter(p => p <= 0.05)).toHaveLength(3)
  })
  it('are adjusted in the order given', () => {
    expect(rounded(holm([0.04, 0.01, 0.03]))).toEqual([0.06, 0.03, 0.06])
  })
  it('are never smaller than they were, keep their order, and stay p-values', () =>
    fc.assert(
      fc.property(pValues, raw => {
        const adjusted = holm(raw)
        for (const [at, p] of raw.entries()) {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p)
          expect(adjusted[at]).toBeLessThanOrEqual(1)
          for (const [other, q] of raw.entries())
            if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other] as number)
        }
      }),
    ))
})
