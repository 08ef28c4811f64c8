import type { Question } from '../judge.ts'
import { fail, pass, unknown, type Verdict } from '../verdict.ts'
import type { GradingTools } from './benchmark.ts'

/**
 * The verdict of a judge on something that holds for every reply: "does not apply" is no answer to it. Undecided where there
 * is no judge.
 */
export async function askJudge(
  question: Question,
  { judge, signal }: Pick<GradingTools, 'judge' | 'signal'>,
): Promise<Verdict> {
  if (judge === undefined) return unknown('only a judge can decide this; name one with --judge')
  const { outcome, reason } = await judge.decide(question, signal)
  if (outcome === 'pass') return pass
  if (outcome === 'fail') return fail(reason)
  return unknown(outcome === 'not-applicable' ? `the judge holds that it does not apply: ${reason}` : reason)
}
