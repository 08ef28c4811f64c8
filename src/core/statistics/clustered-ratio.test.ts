import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '../random.ts'
import { clusteredRatio } from './clustered-ratio.ts'
import { type Estimate, proportion } from './proportion.ts'

const counted = fc.tuple(fc.nat(4), fc.nat(4)).map(([hits, misses]) => ({ hits, of: hits + misses }))
const units = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), counted).map(([cluster, sum]) => ({ cluster, ...sum })),
  { maxLength: 30 },
)
describe('a share in clusters', () => {
  it('is of nothing where nothing is counted', () => {
    expect(clusteredRatio([])).toBeNull()
    expect(clusteredRatio([{ cluster: 'a', hits: 0, of: 0 }])).toBeNull()
  })
  it("has Wilson's interval where every cluster has one unit", () =>
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (hits, misses) => {
        const singles = Array.from({ length: hits + misses }, (_, at) => ({
          cluster: String(at),
          hits: at < hits ? 1 : 0,
          of: 1,
        }))
        const [found, wilson] = [clusteredRatio(singles), proportion(hits, hits + misses)]
        expect(found === null).toBe(wilson === null)
        if (!found || !wilson) return
        expect(found.value).toBe(wilson.value)
        expect(found.low).toBeCloseTo(wilson.low, 9)
        expect(found.high).toBeCloseTo(wilson.high, 9)
      }),
    ))
  it('is worth one unit a cluster where clusters are of one mind', () => {
    const all = Array.from({ length: 40 }, (_, at) => ({ cluster: String(at), hits: at < 24 ? 5 : 0, of: 5 }))
    const width = (found: Estimate | null) => (found ? found.high - found.low : 0)
    const ratio = width(clusteredRatio(all)) / width(proportion(24, 40))
    expect(ratio).toBeGreaterThan(1)
    expect(ratio).toBeLessThan(1.05)
  })
  it('has a width at 0 and at 1, wider for fewer clusters', () => {
    const full = (clusters: number) =>
      clusteredRatio(
        Array.from({ length: 60 }, (_, at) => ({ cluster: String(at % clusters), hits: 1, of: 1 })),
      )
    expect(full(60)?.low).toBeCloseTo(proportion(60, 60)?.low ?? 0, 9)
    expect(full(20)?.low).toBeCloseTo(proportion(20, 20)?.low ?? 0, 9)
    expect(full(20)?.high).toBe(1)
  })
  it('lies within its interval and that within [0, 1], whatever the order of units', () =>
    fc.assert(
      fc.property(units, fc.nat(), (all, seed) => {
        const found = clusteredRatio(all)
        if (!found) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.low).toBeLessThanOrEqual(found.value)
        expect(found.high).toBeGreaterThanOrEqual(found.value)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.high).toBeGreaterThan(found.low)
        const shuffled = clusteredRatio(random(seed).shuffle(all))
        expect(shuffled?.low).toBeCloseTo(found.low, 9)
        expect(shuffled?.high).toBeCloseTo(found.high, 9)
      }),
    ))
})
