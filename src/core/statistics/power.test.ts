import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casesNeededPaired, detectablePaired, expectedDiscordance } from './power.ts'

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })

describe('power', () => {
  // Connor 1987: (1.96 √0.2 + 0.8416 √(0.2 - 0.01))² / 0.01.
  it('asks for the cases of the formula for paired samples, and more in clusters', () => {
    expect(casesNeededPaired(0.1, { discordance: 0.2 })).toBe(155)
    expect(casesNeededPaired(0.1, { discordance: 0.2, designEffect: 2 })).toBe(310)
    expect(casesNeededPaired(0.1, { discordance: 0.2, power: 0.9 })).toBe(206)
  })
  it('says what 200 cases show', () => {
    const discordance = expectedDiscordance(0.8, 0.5)
    expect(discordance).toBeCloseTo(0.16, 10)
    expect(detectablePaired(200, { discordance })).toBeCloseTo(0.079, 3)
    expect(detectablePaired(1, { discordance })).toBeNull()
  })
  it('finds the smallest difference that its cases show, and less with more of them', () =>
    fc.assert(
      fc.property(share, fc.integer({ min: 20, max: 5_000 }), (given, cases) => {
        const paired = { discordance: given }
        const found = detectablePaired(cases, paired) ?? 1
        expect(casesNeededPaired(found, paired)).toBeLessThanOrEqual(cases)
        expect(casesNeededPaired(found - 1e-5, paired)).toBeGreaterThanOrEqual(cases)
        expect(detectablePaired(2 * cases, paired)).toBeLessThan(found)
      }),
    ))
})
