import type { Verdict } from '../verdict.ts'
import type { Metric, Part } from './metric.ts'
import { shareMetric } from './share-metric.ts'

/**
 * All of these as one thing that is followed, broken or undecided; null where there are none. One undecided verdict leaves it open even
 * where another is broken: what can never be seen to pass must not be counted when it fails, or the share comes out too low.
 */
export function together(verdicts: readonly Verdict[]): Part | null {
  if (verdicts.length === 0) return null
  if (verdicts.some(({ outcome }) => outcome === 'unknown')) return { hits: 0, of: 0, undecided: 1 }
  return { hits: verdicts.every(({ outcome }) => outcome === 'pass') ? 1 : 0, of: 1, undecided: 0 }
}

/** Each of these by itself; null where there are none. */
export function oneByOne(verdicts: readonly Verdict[]): Part | null {
  if (verdicts.length === 0) return null
  const undecided = verdicts.filter(({ outcome }) => outcome === 'unknown').length
  const hits = verdicts.filter(({ outcome }) => outcome === 'pass').length
  return { hits, of: verdicts.length - undecided, undecided }
}

/** The headline: all rules followed in all of the model's replies (arXiv 2409.13733, section 4). */
export const promptLevel: Metric = shareMetric({
  name: 'prompt-level',
  summary: 'cases in which every rule is followed in every reply, of those whose verdicts are all known',
  each: ({ marks }) => together(marks.map(({ verdict }) => verdict)),
})

export const ruleLevel: Metric = shareMetric({
  name: 'rule-level',
  summary: 'rules followed, each in each reply',
  each: ({ marks }) => oneByOne(marks.map(({ verdict }) => verdict)),
})

/** A reply that obeys every rule and does not do the task is no success. */
export const obeysAndAnswers: Metric = shareMetric({
  name: 'obeys-and-answers',
  summary:
    'cases in which every rule is followed and the task is done, of those with a task whose verdicts are all known',
  each: ({ marks, task }) =>
    task === undefined ? null : together([...marks.map(({ verdict }) => verdict), task]),
})

/** What every benchmark of rules reports, the headline first. */
export const ruleMetrics: readonly Metric[] = [promptLevel, ruleLevel, obeysAndAnswers]
