import type { JudgedFigures } from '../judged-figures.ts'
import type { Measured, Metric } from './metric.ts'
import type { AskedPlacement } from './place-system-prompt.ts'
import type { Agreement } from './published.ts'

/** A metric's value in one part of the cases: one kind, one number of rules, one turn. */
export interface BreakdownRow extends Measured {
  readonly name: string
}

/** A metric by parts of the cases. */
export interface Breakdown {
  /** What it is broken down by: "kind", "turn", "rule", or a tag. */
  readonly by: string
  readonly metric: string
  readonly rows: readonly BreakdownRow[]
}

/** A curve over turns or sizes, with its 95% band. */
export interface Curve {
  /** "survival" */
  readonly name: string
  /** What it is of: a rule family, "all rules". */
  readonly of: string
  readonly x: string
  readonly points: readonly ({ readonly x: number } & Measured)[]
  /** Where it falls to one half; null where it never does. */
  readonly half: number | null
}

/** What an evaluation found: `report.json` of its folder. */
export interface EvalReport {
  readonly format: 1
  readonly is: 'evaluation'
  readonly benchmark: string
  /** The model asked, or the file of replies. */
  readonly model: string
  readonly judge: { readonly id: string; readonly models: readonly string[] } | null
  /** How the model was asked; absent where the replies were made elsewhere. */
  readonly asked?: {
    readonly by: 'chat' | 'likelihood'
    readonly placement: AskedPlacement
    readonly temperature: number | null
    readonly maxTokens: number | null
  }
  /** Hash of all cases, in order: two reports of the same hash saw the same cases. */
  readonly cases: { readonly count: number; readonly hash: string; readonly clusters: number }
  /** Draws of each case. */
  readonly samples: number
  /** Rows of the benchmark or of the replies that could not be used, and cases without a reply. */
  readonly unusable: number
  readonly unanswered: number
  /** Draws that were graded. */
  readonly graded?: number
  /** What the judge decided, and its measured error; absent where it decided nothing. */
  readonly judged?: JudgedFigures
  /** How far the verdicts are those that came with the replies, where some did. */
  readonly published?: Agreement
  readonly metrics: readonly (Pick<Metric, 'name' | 'summary' | 'unit' | 'lowerIsBetter'> & Measured)[]
  readonly breakdowns: readonly Breakdown[]
  readonly curves: readonly Curve[]
  /** The smallest difference of the headline, in its unit, that so many cases show with 80% power at the 5% level. */
  readonly detectable: number | null
  readonly calls: number
  readonly tokens: { readonly input: number; readonly output: number; readonly cached: number }
  readonly costUsd: number | null
  readonly seconds: number
  /** Why it ended before the last case; the same command goes on from there. */
  readonly stopped?: string
}
