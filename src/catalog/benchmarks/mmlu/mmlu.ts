import type { Benchmark, BenchmarkFile } from '../../../core/evaluation/benchmark.ts'
import { byTag } from '../../../core/evaluation/breakdowns.ts'
import { caseIds } from '../../../core/evaluation/case-ids.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { macroMetric } from '../../../core/evaluation/macro-metric.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import { filesOf, splitOf } from '../../../core/evaluation/split-files.ts'
import { answeredRightly, strictAccuracy, unread } from '../known-answers/answer-metrics.ts'
import { gradeChoice } from '../known-answers/grade-choice.ts'
import { columns, mmluCase, type Question, readQuestion } from './cases.ts'

/** Questions with answers that stand before each question, as published. */
const shotsWanted = 5

const accuracy = shareMetric({
  name: 'accuracy',
  summary: 'questions answered rightly, all subjects together',
  each: answeredRightly,
})

/**
 * By likelihood as published and as lm-evaluation-harness has it: the letters are compared, after five answered questions of the
 * subject where its dev file is among the files, after none else. The evaluator of the paper writes two blanks before the
 * subject; here it is one. Of a whole copy the test files are taken.
 */
export const mmlu: Benchmark = {
  name: 'mmlu',
  summary: 'MMLU: questions with four options from 57 subjects; in words or by likelihood',
  source: 'Hendrycks et al. 2021, "Measuring Massive Multitask Language Understanding" (arXiv 2009.03300)',
  from: 'cais/mmlu on the Hugging Face hub, or the folders test and dev of hendrycks/test',
  judge: 'never',
  async *cases(files) {
    const idOf = caseIds()
    const shots = await shotsIn(files.filter(file => splitOf(file) === 'dev'))
    yield* caseRows(mmlu, filesOf(files, 'test', 'validation').map(withColumns), (row, file) => {
      const question = readQuestion(row, file)
      return typeof question === 'string'
        ? question
        : mmluCase(question, shots.get(question.subject) ?? [], idOf)
    })
  },
  grade: async answered => gradeChoice(answered, 'acc'),
  metrics: [
    accuracy,
    macroMetric({
      name: 'macro-accuracy',
      summary: 'mean over subjects of the questions answered rightly',
      groupOf: ({ tags }) => String(tags.subject),
      each: answeredRightly,
    }),
    strictAccuracy,
    unread,
  ],
  breakdowns: cases => [byTag('subject', accuracy, cases)].filter(({ rows }) => rows.length > 1),
}

const withColumns = (file: BenchmarkFile): BenchmarkFile =>
  /\.csv(?:\.(?:gz|zst|zstd))?$/i.test(file.name) ? { ...file, rows: () => file.rows({ columns }) } : file

/** The first questions of each subject; rows of these files that are none are passed over, as nobody is asked them. */
async function shotsIn(files: readonly BenchmarkFile[]): Promise<ReadonlyMap<string, readonly Question[]>> {
  const bySubject = new Map<string, Question[]>()
  for (const file of files.map(withColumns))
    for await (const row of file.rows()) {
      const question = 'error' in row ? row.error : readQuestion(row.value, file)
      if (typeof question === 'string') continue
      const known = bySubject.get(question.subject) ?? []
      bySubject.set(question.subject, known)
      if (known.length < shotsWanted) known.push(question)
    }
  return bySubject
}
