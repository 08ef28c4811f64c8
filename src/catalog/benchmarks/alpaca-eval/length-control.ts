import { type Estimate, z95 } from '../../../core/statistics/proportion.ts'
import { dot, logistic, logisticFit, solved } from './logistic-fit.ts'

/** One comparison with the reference. */
export interface Comparison {
  /** Draws of the same case are no new evidence. */
  readonly cluster: string
  /** 1 where the model's reply was preferred, 0 where the reference was, one half for neither. */
  readonly preference: number
  /** Characters of the reference less those of the model's reply. */
  readonly lengthDifference: number
  /** How hard the instruction is, where that is known. */
  readonly difficulty: number | null
}

/**
 * The share of replies that would have been preferred if they had been as long as the reference: a logistic regression of preference
 * on the difference of lengths, in units of its standard deviation and squashed by tanh, and on the instruction's difficulty, its
 * predictions averaged at no difference (Dubois et al. 2024, arXiv 2404.04475). Without difficulties that term is left out. The
 * published fit also leans a little on two models made to play with length, whose comparisons no copy of the outputs holds, and chooses an
 * L1 penalty by cross-validation; this one has neither. The 95% interval is symmetric on the log-odds, by the influence of each cluster
 * (Huber 1967).
 * @returns null for no comparisons.
 */
export function lengthControlledWinRate(comparisons: readonly Comparison[]): Estimate | null {
  if (comparisons.length === 0) return null
  const unit = standardDeviation(comparisons.map(({ lengthDifference }) => lengthDifference))
  const known = comparisons.every(({ difficulty }) => difficulty !== null)
  const featuresOf = ({ difficulty }: Comparison, length: number): number[] => [
    1,
    length,
    ...(known ? [difficulty ?? 0] : []),
  ]
  const rows = comparisons.map(one => ({
    features: featuresOf(one, unit > 0 ? Math.tanh(one.lengthDifference / unit) : 0),
    outcome: one.preference,
  }))
  const { weights, information } = logisticFit(rows)
  const level = comparisons.map(one => {
    const features = featuresOf(one, 0)
    return { features, rate: logistic(dot(weights, features)) }
  })
  const value = mean(level.map(({ rate }) => rate))
  const slope = weights.map((_, at) =>
    mean(level.map(({ features, rate }) => (features[at] ?? 0) * rate * (1 - rate))),
  )
  const reach = solved(information, slope)
  const influence = new Map<string, number>()
  for (const [at, { cluster }] of comparisons.entries()) {
    const { features = [], outcome = 0 } = rows[at] ?? {}
    const own =
      ((level[at]?.rate ?? value) - value) / comparisons.length +
      dot(reach, features) * (outcome - logistic(dot(weights, features)))
    influence.set(cluster, (influence.get(cluster) ?? 0) + own)
  }
  const count = influence.size
  const squares = influence.values().reduce((sum, each) => sum + each ** 2, 0)
  const half = (z95 * Math.sqrt((squares * count) / Math.max(1, count - 1))) / (value * (1 - value))
  const odds = Math.log(value / (1 - value))
  return { value, low: logistic(odds - half), high: logistic(odds + half) }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Of a sample: by one less than its size. */
function standardDeviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1),
  )
}
