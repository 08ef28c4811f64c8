import type { Catalog, Named } from '../catalog.ts'
import type { Checker } from '../checker.ts'
import type { Judge } from '../judge.ts'
import type { Message } from '../message.ts'
import type { Answered, Case } from './case.ts'
import type { Breakdown, Curve } from './eval-report.ts'
import type { GradedCase } from './graded-case.ts'
import type { Metric } from './metric.ts'
import type { PublishedVerdict } from './published.ts'

/** A row of a user's file, or why there is none; `row` counts from 1 in the file's own unit. */
export type FileRow =
  | { readonly row: number; readonly value: unknown }
  | { readonly row: number; readonly error: string }

/** One file of the user's own copy of a benchmark. */
export interface BenchmarkFile {
  /** As messages name it. */
  readonly path: string
  /** Its last part: what tells the files of a benchmark apart. */
  readonly name: string
  /** @param options.columns names for the columns of a CSV file without a header row. */
  rows(options?: { readonly columns?: readonly string[] }): AsyncIterable<FileRow>
}

/** A case, or a row that is none and why. */
export type CaseRow =
  | { readonly case: Case }
  | { readonly file: string; readonly row: number; readonly problem: string }

/** Whom a benchmark's grader may ask. Each is there only where the user named a judge. */
export interface GradingTools {
  /** Everything that a rule's kind may name. */
  readonly checkers: Catalog<Checker>
  /** Decides single rules and questions that no program can. */
  readonly judge?: Judge
  /**
   * Asks the judge's first model in the benchmark's own words, for papers that define their judge's prompt.
   * @returns the model's reply as it stands.
   */
  readonly ask?: (messages: readonly Message[], options: AskOptions) => Promise<string>
  readonly signal?: AbortSignal
}

export interface AskOptions {
  /** What the call is for, for explanations: "q81 turn 2". */
  readonly purpose: string
  readonly temperature?: number
  readonly maxTokens?: number
  /** Distinguishes repeated draws of the same request. */
  readonly sample?: number
}

/** A list of cases, how a reply to one is graded, and the metrics that its paper defines. */
export interface Benchmark extends Named {
  readonly summary: string
  /** Paper: authors, year, title, arXiv number. */
  readonly source: string
  /** Where a user gets its files; nothing of it is bundled. Null for what ships with the package. */
  readonly from: string | null
  /** Whether a judge is needed: for nothing, for what no program decides, or for all of it. */
  readonly judge: 'never' | 'sometimes' | 'always'
  /**
   * The cases, in the order of the files; each broken row is told and its siblings go on.
   * @throws Failure('source') where the files are not those of the benchmark.
   */
  cases(files: readonly BenchmarkFile[]): AsyncIterable<CaseRow>
  /** Grades one answered case. Total but for what concerns every case: a judge's refused key, a spent budget. */
  grade(answered: Answered, tools: GradingTools): Promise<GradedCase>
  /** Exactly the metrics that its paper defines; the first is the headline. */
  readonly metrics: readonly Metric[]
  /** What its metrics are broken down by, where that is not what `usualBreakdowns` does. */
  readonly breakdowns?: (cases: readonly GradedCase[]) => readonly Breakdown[]
  readonly curves?: (cases: readonly GradedCase[]) => readonly Curve[]
  /**
   * Reads a row of replies made elsewhere, beside "id" or "key", "prompt", "response" or "messages", where the benchmark has a
   * shape of its own. @returns the case's id and its replies.
   */
  readonly repliesIn?: (row: unknown) => { readonly id: string; readonly replies: readonly string[] } | null
  /**
   * What somebody else's evaluator said in such a row, where its rows carry that. @returns a line about what is wrong with it.
   * @param file name of the file: some evaluators say in it which reading they mean.
   */
  readonly publishedIn?: (row: unknown, file: string) => readonly PublishedVerdict[] | string
}
