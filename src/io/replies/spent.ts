import type { ReplyRecord } from './reply-line.ts'

interface Tokens {
  readonly input: number
  readonly output: number
  /** Of the input: read by the provider from its own prompt cache. */
  readonly cached: number
}

/** What a run has paid for, over all of its restarts. */
export interface Spent {
  /** Replies that were paid for, one by one or in batches. */
  readonly calls: number
  /** Those of them that came through a batch API. */
  readonly batchCalls: number
  /** Replies that cost this run nothing: from the machine's cache, or from a record. */
  readonly known: number
  /** Tokens of what was paid for. */
  readonly tokens: Tokens
  readonly live: Tokens
  readonly batch: Tokens
}

export const nothingSpent: Spent = {
  ...{ calls: 0, batchCalls: 0, known: 0 },
  tokens: { input: 0, output: 0, cached: 0 },
  live: { input: 0, output: 0, cached: 0 },
  batch: { input: 0, output: 0, cached: 0 },
}

/** Adds what one reply cost. */
export function withReply(
  spent: Spent,
  { origin, via, usage }: Pick<ReplyRecord, 'origin' | 'via' | 'usage'>,
): Spent {
  if (origin !== 'bought') return { ...spent, known: spent.known + 1 }
  const batched = via === 'batch'
  return {
    calls: spent.calls + 1,
    batchCalls: spent.batchCalls + (batched ? 1 : 0),
    known: spent.known,
    tokens: plus(spent.tokens, usage),
    live: batched ? spent.live : plus(spent.live, usage),
    batch: batched ? plus(spent.batch, usage) : spent.batch,
  }
}

const plus = (tokens: Tokens, { input, output, cached = 0 }: ReplyRecord['usage']): Tokens => ({
  input: tokens.input + input,
  output: tokens.output + output,
  cached: tokens.cached + cached,
})
