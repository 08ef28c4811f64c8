import { estimateEval } from '../app/evaluation/estimate-eval.ts'
import type { AskingPlan, PlannedEval } from '../app/evaluation/eval-plan.ts'
import { priceOf } from '../app/prices.ts'
import { dollars } from '../core/cost.ts'
import { about } from './estimate-lines.ts'
import { problemLine } from './eval-screen.ts'
import { type Screen, thousands } from './screen.ts'

/** Says what an evaluation would take and could show, and sends and writes nothing. */
export async function sayEvalEstimate(
  screen: Screen,
  { planned, asking, prices }: { planned: PlannedEval; asking: AskingPlan; prices: string | undefined },
): Promise<void> {
  const price = priceOf(asking.model, { env: process.env, ...(prices !== undefined && { file: prices }) })
  const estimate = await estimateEval(planned, asking, price)
  const { cases, calls, tokens, costUsd, detectable, problems, sampled, encoding, reply } = estimate
  screen.event({ event: 'estimate', plan: planned.plan, ...estimate })
  for (const problem of problems.slice(0, 20)) screen.say(`  ${problemLine(problem)}`)
  const cost =
    costUsd === null
      ? 'nobody knows what it costs, --prices FILE would tell'
      : costUsd === 0
        ? 'free'
        : dollars(costUsd)
  const judge = planned.request.judge ? ' The judge comes on top.' : ''
  screen.say(
    `  ${thousands(cases)} cases need about ${about(calls)} calls, ${about(tokens.input)} tokens in, ${about(tokens.output)} out: ${cost}.${judge}`,
  )
  screen.say(
    detectable === null
      ? `  With ${thousands(cases)} cases no difference can be seen.`
      : `  With ${thousands(cases)} cases you can see ${(100 * detectable).toFixed(1)} points: a smaller difference of two models may be chance.`,
  )
  screen.say(
    `  Measured on ${thousands(sampled)} cases, in tokens of ${encoding}; assumed: a reply has ${reply} tokens.`,
  )
  screen.say('  Nothing was sent. Leave out --dry-run to start.')
}
