import { expect, it, onTestFinished } from 'vitest'
import { likelihoodOf } from '../../../core/likelihood-of.ts'
import type { Model } from '../../../core/model.ts'
import { type FaultServerOptions, faultServer } from '../../../testing/fault-server/fault-server.ts'
import { echoLogprob, echoTokens } from '../../../testing/fault-server/openai-echo.ts'
import { type ScriptedAnswer, scriptedServer } from '../../../testing/scripted-server.ts'
import { openModel } from '../model-reference.ts'

const asked = { context: 'Question: What burns?\nAnswer:', continuation: ' dry paper' }

async function opened(url: string, reference = `${url}#m`, env = {}): Promise<Model> {
  const model = await openModel(reference, { env, deadline: 10_000 })
  onTestFinished(() => model.close?.())
  return model
}

async function faulty(options: FaultServerOptions = {}) {
  const server = await faultServer(options)
  onTestFinished(() => server.close())
  return { server, model: await opened(server.url) }
}

async function scripted(answer: ScriptedAnswer): Promise<Model> {
  const server = await scriptedServer(() => answer)
  onTestFinished(() => server.close())
  return opened(server.url)
}

const echo = (tokens: readonly string[], logprobs: readonly (number | null)[], more: object = {}) => ({
  body: JSON.stringify({
    choices: [{ text: 'x', logprobs: { tokens, token_logprobs: logprobs, ...more } }],
    usage: { prompt_tokens: tokens.length - 1, completion_tokens: 1 },
  }),
})

const failure = (work: Promise<unknown>) =>
  work.then(
    found => expect.fail(`found ${JSON.stringify(found)}`),
    error => error,
  )

it('adds up the log-probabilities of the continuation alone', async () => {
  const { server, model } = await faulty()
  const likelihood = await likelihoodOf(model, asked)
  const before = asked.context.length
  let at = 0
  const each = echoTokens(asked.context + asked.continuation).flatMap(token => {
    at += token.length
    const text = (asked.context + asked.continuation).slice(0, at - token.length)
    return at > before ? [echoLogprob(text, token)] : []
  })
  expect(each).toHaveLength(3)
  expect(likelihood).toEqual({
    logprob: expect.closeTo(
      each.reduce((sum, logprob) => sum + logprob, 0),
      10,
    ),
    tokens: 3,
    greedy: each.every(logprob => logprob >= -1),
  })
  expect(server.requests[0]).toMatchObject({
    path: '/v1/completions',
    body: { model: 'm', prompt: asked.context + asked.continuation, echo: true, logprobs: 1, max_tokens: 1 },
  })
})

it('reads what vLLM and SGLang send: beginnings that spell nothing, no offsets, likelier tokens beside', async () => {
  const vllm = await scripted(
    echo(['<s>', 'Answer', ':', ' dry', ' paper', '.'], [null, -3, -1, -2, -0.5, -9], {
      top_logprobs: [null, { Answer: -3 }, { ':': -1 }, { ' dry': -2 }, { ' paper': -0.5 }, { '.': -9 }],
    }),
  )
  expect(await likelihoodOf(vllm, asked)).toEqual({ logprob: -2.5, tokens: 2, greedy: true })
  const likelier = await scripted(
    echo([':', ' dry', ' paper', '.'], [null, -2, -0.5, -9], {
      top_logprobs: [null, { ' dry': -2, ' wet': -0.2 }, { ' paper': -0.5 }, null],
    }),
  )
  expect(await likelihoodOf(likelier, asked)).toMatchObject({ logprob: -2.5, greedy: false })
  const sglang = await scripted(
    echo([':', 'dry', 'paper', '.'], [null, -2, -0.5, -9], {
      text_offset: [-1, -1, -1, -1],
      top_logprobs: [],
    }),
  )
  expect(await likelihoodOf(sglang, asked)).toEqual({ logprob: -2.5, tokens: 2, greedy: false })
})

const none = /^m gives no log-probabilities; leave out --by likelihood$/

it.each<[string, ScriptedAnswer]>([
  ['has no such path', { status: 404, body: '{"error":{"message":"Not Found"}}' }],
  ['refuses by name', { status: 400, body: '{"error":{"message":"echo is not supported with logprobs"}}' }],
  ['says nothing again', { body: '{"choices":[{"text":"x","logprobs":null}]}' }],
  ['gives what it made alone', echo(['x'], [-1])],
  ['leaves some out', echo(['a', ' dry', ' paper', 'x'], [null, null, -1, -1])],
])('says so where a server %s', async (_, answer) => {
  const error = await failure(likelihoodOf(await scripted(answer), asked))
  expect(error).toMatchObject({ boundary: 'config', fault: 'denied', message: expect.stringMatching(none) })
})

it('gives up on one text whose tokens do not spell it, and not on the others', async () => {
  const error = await failure(
    likelihoodOf(await scripted(echo(['a', ' \ufffd', 'x'], [null, -1, -1])), asked),
  )
  expect(error).toMatchObject({ boundary: 'provider', fault: 'refused' })
})

it('tells a model that is not there from one that cannot', async () => {
  const missing = { status: 404, body: '{"error":{"message":"The model `m` does not exist."}}' }
  const error = await failure(likelihoodOf(await scripted(missing), asked))
  expect(error).toMatchObject({ fault: 'denied', message: expect.not.stringMatching(none) })
})

it.each([
  ['throttled', 'throttled'],
  ['page', 'unreadable'],
  ['truncated', 'unreadable'],
  ['error-as-200', 'unreadable'],
  ['reset', 'broken'],
] as const)('calls %s what completions call it', async (fault, called) => {
  const { model } = await faulty({ faultFor: () => fault })
  expect(await failure(likelihoodOf(model, asked))).toMatchObject({ fault: called })
})

it('is refused by providers without log-probabilities, before anything is sent', async () => {
  const server = await faultServer()
  onTestFinished(() => server.close())
  const { origin } = new URL(server.url)
  for (const [reference, env] of [
    ['openai:m', { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: server.url }],
    ['anthropic:m', { ANTHROPIC_API_KEY: 'k', ANTHROPIC_BASE_URL: origin }],
    ['gemini:m', { GEMINI_API_KEY: 'k', GEMINI_BASE_URL: origin }],
  ] as const) {
    const error = await failure(likelihoodOf(await opened(server.url, reference, env), asked))
    expect(error).toMatchObject({ boundary: 'config', message: expect.stringMatching(none) })
  }
  expect(server.requests).toHaveLength(0)
})
