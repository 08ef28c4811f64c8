import { describe, expect, it } from 'vitest'
import { type Random, random } from '../random.ts'
import { krippendorffAlphaInterval } from './agreement.ts'
import { bootstrapInterval } from './bootstrap.ts'
import { clusteredRatio } from './clustered-ratio.ts'
import { mcNemar } from './mcnemar.ts'
import { pairedDifference } from './paired-difference.ts'
import { casesNeededPaired, detectablePaired, expectedDiscordance } from './power.ts'
import type { Estimate } from './proportion.ts'

// How often 95% intervals hold the truth, and tests find what is there, counted on simulated data: with few trials by default, with many
// and over a grid of settings where RNR_THOROUGH is 1, which prints the figures.
const thorough = process.env.RNR_THOROUGH === '1'
const trials = thorough ? 10_000 : 300
const patience = 1_800_000

interface Setting {
  readonly clusters: number
  /** Units of a cluster: exactly so many, or from 1 to so many. */
  readonly size?: number
  readonly upTo?: number
  readonly share: number
  /** Between any two units of a cluster. */
  readonly correlation: number
}

/** Units that copy what their cluster drew with chance √ρ, and draw by themselves otherwise: their correlation is ρ. */
function drawUnits(dice: Random, { clusters, upTo, size = 1, share, correlation }: Setting) {
  const copies = Math.sqrt(correlation)
  return Array.from({ length: clusters }, (_, cluster) => {
    const whole = dice.next()
    return Array.from({ length: upTo ? dice.int(1, upTo) : size }, () => {
      const score = dice.chance(copies) ? whole : dice.next()
      return { cluster: String(cluster), score, hits: score < share ? 1 : 0, of: 1 }
    })
  }).flat()
}

/** The same units seen by two models: what moves a unit moves both with the chance `alike`. */
function drawPairs(dice: Random, setting: Setting & { readonly other: number; readonly alike: number }) {
  return drawUnits(dice, setting).map(({ cluster, score, hits, of }) => {
    const second = dice.chance(setting.alike) ? score : dice.next()
    return { cluster, a: { hits, of }, b: { hits: second < setting.other ? 1 : 0, of } }
  })
}

/** Percent of trials in which something holds. */
function percentOf(times: number, holds: (dice: Random) => boolean): number {
  const dice = random(40)
  let held = 0
  for (let trial = 0; trial < times; trial++) if (holds(dice)) held++
  return (100 * held) / times
}

/** Percent of trials whose interval holds the truth. */
const coverage = (times: number, truth: number, draw: (dice: Random) => Estimate | null): number =>
  percentOf(times, dice => {
    const found = draw(dice)
    return found !== null && found.low <= truth && truth <= found.high
  })

/** Fails where so many trials would hardly give this percentage if the true one were between these. */
function expectBetween(what: string, percent: number, times: number, least: number, most: number): void {
  if (thorough) console.log(`${what}: ${percent.toFixed(1)}% of ${times}`)
  const slack = (end: number) => 2.5 * Math.sqrt((end * (100 - end)) / times)
  expect(percent, what).toBeGreaterThan(least - slack(least))
  expect(percent, what).toBeLessThan(most + slack(most))
}

function summaryOf(percents: readonly number[]): string {
  const sorted = percents.toSorted((a, b) => a - b)
  const [least, low, middle, high, most] = [0, 0.1, 0.5, 0.9, 1].map(part =>
    sorted[Math.round(part * (sorted.length - 1))]?.toFixed(1),
  )
  const inside = percents.filter(percent => percent >= 94 && percent <= 96).length
  return `least ${least}, 10% ${low}, median ${middle}, 90% ${high}, most ${most}; ${inside} of ${percents.length} in 94..96`
}

describe('coverage of a share in clusters', () => {
  it.each([
    { clusters: 60, upTo: 8, share: 0.8, correlation: 0.2 },
    { clusters: 40, size: 4, share: 0.5, correlation: 0.5 },
    { clusters: 120, upTo: 8, share: 0.05, correlation: 0.1 },
  ])(
    'is 94 to 96%: %j',
    setting => {
      const held = coverage(trials, setting.share, dice => clusteredRatio(drawUnits(dice, setting)))
      expectBetween(JSON.stringify(setting), held, trials, 94, 96)
    },
    patience,
  )

  it.skipIf(!thorough)(
    'is 94 to 98.5% over a grid of settings',
    () => {
      const percents: number[] = []
      for (const clusters of [30, 60, 120, 500])
        for (const correlation of [0, 0.1, 0.3, 0.5])
          for (const share of [0.05, 0.1, 0.2, 0.5, 0.8, 0.95])
            for (const sizes of [{ size: 2 }, { upTo: 8 }]) {
              const setting = { clusters, correlation, share, ...sizes }
              const held = coverage(3_000, share, dice => clusteredRatio(drawUnits(dice, setting)))
              percents.push(held)
              expectBetween(JSON.stringify(setting), held, 3_000, 94, 98.5)
            }
      console.log(summaryOf(percents))
    },
    patience,
  )
})

describe('coverage of a paired difference', () => {
  it.each([
    { clusters: 150, share: 0.7, other: 0.8, alike: 0.5, correlation: 0 },
    { clusters: 60, upTo: 8, share: 0.5, other: 0.5, alike: 0.5, correlation: 0.3 },
    { clusters: 80, size: 3, share: 0.8, other: 0.9, alike: 0.6, correlation: 0.2 },
  ])(
    'is 94 to 96.5%, false alarms 3 to 5%: %j',
    setting => {
      let alarms = 0
      const held = coverage(trials, setting.other - setting.share, dice => {
        const found = pairedDifference(drawPairs(dice, setting))
        if (found && found.p < 0.05) alarms++
        return found
      })
      expectBetween(JSON.stringify(setting), held, trials, 94, 96.5)
      if (setting.share === setting.other)
        expectBetween('false alarms', (100 * alarms) / trials, trials, 3, 5)
    },
    patience,
  )
})

describe('coverage of the bootstrap', () => {
  const lopsided = (dice: Random) => -Math.log(1 - dice.next())
  const scored = (dice: Random) => [1, 2, 3, 4, 4, 5, 5, 5, 5, 5][dice.int(0, 9)] ?? 0
  const settings = [
    ['scores of 1 to 5', 40, scored, 3.9],
    ['scores of 1 to 5', 200, scored, 3.9],
    ['lopsided values', 60, lopsided, 1],
  ] as const
  it.each(settings.slice(0, thorough ? 3 : 1))(
    'of a mean of %s in %i clusters is 93.5 to 96%',
    (what, clusters, draw, truth) => {
      const times = Math.min(trials, 4_000)
      const held = coverage(times, truth, dice => {
        const rows = Array.from({ length: clusters }, () => {
          const [whole, count] = [draw(dice), dice.int(1, 4)]
          const values = Array.from({ length: count }, () => (dice.chance(0.4) ? whole : draw(dice)))
          return [values.reduce((sum, value) => sum + value, 0), count]
        })
        const mean = ([sum = 0, count = 0]: readonly number[]) => sum / count
        return bootstrapInterval(rows, mean, { resamples: thorough ? 1_000 : 200, seed: dice.int(0, 1e9) })
      })
      expectBetween(`bootstrap, ${what}, ${clusters} clusters`, held, times, 93.5, 96)
    },
    patience,
  )
})

describe("coverage of Krippendorff's alpha", () => {
  // Two answers, equally frequent, each wrong with a chance e: raters differ in 2e(1 - e), and by chance in one half.
  it.each([
    [30, 2, 0.1],
    [100, 3, 0.25],
    [100, 2, 0.02],
  ])(
    'of %i units, %i raters, %d of answers wrong is 93.5 to 97%',
    (units, raters, wrong) => {
      const held = coverage(trials, 1 - 4 * wrong * (1 - wrong), dice =>
        krippendorffAlphaInterval(
          Array.from({ length: units }, () => {
            const right = dice.chance(0.5)
            return Array.from({ length: raters }, () => String(dice.chance(wrong) !== right))
          }),
        ),
      )
      expectBetween(`alpha, ${units} units, ${raters} raters, ${wrong} wrong`, held, trials, 93.5, 97)
    },
    patience,
  )
})

describe('power', () => {
  /** Percent of trials in which McNemar's test finds the difference. */
  const found = (cases: number, difference: number, discordance: number): number =>
    percentOf(trials, dice => {
      let [onlyFirst, onlySecond] = [0, 0]
      for (let at = 0; at < cases; at++) {
        const one = dice.next()
        if (one < (discordance + difference) / 2) onlySecond++
        else if (one < discordance) onlyFirst++
      }
      return mcNemar(onlyFirst, onlySecond).midP < 0.05
    })

  it.each([
    [200, 0.8, 0.5],
    [500, 0.6, 0.3],
    [1_000, 0.9, 0.5],
  ])('of the difference that %i cases show is the 80% of the formula', (cases, share, correlation) => {
    const discordance = expectedDiscordance(share, correlation)
    const difference = detectablePaired(cases, { discordance }) ?? 1
    const shown = `${cases} cases show ${(100 * difference).toFixed(1)} points`
    expectBetween(shown, found(cases, difference, discordance), trials, 79, 81)
  })
  it('of the cases that the formula asks for is what was asked for', () => {
    const cases = casesNeededPaired(0.05, { discordance: 0.2, power: 0.9 })
    expectBetween(`${cases} cases show 5 points`, found(cases, 0.05, 0.2), trials, 89, 91)
  })
})
