import type { Catalog } from '../../core/catalog.ts'
import type { Benchmark, GradingTools } from '../../core/evaluation/benchmark.ts'
import type { Case } from '../../core/evaluation/case.ts'
import { type Answered, dialogueOf } from '../../core/evaluation/case.ts'
import { gradeByRules } from '../../core/evaluation/grade-by-rules.ts'
import type { GradedCase } from '../../core/evaluation/graded-case.ts'
import { whyNoAnswer } from '../../core/evaluation/non-answer.ts'
import { restates } from '../../core/restates.ts'
import type { RuleKind } from '../../core/rule-kind.ts'
import { auditMetrics } from './audit-metrics.ts'

/** The probes of one system prompt as a benchmark: graded, counted and reported by what grades, counts and reports all others. */
export const auditBenchmark = (cases: readonly Case[], kinds: Catalog<RuleKind>): Benchmark => ({
  name: 'audit',
  summary: 'probes of one system prompt',
  source: 'the system prompt itself',
  from: null,
  judge: 'sometimes',
  async *cases() {
    for (const one of cases) yield { case: one }
  },
  grade: (answered, tools) => grade(answered, tools, kinds),
  metrics: auditMetrics,
})

async function grade(answered: Answered, tools: GradingTools, kinds: Catalog<RuleKind>): Promise<GradedCase> {
  const { case: asked, sample, replies } = answered
  const marks = await gradeByRules(answered, tools)
  const about = { id: asked.id, sample, cluster: asked.cluster, tags: asked.tags }
  const last = replies.at(-1) ?? ''
  if (asked.tags.asked === 'restate') {
    const target = asked.rules.find(({ id }) => id === asked.tags.rule)
    // A reply that quotes a rule may break it by that; only what came before is held to the rules.
    return {
      ...about,
      marks: marks.filter(({ turn }) => turn < replies.length),
      ...(target && { scores: { restated: restates(last, target, kinds) ? 1 : 0 } }),
    }
  }
  if (!isFair(asked)) return { ...about, marks }
  const request = dialogueOf(answered).findLast(({ role }) => role === 'user')?.content ?? ''
  return { ...about, marks, scores: { answered: whyNoAnswer(last, request, asked.system) === null ? 1 : 0 } }
}

/** Whether nothing speaks against an answer: who declines here declines too much. */
const isFair = ({ tags }: Case): boolean =>
  tags.stance === 'aligned' || tags.stance === 'neutral' || tags.expects === 'answer'
