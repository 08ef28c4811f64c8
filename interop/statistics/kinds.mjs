// What is compared: how a table is drawn, our numbers for it, and how far they may be from the reference's.
import { cohensKappa, krippendorffAlphaInterval } from '../../src/core/statistics/agreement.ts'
import { bootstrapInterval } from '../../src/core/statistics/bootstrap.ts'
import { clusteredRatio } from '../../src/core/statistics/clustered-ratio.ts'
import { mcNemar } from '../../src/core/statistics/mcnemar.ts'
import { pairedDifference } from '../../src/core/statistics/paired-difference.ts'
import { passAtK, passHatK } from '../../src/core/statistics/pass-power.ts'
import { casesNeededPaired } from '../../src/core/statistics/power.ts'
import { proportion } from '../../src/core/statistics/proportion.ts'
import { holm } from '../../src/core/statistics/several-comparisons.ts'
import { signFlipP } from '../../src/core/statistics/sign-flip.ts'
import { survival } from '../../src/core/statistics/survival.ts'

const list = (count, item) => Array.from({ length: count }, item)
const ends = ({ value, low, high }) => [value, low, high]
const pValues = dice => list(dice.int(1, 40), () => dice.next() ** dice.int(1, 6))
const drawn = dice => {
  const of = dice.int(1, 60)
  return [of, dice.int(0, of), dice.int(1, of)]
}

function pairs([both, first, second, neither]) {
  const cells = [
    [both, 1, 1],
    [first, 1, 0],
    [second, 0, 1],
    [neither, 0, 0],
  ]
  return cells
    .flatMap(([count, a, b]) => list(count, () => [a, b]))
    .map(([a, b], at) => ({ cluster: `${at}`, a: { hits: a, of: 1 }, b: { hits: b, of: 1 } }))
}

/** Points where the band of log(-log) is defined, and the median with its ends. */
function curve(watched) {
  const { points, median } = survival(watched.map(([time, broken]) => ({ time, broken: broken === 1 })))
  const inner = points.filter(({ value }) => value > 1e-9 && value < 1 - 1e-9)
  return [...inner.flatMap(ends), median.value, median.low, median.high]
}

export const kinds = [
  {
    name: 'Wilson',
    reference: 'statsmodels proportion_confint',
    within: 1e-12,
    draw: dice => drawn(dice).slice(0, 2).reverse(),
    ours: ([hits, of]) => ends(proportion(hits, of)),
  },
  {
    name: 'clustered share',
    reference: 'statsmodels OLS by clusters, scipy t',
    within: 1e-9,
    draw: dice => {
      const share = dice.next()
      return list(dice.int(1, 60), () => {
        const of = dice.int(1, 8)
        return [dice.chance(0.3) ? (dice.chance(share) ? of : 0) : dice.int(0, of), of]
      })
    },
    ours: clusters =>
      ends(clusteredRatio(clusters.map(([hits, of], at) => ({ cluster: `${at}`, hits, of })))),
  },
  {
    name: 'bootstrap',
    reference: 'bootstrap-t by numpy, 20,000 draws; of its width',
    part: 0.1,
    within: 0.06,
    draw: dice =>
      list(dice.int(30, 120), () => {
        const of = dice.int(1, 5)
        return [list(of, () => -Math.log(1 - dice.next())).reduce((sum, value) => sum + value, 0), of]
      }),
    ours: rows => ends(bootstrapInterval(rows, ([sum, of]) => sum / of, { resamples: 20_000 })),
    apart: (ours, [value, low, high]) =>
      Math.max(...[value, low, high].map((one, at) => Math.abs(one - ours[at]) / (high - low))),
  },
  {
    name: 'McNemar',
    reference: 'statsmodels mcnemar, scipy binom',
    within: 1e-10,
    draw: dice => [dice.int(0, 200), dice.int(0, 200)],
    ours: ([b, c]) => [mcNemar(b, c).exact, mcNemar(b, c).midP],
  },
  {
    name: 'sign flip',
    reference: 'scipy permutation_test, all signs',
    part: 0.5,
    within: 1e-12,
    draw: dice => [dice.int(1, 4), ...list(dice.int(1, 11), () => dice.int(-4, 4))],
    ours: differences => [signFlipP(differences)],
  },
  {
    name: 'paired difference',
    reference: "Newcombe's method 10 on statsmodels' intervals",
    within: 1e-9,
    draw: dice => [dice.int(1, 80), dice.int(0, 30), dice.int(0, 30), dice.int(0, 40)],
    ours: cells => ends(pairedDifference(pairs(cells))),
  },
  {
    name: 'Holm',
    reference: 'statsmodels multipletests',
    within: 1e-12,
    draw: pValues,
    ours: holm,
  },
  {
    name: 'kappa',
    reference: 'statsmodels cohens_kappa',
    within: 1e-9,
    draw: dice => {
      const answers = dice.int(2, 4)
      return list(answers, () => list(answers, () => dice.int(1, 40)))
    },
    ours: table => ends(cohensKappa(table)),
  },
  {
    name: 'alpha',
    reference: 'krippendorff',
    within: 1e-10,
    draw: dice => [
      ['a', 'b'],
      ...list(dice.int(2, 60), () => list(dice.int(0, 4), () => dice.pick(['a', 'b', 'c']))),
    ],
    ours: units => [krippendorffAlphaInterval(units).value],
  },
  {
    name: 'Kaplan-Meier',
    reference: 'lifelines KaplanMeierFitter',
    within: 1e-9,
    // One breaks at once and one never: at shares of 1 and 0 our band has a width, and theirs none.
    draw: dice => [[1, 1], [21, 0], ...list(dice.int(1, 120), () => [dice.int(1, 20), dice.int(0, 1)])],
    ours: curve,
  },
  {
    name: 'power, paired',
    reference: 'every outcome of the mid-p test, against the 80% asked for',
    part: 0.1,
    within: 0.03,
    draw: dice => {
      const discordance = 0.1 + 0.3 * dice.next()
      const difference = discordance * (0.2 + 0.3 * dice.next())
      return [casesNeededPaired(difference, { discordance }), difference, discordance]
    },
    ours: () => [0.8],
  },
  {
    name: 'pass@k',
    reference: 'scipy comb',
    within: 1e-10,
    draw: drawn,
    ours: ([of, passed, k]) => [passAtK(of, passed, k)],
  },
  {
    name: 'pass^k',
    reference: 'scipy comb',
    within: 1e-10,
    draw: drawn,
    ours: ([of, passed, k]) => [passHatK(of, passed, k)],
  },
]
