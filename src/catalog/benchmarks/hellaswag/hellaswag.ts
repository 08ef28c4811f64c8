import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { caseIds } from '../../../core/evaluation/case-ids.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import { filesOf } from '../../../core/evaluation/split-files.ts'
import { acc, accNorm, answeredRightly, strictAccuracy, unread } from '../known-answers/answer-metrics.ts'
import { gradeChoice } from '../known-answers/grade-choice.ts'
import { readHellaswag } from './cases.ts'

/** Of a whole copy the validation file is taken, as everybody does: the test file has no labels. */
export const hellaswag: Benchmark = {
  name: 'hellaswag',
  summary: 'HellaSwag: which of four endings goes on; in words or by likelihood',
  source: 'Zellers et al. 2019, "HellaSwag: Can a Machine Really Finish Your Sentence?" (arXiv 1905.07830)',
  from: 'Rowan/hellaswag on the Hugging Face hub, or data/hellaswag_val.jsonl of rowanz/hellaswag',
  judge: 'never',
  cases(files) {
    const idOf = caseIds()
    return caseRows(hellaswag, filesOf(files, 'validation', 'test', 'dev'), row => readHellaswag(row, idOf))
  },
  grade: async answered => gradeChoice(answered, 'acc-norm'),
  metrics: [
    shareMetric({
      name: 'accuracy',
      summary: 'endings chosen rightly; by likelihood, as acc-norm',
      each: answeredRightly,
    }),
    acc,
    accNorm,
    strictAccuracy,
    unread,
  ],
}
