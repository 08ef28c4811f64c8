import { CallFailure } from '../../../core/call-failure.ts'
import type { Likelihood } from '../../../core/evaluation/case.ts'
import type { LlamaModel, LlamaSequence, NextToken } from './llama-cpp.ts'

/** Tokens of a text, and where those of its continuation begin. */
export interface TokenSpan {
  readonly tokens: readonly number[]
  readonly start: number
}

/**
 * The tokens of a text with its continuation. Those of the continuation begin where the tokens of both part from those of the text
 * alone, so one that reaches over from the text counts with the continuation.
 */
export function spanOf(model: LlamaModel, context: string, continuation: string): TokenSpan {
  const { bos, shouldPrependBosToken } = model.tokens
  const first = shouldPrependBosToken && bos !== null ? [bos] : []
  const before = [...first, ...model.tokenize(context)]
  const tokens = [...first, ...model.tokenize(context + continuation)]
  const parted = tokens.findIndex((token, at) => token !== before[at])
  return { tokens, start: Math.max(1, parted < 0 ? tokens.length : parted) }
}

/** The log-probability of each token of the continuation given all before it, from the logits as the model has them. */
export async function evaluateSpan(
  sequence: LlamaSequence,
  { tokens, start }: TokenSpan,
): Promise<Likelihood> {
  if (start >= tokens.length)
    throw new CallFailure('refused', 'the continuation has no tokens of its own; other rows go on')
  await sequence.clearHistory()
  const found = await sequence.controlledEvaluate(
    tokens.slice(0, -1).map((token, at) => {
      const next = tokens[at + 1]
      if (at < start - 1 || next === undefined) return token
      // The largest by "includeTop": "includeMax" gives nothing in node-llama-cpp 3.22.
      const logits = { filter: { tokens: [next], includeTop: 1 } }
      return [token, { generateNext: { logits, totalLogitWeight: true } }]
    }),
  )
  const each = tokens.slice(start).map((token, at) => logprobOf(token, found[start - 1 + at]))
  return {
    logprob: each.reduce((sum, { logprob }) => sum + logprob, 0),
    tokens: each.length,
    greedy: each.every(({ largest }) => largest),
  }
}

function logprobOf(token: number, found: NextToken | undefined): { logprob: number; largest: boolean } {
  const { logits, totalLogitWeight } = found?.next ?? {}
  const logit = logits?.get(token)
  if (!logits || logit === undefined || totalLogitWeight === undefined)
    throw new CallFailure('unreadable', 'llama.cpp gave no logits', { retryable: true })
  const most = Math.max(...logits.values())
  return { logprob: logit - most - Math.log(totalLogitWeight), largest: logit >= most }
}
