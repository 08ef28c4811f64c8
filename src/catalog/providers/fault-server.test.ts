import { describe, expect, it, onTestFinished } from 'vitest'
import type { CallFault } from '../../core/call-failure.ts'
import type { Model, ModelRequest } from '../../core/model.ts'
import type { Environment } from '../../core/provider.ts'
import type { FaultKind } from '../../testing/fault-server/conditions.ts'
import { type FaultServerOptions, faultServer } from '../../testing/fault-server/fault-server.ts'
import { openModel } from './model-reference.ts'

const key = 'sk-0123456789'
const wires: Readonly<Record<string, (origin: string) => readonly [reference: string, env: Environment]>> = {
  openai: origin => ['openai:m', { OPENAI_API_KEY: key, OPENAI_BASE_URL: `${origin}/v1` }],
  azure: origin => ['azure:m', { AZURE_OPENAI_API_KEY: key, AZURE_OPENAI_ENDPOINT: origin }],
  anthropic: origin => ['anthropic:m', { ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: origin }],
  gemini: origin => ['gemini:m', { GEMINI_API_KEY: key, GEMINI_BASE_URL: origin }],
  bedrock: origin => [
    'bedrock:arn:aws:bedrock:eu-west-1:1:inference-profile/eu.anthropic.claude-v9:0',
    { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: key, AWS_ENDPOINT_URL_BEDROCK_RUNTIME: origin },
  ],
}

const schema = {
  name: 'thing',
  schema: {
    type: 'object',
    properties: { name: { type: 'string' }, list: { type: 'array', items: { type: 'string' } } },
    required: ['name', 'list'],
    additionalProperties: false,
  },
}
const request: ModelRequest = {
  messages: [
    { role: 'system', content: `Be brief. ${'Mind this well. '.repeat(600)}` },
    { role: 'user', content: 'When does the tide turn?' },
  ],
  temperature: 0.5,
  maxTokens: 500,
  constant: 1,
}

/** What becomes of each fault; null where a reply does. */
const means: Readonly<Record<Exclude<FaultKind, 'hang' | 'late'>, CallFault | null>> = {
  throttled: 'throttled',
  overloaded: 'overloaded',
  broken: 'overloaded',
  gateway: 'overloaded',
  reset: 'broken',
  cut: 'broken',
  slow: null,
  truncated: 'unreadable',
  page: 'unreadable',
  'not-utf8': 'unreadable',
  'error-as-200': 'unreadable',
  length: null,
  filtered: null,
  'not-json': null,
  'key-refused': 'denied',
  'unknown-model': 'denied',
  'too-long': 'refused',
  'no-credit': 'denied',
}

describe.each(Object.keys(wires))('%s', wire => {
  const start = async (
    options: FaultServerOptions,
    deadline = 30_000,
  ): Promise<{ model: Model; server: Awaited<ReturnType<typeof faultServer>> }> => {
    const server = await faultServer({ slowFor: 50, ...options })
    const [reference, env] = (wires[wire] as (origin: string) => readonly [string, Environment])(
      new URL(server.url).origin,
    )
    const model = await openModel(reference, { env, deadline })
    onTestFinished(async () => {
      await model.close?.()
      await server.close()
    })
    return { model, server }
  }

  it('asks, is held to a schema, and has the constant part served from the cache', async () => {
    const { model, server } = await start({ keys: [key, `AKID:${key}`] })
    const first = await model.complete({ ...request, json: true, schema })
    expect(JSON.parse(first.text)).toEqual({ name: expect.any(String), list: [expect.any(String)] })
    const second = await model.complete({
      ...request,
      messages: [...request.messages, { role: 'user', content: 'And ebb?' }],
    })
    expect(second.usage.cached, JSON.stringify(second.usage)).toBeGreaterThan(1_000)
    expect(second.usage.cached).toBeLessThan(second.usage.input)
    expect(server.requests).toHaveLength(2)
    expect(server.requests[0]).toMatchObject({
      json: true,
      schema: schema.schema,
      maxTokens: 500,
      temperature: 0.5,
    })
  })

  it.each(Object.entries(means))('calls %s: %s', async (kind, fault) => {
    const { model } = await start({ faultFor: () => kind as FaultKind })
    const outcome = await model.complete(request).catch(error => error)
    if (fault === null) expect(outcome).toMatchObject({ text: expect.any(String) })
    else expect(outcome, outcome.message).toMatchObject({ fault })
    if (fault === 'throttled' && wire !== 'bedrock') expect(outcome.retryAfter).toBeGreaterThanOrEqual(500)
    if (kind === 'length' || kind === 'filtered') expect(outcome.stop).toBe(kind)
    if (outcome instanceof Error) expect(outcome.message).not.toContain(key)
  })

  it.each(['hang', 'late'] as const)('does not wait for ever: %s', async kind => {
    const { model } = await start({ faultFor: () => kind, lateBy: 20_000 }, 200)
    await expect(model.complete(request)).rejects.toMatchObject({ fault: 'late' })
  })

  it('names a key that is refused, and nothing of it', async () => {
    const { model } = await start({ keys: ['another'] })
    await expect(model.complete(request)).rejects.toMatchObject({ fault: 'denied', boundary: 'config' })
  })

  it('says which allowance ran out and for how long', async () => {
    const { model } = await start({ limits: { tokensPerMinute: 3_000 } })
    await model.complete(request)
    const failure = await model.complete(request).catch(error => error)
    expect(failure).toMatchObject({ fault: 'throttled' })
    if (wire !== 'bedrock') {
      expect(failure.exhausted, failure.message).toBe('tokens')
      expect(failure.retryAfter).toBeGreaterThan(0)
    }
  })
})
