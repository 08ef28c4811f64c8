import type { Metric } from '../../../core/evaluation/metric.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import { type Comparison, lengthControlledWinRate } from './length-control.ts'

export const winRate: Metric = shareMetric({
  name: 'win-rate',
  summary: 'replies preferred to the reference; a draw counts one half',
  each: ({ scores = {} }) =>
    scores.preference === undefined
      ? { hits: 0, of: 0, undecided: 1 }
      : { hits: scores.preference, of: 1, undecided: 0 },
})

export const lengthControlled: Metric = {
  name: 'length-controlled-win-rate',
  summary: 'what the win rate would be if replies were as long as the reference, by a logistic regression',
  unit: 'share',
  of(cases) {
    const compared = cases.flatMap(({ cluster, scores = {} }): Comparison[] =>
      scores.preference === undefined
        ? []
        : [
            {
              cluster,
              preference: scores.preference,
              lengthDifference: scores['length difference'] ?? 0,
              difficulty: scores.difficulty ?? null,
            },
          ],
    )
    const { value, low, high } = lengthControlledWinRate(compared) ?? { value: null, low: null, high: null }
    return { value, low, high, counted: compared.length, undecided: cases.length - compared.length }
  },
}
