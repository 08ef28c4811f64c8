import type { Verdict } from '../verdict.ts'
import { outcomeOf } from './graded-case.ts'
import type { Metric, Part } from './metric.ts'
import { shareMetric } from './share-metric.ts'

/** All of these as one thing that is followed, broken or undecided; null where there are none. */
export function together(verdicts: readonly Verdict[]): Part | null {
  if (verdicts.length === 0) return null
  const outcome = outcomeOf(verdicts)
  return {
    hits: outcome === 'pass' ? 1 : 0,
    of: outcome === 'unknown' ? 0 : 1,
    undecided: outcome === 'unknown' ? 1 : 0,
  }
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
  summary: 'cases in which every rule is followed in every reply',
  each: ({ marks }) => together(marks.map(({ verdict }) => verdict)),
})

export const ruleLevel: Metric = shareMetric({
  name: 'rule-level',
  summary: 'rules followed, each in each reply',
  each: ({ marks }) => oneByOne(marks.map(({ verdict }) => verdict)),
})

/**
 * A reply that obeys every rule and does not do the task is no success. Where nobody can tell whether the task is done, a broken rule does
 * not decide the case either: such cases could only fail.
 */
export const obeysAndAnswers: Metric = shareMetric({
  name: 'obeys-and-answers',
  summary: 'cases in which every rule is followed and the task is done; of those whose task is looked at',
  each({ marks, task }) {
    if (task === undefined) return null
    const decided = task.outcome === 'unknown' ? [] : marks.map(({ verdict }) => verdict)
    return together([...decided, task])
  },
})

/** What every benchmark of rules reports, the headline first. */
export const ruleMetrics: readonly Metric[] = [promptLevel, ruleLevel, obeysAndAnswers]
