import { z } from 'zod'
import { continuationStart } from '../../../core/continuation-start.ts'
import type { Likelihood } from '../../../core/evaluation/case.ts'
import type { ModelReply, ModelRequest } from '../../../core/model.ts'
import type { LikelihoodWire } from './wire.ts'

/**
 * Log-probabilities by the older completions protocol of OpenAI: the whole text is sent as a prompt and said again ("echo") with the
 * log-probability of each of its tokens, as vLLM and SGLang do. One token more is asked for, since some take no 0, and left out.
 */
export const completionLogprobs = (model: string, query = ''): LikelihoodWire => ({
  path: `/completions${query}`,
  body: request => ({
    model,
    prompt: wholeOf(request).toWellFormed(),
    ...{ echo: true, logprobs: 1, max_tokens: 1, temperature: 0 },
  }),
  reply: readEcho,
  unheard: complaint => /\b(?:echo|logprobs?|chat model)\b/i.test(complaint),
})

const wholeOf = ({ messages, continuation = '' }: ModelRequest): string =>
  messages.map(({ content }) => content).join('') + continuation

const Count = z.number().nullish().catch(null)
const Echo = z.object({
  choices: z.tuple(
    [
      z.object({
        logprobs: z
          .object({
            tokens: z.array(z.string()),
            token_logprobs: z.array(z.number().nullable()),
            top_logprobs: z.array(z.record(z.string(), z.number()).nullable()).nullish(),
          })
          .nullish()
          .catch(null),
      }),
    ],
    z.unknown(),
  ),
  usage: z.object({ prompt_tokens: Count, completion_tokens: Count }).nullish().catch(null),
})

function readEcho(answer: unknown, { continuation = '' }: ModelRequest): ReturnType<LikelihoodWire['reply']> {
  const parsed = Echo.safeParse(answer)
  if (!parsed.success) return null
  const {
    choices: [{ logprobs }],
    usage,
  } = parsed.data
  const made = usage?.completion_tokens ?? 1
  const end = (logprobs?.tokens.length ?? 0) - made
  // Servers that know nothing of echoes pass over the word and give what they made alone.
  if (!logprobs || end < 1) return 'unheard'
  const start = continuationStart(logprobs.tokens.slice(0, end), continuation.toWellFormed())
  if (start === null) return 'unmatched'
  const said = logprobs.token_logprobs.slice(start, end)
  const known = said.filter(logprob => logprob !== null)
  if (known.length < said.length) return 'unheard'
  const likelihood: Likelihood = {
    logprob: known.reduce((sum, logprob) => sum + logprob, 0),
    tokens: known.length,
    greedy: known.every((logprob, at) => isLargest(logprob, logprobs.top_logprobs?.[start + at])),
  }
  const reply: ModelReply = {
    text: '',
    usage: { input: usage?.prompt_tokens ?? end, output: made },
    stop: 'end',
    likelihood,
  }
  return reply
}

const isLargest = (logprob: number, top: Readonly<Record<string, number>> | null | undefined): boolean =>
  top != null && Object.values(top).every(other => logprob >= other)
