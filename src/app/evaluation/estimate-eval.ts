import { costOf, roundedUsd } from '../../core/cost.ts'
import type { Case } from '../../core/evaluation/case.ts'
import { detectableBefore } from '../../core/evaluation/detectable.ts'
import { type AskedPlacement, placeSystemPrompt } from '../../core/evaluation/place-system-prompt.ts'
import type { Message } from '../../core/message.ts'
import type { KnownPrice } from '../../core/price-table.ts'
import { encoding, type TokenCounter, tokenCounter } from '../../io/count-tokens.ts'
import type { AskingPlan, PlannedEval } from './eval-plan.ts'
import { type Problem, readCases } from './read-cases.ts'

/** What an evaluation is likely to take, before anything is sent. The judge's calls are not in it. */
export interface EvalEstimate {
  readonly cases: number
  readonly calls: number
  readonly tokens: { readonly input: number; readonly output: number; readonly cached: number }
  /** Null where the price is not known. */
  readonly costUsd: number | null
  /** The smallest difference of a share that so many cases show; null where they show none. */
  readonly detectable: number | null
  readonly problems: readonly Problem[]
  /** How many cases were counted token by token. */
  readonly sampled: number
  readonly encoding: string
  /** Tokens that a reply is taken to have. */
  readonly reply: number
}

/** Tokens of a reply where nobody has seen one. */
const plainReply = 250
/** Cases that are counted token by token; the others are taken to be like them. */
const counted = 500

/**
 * Builds and counts the calls of an evaluation. Nothing is sent.
 * @throws Failure('source') as the evaluation itself.
 */
export async function estimateEval(
  planned: PlannedEval,
  { by, samples, placement, maxTokens }: AskingPlan,
  price: KnownPrice | null,
): Promise<EvalEstimate> {
  const { cases, problems } = await readCases(planned)
  const reply = by === 'likelihood' ? 0 : Math.min(plainReply, maxTokens ?? plainReply)
  const tokens = await tokenCounter()
  const step = Math.max(1, Math.ceil(cases.length / counted))
  const looked = cases.filter((_, at) => at % step === 0)
  const sums = looked.map(one =>
    by === 'likelihood' ? weighingsOf(one, tokens) : callsOf(one, { placement, reply, tokens }),
  )
  const scale = looked.length === 0 ? 0 : (samples * cases.length) / looked.length
  const sum = (of: (calls: CaseCalls) => number): number =>
    Math.round(scale * sums.reduce((total, calls) => total + of(calls), 0))
  const found = { input: sum(({ input }) => input), output: sum(({ calls }) => calls) * reply, cached: 0 }
  return {
    cases: cases.length,
    calls: sum(({ calls }) => calls),
    tokens: found,
    costUsd: price && roundedUsd(costOf(found, price)),
    detectable: detectableBefore(cases.length),
    ...{ problems, sampled: looked.length, encoding, reply },
  }
}

interface CaseCalls {
  readonly calls: number
  readonly input: number
}

/** The calls that weigh the choices of a case; one without choices is not asked. */
const weighingsOf = ({ choices }: Case, tokens: TokenCounter): CaseCalls => ({
  calls: choices?.continuations.length ?? 0,
  input: (choices?.continuations ?? []).reduce(
    (sum, continuation) => sum + tokens.text(`${choices?.context}${continuation}`),
    0,
  ),
})

/** The calls for one draw of a case: each sees the replies before it. */
function callsOf(
  { system, messages }: Case,
  { placement, reply, tokens }: { placement: AskedPlacement; reply: number; tokens: TokenCounter },
): CaseCalls {
  const said: Message[] = []
  let [calls, input] = [0, 0]
  for (const [at, message] of messages.entries()) {
    said.push(message)
    if (message.role !== 'user' || messages[at + 1]?.role === 'assistant') continue
    input += tokens.messages(placeSystemPrompt(system, said, placement)) + calls * reply
    calls++
  }
  return { calls, input }
}
