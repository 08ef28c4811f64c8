import { byMark, byTag, familyOfGroup } from '../../../core/evaluation/breakdowns.ts'
import type { Breakdown } from '../../../core/evaluation/eval-report.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import type { Metric } from '../../../core/evaluation/metric.ts'
import { oneByOne, together } from '../../../core/evaluation/rule-metrics.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import type { Verdict } from '../../../core/verdict.ts'
import { type Reading, readings } from './readings.ts'

const verdictsOf = ({ marks }: GradedCase, wanted: Reading): readonly Verdict[] =>
  marks.filter(({ reading }) => reading === wanted).map(({ verdict }) => verdict)

const manner = { strict: 'as the reply stands', loose: 'in any of eight readings' } as const

/** Accuracy of whole prompts and of single instructions, strict and loose (IFEval, section 3). */
const accuracies = readings.map(reading => ({
  prompts: shareMetric({
    name: `prompt-level-${reading}`,
    summary: `prompts whose instructions are all followed, ${manner[reading]}`,
    each: graded => together(verdictsOf(graded, reading)),
  }),
  instructions: shareMetric({
    name: `instruction-level-${reading}`,
    summary: `instructions that are followed, ${manner[reading]}`,
    each: graded => oneByOne(verdictsOf(graded, reading)),
  }),
}))

export const accuracyMetrics: readonly Metric[] = accuracies.flatMap(({ prompts, instructions }) => [
  prompts,
  instructions,
])

/** By group of instructions and by instruction, strict and loose; by the number of instructions in a prompt. */
export const accuracyBreakdowns = (cases: readonly GradedCase[]): readonly Breakdown[] => [
  ...accuracies.flatMap(({ instructions }) => [
    byMark('group', ({ group }) => familyOfGroup(group), instructions, cases),
    byMark('instruction', ({ group }) => group, instructions, cases),
  ]),
  ...accuracies.slice(0, 1).map(({ prompts }) => byTag('k', prompts, cases)),
]
