import type { Benchmark, GradingTools } from '../../../core/evaluation/benchmark.ts'
import { byTag } from '../../../core/evaluation/breakdowns.ts'
import type { Answered } from '../../../core/evaluation/case.ts'
import { nameOf } from '../../../core/evaluation/grade-by-rules.ts'
import type { GradedCase, Mark } from '../../../core/evaluation/graded-case.ts'
import { random } from '../../../core/random.ts'
import { length } from '../../../core/reference/python-text.ts'
import { fail, pass, unknown, type Verdict } from '../../../core/verdict.ts'
import { alpacaEvalCases, comparedWith, repliesIn } from './cases.ts'
import { lengthControlled, winRate } from './metrics.ts'
import { preferenceIn, preferenceMessages } from './preference.ts'

/**
 * Each reply beside the reference output, in an order drawn for the case. Two replies that are the same are a draw and nobody is
 * asked, as published. The published judges are GPT-4 with a prompt of the project, from version 2 on weighted by the
 * probabilities of its answer's first token; here a judge says which reply it prefers, in our words, and why.
 */
export const alpacaEval: Benchmark = {
  name: 'alpaca-eval',
  summary:
    'AlpacaEval: replies beside those of a reference model, compared by a judge in our words; length control',
  source:
    'Li et al. 2023, "AlpacaEval: An Automatic Evaluator of Instruction-following Models"; Dubois et al. 2024, "Length-Controlled AlpacaEval" (arXiv 2404.04475)',
  from: 'model_outputs.json of the reference model in results/ of tatsu-lab/alpaca_eval; instruction_difficulty.csv beside it, if you have it',
  judge: 'always',
  cases: files => alpacaEvalCases(alpacaEval, files),
  async grade(answered, tools) {
    const { id, cluster, tags } = answered.case
    const { reference, difficulty } = comparedWith(answered.case)
    const reply = answered.replies[0] ?? ''
    const verdict = reply === reference ? null : await preference(answered, reply, reference, tools)
    const preferred = verdict === null ? 0.5 : { pass: 1, fail: 0, unknown: null }[verdict.outcome]
    const mark = (found: Verdict): Mark => ({
      ...{ of: 'preference', group: String(tags.dataset ?? 'all'), turn: 1, by: 'judge', verdict: found },
    })
    return {
      ...{ id, sample: answered.sample, cluster, tags },
      marks: verdict === null ? [] : [mark(verdict)],
      scores: {
        ...(preferred !== null && { preference: preferred }),
        'length difference': length(reference) - length(reply),
        ...(difficulty !== undefined && { difficulty }),
      },
    } satisfies GradedCase
  },
  metrics: [winRate, lengthControlled],
  breakdowns: cases => [byTag('dataset', winRate, cases)],
  repliesIn,
}

async function preference(
  { case: { id, messages }, sample }: Answered,
  reply: string,
  reference: string,
  { ask }: GradingTools,
): Promise<Verdict> {
  if (ask === undefined) return unknown('only a judge can compare; name one with --judge')
  const name = nameOf(id, sample)
  const replyFirst = random(0).fork(name).chance(0.5)
  const said = await ask(
    preferenceMessages({
      instruction: messages[0]?.content ?? '',
      first: replyFirst ? reply : reference,
      second: replyFirst ? reference : reply,
    }),
    { purpose: `${name} preference`, temperature: 0, maxTokens: 1_024 },
  )
  const answer = preferenceIn(said)
  if (answer === null) return unknown('the judge did not say which reply it prefers')
  return (answer.preferred === 1) === replyFirst ? pass : fail(answer.reason)
}
