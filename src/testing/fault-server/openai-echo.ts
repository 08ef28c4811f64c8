import { hash } from 'node:crypto'
import type { Question } from './asked.ts'
import { Refusal, type Spoken } from './wire.ts'

/**
 * OpenAI's older completions, as far as log-probabilities of a text need them: it is said again, each token with its log-probability.
 * @throws Refusal for whatever else is asked of them.
 */
export function readEcho(body: Readonly<Record<string, unknown>>): Question {
  const { model, prompt, echo, logprobs, max_tokens } = body
  if (typeof model !== 'string' || model === '')
    throw new Refusal('invalid', 'you must provide a model parameter')
  if (typeof prompt !== 'string')
    throw new Refusal('invalid', 'prompt must be one string here', { param: 'prompt' })
  if (echo !== true || !Number.isInteger(logprobs))
    throw new Refusal('invalid', 'This server completes only with echo and logprobs.', { param: 'echo' })
  return {
    model,
    system: '',
    messages: [{ role: 'user', content: prompt }],
    json: false,
    echo: prompt,
    maxTokens: typeof max_tokens === 'number' ? max_tokens : 16,
  }
}

/** The echo, and after it what was made. */
export function echoCompletion(model: string, echo: string, { text, usage }: Spoken, id: string): unknown {
  const tokens = [...echoTokens(echo), ...(usage.output > 0 ? [text] : [])]
  let before = ''
  let offset = 0
  const entries = tokens.map((token, at) => {
    const logprob = at === 0 ? null : echoLogprob(before, token)
    const place = offset
    before += token
    offset += [...token].length
    const top = logprob === null ? null : { [token]: logprob, ...(logprob < -1 && { '?': -0.5 }) }
    return { token, place, logprob, top }
  })
  return {
    id: `cmpl-${id}`,
    object: 'text_completion',
    created: Math.floor(Date.now() / 1_000),
    model,
    choices: [
      {
        index: 0,
        text: echo + text,
        finish_reason: 'length',
        logprobs: {
          tokens: entries.map(({ token }) => token),
          token_logprobs: entries.map(({ logprob }) => logprob),
          top_logprobs: entries.map(({ top }) => top),
          text_offset: entries.map(({ place }) => place),
        },
      },
    ],
    usage: {
      prompt_tokens: usage.input,
      completion_tokens: usage.output,
      total_tokens: usage.input + usage.output,
    },
  }
}

/** Pieces of up to four letters, each with the blank before it. */
export const echoTokens = (text: string): string[] => text.match(/ ?[^\s]{1,4}|\s/gu) ?? []

/** The log-probability of a token after a text: the same for the same token after the same last 64 characters, between -8 and 0. */
export const echoLogprob = (before: string, token: string): number =>
  -Number.parseInt(hash('sha256', `${before.slice(-64)}\n${token}`).slice(0, 6), 16) / 2 ** 21
