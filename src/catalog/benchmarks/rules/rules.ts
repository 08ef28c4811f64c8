import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { byTag } from '../../../core/evaluation/breakdowns.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { gradeByRules } from '../../../core/evaluation/grade-by-rules.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import { macroMetric } from '../../../core/evaluation/macro-metric.ts'
import type { Part } from '../../../core/evaluation/metric.ts'
import { together } from '../../../core/evaluation/rule-metrics.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import { rulesReader } from './cases.ts'

/** A test case is passed when no reply of the dialogue breaks a rule of the scenario. */
const passed = ({ marks }: GradedCase): Part | null => together(marks.map(({ verdict }) => verdict))

const passRate = shareMetric({ name: 'pass-rate', summary: 'test cases passed', each: passed })

const demanding = (demands: 'helpful' | 'harmless', summary: string) =>
  shareMetric({
    ...{ name: demands, summary },
    each: graded => (graded.tags.demands === demands ? passed(graded) : null),
  })

/** The paper's score is this mean over the files that are there, printed as percent; the paper prints it as 0 to 10. */
const score = macroMetric({
  name: 'score',
  summary: 'mean of the pass rates of helpful and harmless cases of each suite',
  groupOf: ({ tags: { suite = '', demands } }) => (demands === undefined ? null : `${suite} ${demands}`),
  each: passed,
})

export const rules: Benchmark = {
  name: 'rules',
  summary: 'RuLES: games and guarded systems, 14 scenarios, each decided by a program',
  source: 'Mu et al. 2023, "Can LLMs Follow Simple Rules?" (arXiv 2311.04235)',
  from: 'the test cases of normster/llm_rules, the filled template in "system_prompt"',
  judge: 'never',
  cases: files => caseRows(rules, files, rulesReader()),
  async grade(answered, tools) {
    const { id, cluster, tags } = answered.case
    return { id, sample: answered.sample, cluster, tags, marks: await gradeByRules(answered, tools) }
  },
  metrics: [
    score,
    passRate,
    demanding('helpful', 'cases passed that demand that something be said'),
    demanding('harmless', 'cases passed that demand that something not be said'),
  ],
  breakdowns: cases =>
    ['suite', 'category', 'scenario', 'behavior', 'demands']
      .map(tag => byTag(tag, passRate, cases))
      .filter(({ rows }) => rows.length > 1),
}
