import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { verifiableBenchmark } from '../verifiable/verifiable-benchmark.ts'
import { readIheval } from './cases.ts'
import { ihevalBreakdowns, ihevalMetrics } from './metrics.ts'
import { type AnsweredTask, scoreOf } from './tasks.ts'

const about = {
  name: 'iheval',
  summary: 'IHEval: instructions on several levels, aligned and in conflict; tool calls are told in words',
  source:
    'Zhang et al. 2025, "IHEval: Evaluating Language Models on Following the Instruction Hierarchy" (arXiv 2502.08745)',
  from: 'the folder benchmark/ of ytyz1307zzh/IHEval, with its folders',
}

/** Rule following is IFEval's instructions and its grader. */
const rules = verifiableBenchmark({ ...about, prefix: 'ifeval:' })

export const iheval: Benchmark = {
  ...about,
  judge: 'never',
  cases: files => caseRows(iheval, files, readIheval),
  async grade(answered, tools) {
    const { id, cluster, tags, rules: stated, facts } = answered.case
    if (stated.length > 0) return rules.grade(answered, tools)
    const { strict, loose = strict } = scoreOf(
      tags.task as AnsweredTask,
      facts?.answer,
      answered.replies[0] ?? '',
    )
    return {
      ...{ id, sample: answered.sample, cluster, tags },
      marks: [],
      scores: { score: (strict + loose) / 2, strict, loose },
    }
  },
  metrics: ihevalMetrics,
  breakdowns: ihevalBreakdowns,
}
