import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import { reportFigures } from '../../core/evaluation/report-figures.ts'
import type { PlannedEval } from './eval-plan.ts'
import type { Gathered } from './gather.ts'
import { casesHash, type ReadCases } from './read-cases.ts'

type Counted = Omit<EvalReport, 'judge' | 'judged' | 'calls' | 'tokens' | 'costUsd' | 'seconds' | 'stopped'>

/**
 * The report of what was gathered, but for who judged and what it cost.
 * @param withoutReply cases to which the file of replies has none.
 */
export function reportOf(
  { request, benchmark, replies }: PlannedEval,
  { cases }: ReadCases,
  { graded, unusable, unanswered, published }: Gathered,
  withoutReply: number,
): Counted {
  const { answers } = request
  const samples =
    'model' in answers ? answers.samples : graded.reduce((most, { sample }) => Math.max(most, sample + 1), 1)
  return {
    format: 1,
    is: 'evaluation',
    benchmark: benchmark.name,
    ...askedOf(answers, replies?.name ?? ''),
    cases: {
      count: cases.length,
      hash: casesHash(cases),
      clusters: new Set(cases.map(({ cluster }) => cluster)).size,
    },
    samples,
    unusable,
    unanswered: unanswered + withoutReply,
    graded: graded.length,
    ...(published.compared + published.unstable > 0 && { published }),
    ...reportFigures(benchmark, graded, samples),
  }
}

function askedOf(
  answers: PlannedEval['request']['answers'],
  replies: string,
): Pick<EvalReport, 'model' | 'asked'> {
  if (!('model' in answers)) return { model: replies }
  const { model, by, placement, temperature, maxTokens } = answers
  return { model, asked: { by, placement, temperature, maxTokens } }
}
