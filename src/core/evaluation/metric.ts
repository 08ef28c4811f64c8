import type { GradedCase } from './graded-case.ts'

/** A number over graded cases, with its 95% interval; null where nothing could be counted. */
export interface Measured {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Cases, or marks, that the value counts. */
  readonly counted: number
  /** Those that nobody could decide; they count neither way. */
  readonly undecided: number
}

/** What one case adds to a metric: so much of so much, and what of it is undecided. */
export interface Part {
  readonly hits: number
  readonly of: number
  readonly undecided: number
}

/** A fold over graded cases. */
export interface Metric {
  /** As its paper calls it, in lower case with hyphens: "prompt-level-strict", "csr". */
  readonly name: string
  readonly summary: string
  /** A share of 1, printed in percent, or a number on a scale of the benchmark's own. */
  readonly unit: 'share' | 'score'
  /** Whether less of it is better, as of refusals without need. */
  readonly lowerIsBetter?: true
  of(cases: readonly GradedCase[]): Measured
  /** What one case adds, for metrics that are sums over cases: comparisons pair these. Null where the case is not counted. */
  readonly each?: (graded: GradedCase) => Part | null
}
