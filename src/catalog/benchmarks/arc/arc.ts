import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { caseIds } from '../../../core/evaluation/case-ids.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import { filesOf } from '../../../core/evaluation/split-files.ts'
import { acc, accNorm, answeredRightly, strictAccuracy, unread } from '../known-answers/answer-metrics.ts'
import { gradeChoice } from '../known-answers/grade-choice.ts'
import { readArc } from './cases.ts'

/**
 * By likelihood as EleutherAI's lm-evaluation-harness has it (arc_easy, arc_challenge): "Question: … Answer:" and the text of each
 * option, none of them shown. Of a whole copy the test files are taken.
 */
export const arc: Benchmark = {
  name: 'arc',
  summary: 'ARC: grade-school science, Easy and Challenge; in words or by likelihood',
  source:
    'Clark et al. 2018, "Think you have Solved Question Answering? Try ARC, the AI2 Reasoning Challenge" (arXiv 1803.05457)',
  from: 'allenai/ai2_arc on the Hugging Face hub, or ARC-Challenge-Test.jsonl of AI2',
  judge: 'never',
  cases(files) {
    const idOf = caseIds()
    return caseRows(arc, filesOf(files, 'test', 'validation', 'dev'), (row, file) =>
      readArc(row, file.name, idOf),
    )
  },
  grade: async answered => gradeChoice(answered, 'acc-norm'),
  metrics: [
    shareMetric({
      name: 'accuracy',
      summary: 'questions answered rightly; by likelihood, as acc-norm',
      each: answeredRightly,
    }),
    acc,
    accNorm,
    strictAccuracy,
    unread,
  ],
}
