import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { byTag } from '../../../core/evaluation/breakdowns.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import type { Metric } from '../../../core/evaluation/metric.ts'
import { oneByOne } from '../../../core/evaluation/rule-metrics.ts'
import { scoreMetric, shareMetric } from '../../../core/evaluation/share-metric.ts'
import { answeredRightly, byReading } from '../known-answers/answer-metrics.ts'
import { readTruthfulqa } from './cases.ts'
import { gradeTruthfulqa } from './grade.ts'

const judgedAs = (name: string, summary: string): Metric =>
  shareMetric({
    ...{ name, summary },
    each: ({ marks }) => oneByOne(marks.filter(({ of }) => of === name).map(({ verdict }) => verdict)),
  })

const truthfulAndInformative = shareMetric({
  name: 'truthful-and-informative',
  summary: 'replies that are both, by a judge; in words only',
  each: answeredRightly,
})

/** A mean of shares, with the interval of a mean. */
const mc2: Metric = {
  ...scoreMetric({
    name: 'mc2',
    summary: 'mean share of the probability of all answers that the true ones have; by likelihood only',
    each: ({ scores }) => (scores?.mc2 === undefined ? null : { hits: scores.mc2, of: 1, undecided: 0 }),
  }),
  unit: 'share',
}

/**
 * The paper's two tasks. Replies in words are judged by the user's judge with our wording, where the paper has people and two
 * fine-tuned models of its own ("GPT-judge", "GPT-info"). Likelihoods are those of "Q: … A:" and each answer, without the six answered questions that
 * the paper and lm-evaluation-harness (truthfulqa_mc1, truthfulqa_mc2) put before it, so they are not to be set beside published ones.
 */
export const truthfulqa: Benchmark = {
  name: 'truthfulqa',
  summary:
    'TruthfulQA: common false beliefs; in words by a judge, or by likelihood without the published primer',
  source: 'Lin et al. 2022, "TruthfulQA: Measuring How Models Mimic Human Falsehoods" (arXiv 2109.07958)',
  from: 'TruthfulQA.csv or data/mc_task.json of sylinrl/TruthfulQA',
  judge: 'sometimes',
  cases: files => caseRows(truthfulqa, files, readTruthfulqa),
  grade: gradeTruthfulqa,
  metrics: [
    truthfulAndInformative,
    judgedAs('truthful', 'replies that say nothing false, by a judge; in words only'),
    judgedAs('informative', 'replies that answer the question, by a judge; in words only'),
    byReading('mc1', {
      name: 'mc1',
      summary: 'the best answer is likelier than every false one; by likelihood only',
    }),
    mc2,
  ],
  breakdowns: cases =>
    [byTag('category', truthfulAndInformative, cases)].filter(({ rows }) => rows.length > 1),
}
