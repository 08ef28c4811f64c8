import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { usualBreakdowns } from '../../../core/evaluation/breakdowns.ts'
import { frozenCases } from './frozen-cases.ts'
import { gradeCase } from './grade.ts'
import { axisMetrics } from './metrics.ts'
import { survivalCurves } from './survival-curves.ts'

/** What `rnr bench build` writes, of any source. */
export const rnr: Benchmark = {
  name: 'rnr',
  summary: 'roles and rules on your own data: a folder of rnr bench build',
  source: 'Wang et al. 2024, "Teaching Large Language Models to Follow Roles and Rules" (arXiv 2409.13733)',
  from: 'a folder that rnr bench build wrote',
  judge: 'sometimes',
  cases: files => frozenCases('rnr', files),
  grade: gradeCase,
  metrics: axisMetrics,
  breakdowns: cases => usualBreakdowns(axisMetrics, cases).filter(({ by }) => by !== 'pair'),
  curves: survivalCurves,
}
