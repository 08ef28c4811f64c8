import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import type { Answered } from '../../../core/evaluation/case.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { gradeByRules } from '../../../core/evaluation/grade-by-rules.ts'
import type { GradedCase, Mark } from '../../../core/evaluation/graded-case.ts'
import { unknown } from '../../../core/verdict.ts'
import { alignmentOf, readSysbench } from './cases.ts'
import { alignedTurn, sysbenchBreakdowns, sysbenchMetrics } from './metrics.ts'
import { repliesIn } from './replies.ts'

/**
 * A criterion that is nothing but a count of characters is counted (see the checks `sysbench:*`: the published evaluator means to
 * and does not); all others are the judge's, each by itself, in our words.
 */
export const sysbench: Benchmark = {
  name: 'sysbench',
  summary:
    'SysBench: Chinese system messages over five turns; criteria for each turn, judged one by one in our words',
  source: 'Qin et al. 2024, "SysBench: Can Large Language Models Follow System Messages?" (arXiv 2408.10943)',
  from: 'datas/system_benchmark_eval_datas.json of PKU-Baichuan-MLSystemLab/SysBench',
  judge: 'always',
  cases: files => caseRows(sysbench, files, readSysbench),
  grade: async (answered, tools) => gradedSession(answered, await gradeByRules(answered, tools)),
  metrics: sysbenchMetrics,
  breakdowns: sysbenchBreakdowns,
  repliesIn,
}

/**
 * A session with the verdicts on its criteria. Each criterion was written for its turn, so that one without a verdict, because a
 * judge held that it does not apply, is undecided.
 */
export function gradedSession(
  { case: asked, sample, replies }: Answered,
  verdicts: readonly Mark[],
): GradedCase {
  const { id, cluster, tags, rules } = asked
  const known = new Map(verdicts.map(mark => [mark.of, mark]))
  const marks = rules.flatMap(({ id: of, kind, scope }): Mark[] => {
    const turn = scope.is === 'from-turn' ? scope.turn : 1
    if (turn > replies.length) return []
    const group = kind?.name.slice('sysbench:'.length) ?? ''
    const { by, verdict } = known.get(of) ?? {
      by: 'judge',
      verdict: unknown('the judge holds that it does not apply'),
    }
    return [{ of, group, turn, by, verdict }]
  })
  const aligned = alignmentOf(asked).map((is, at) => [alignedTurn(at + 1), is ? 1 : 0] as const)
  return { id, sample, cluster, tags, marks, scores: Object.fromEntries(aligned) }
}
