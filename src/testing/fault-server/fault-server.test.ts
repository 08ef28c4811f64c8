import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Pool } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { WireName } from './asked.ts'
import type { FaultKind } from './conditions.ts'
import { type FaultServer, type FaultServerOptions, faultServer } from './fault-server.ts'
import { mixedSchedule, phaseAt } from './schedule.ts'
import type { Outcome } from './witness.ts'

async function start(options: FaultServerOptions = {}): Promise<FaultServer> {
  const server = await faultServer(options)
  onTestFinished(() => server.close())
  return server
}

/** A good request of each wire, with what says the same thing in it. */
const good: Record<
  WireName,
  { path: string; headers: Record<string, string>; body: (user: string) => object }
> = {
  openai: {
    path: '/v1/chat/completions',
    headers: { authorization: 'Bearer k' },
    body: content => ({ model: 'm', messages: [{ role: 'user', content }] }),
  },
  azure: {
    path: '/openai/deployments/m/chat/completions?api-version=2024-10-21',
    headers: { 'api-key': 'k' },
    body: content => ({ messages: [{ role: 'user', content }] }),
  },
  anthropic: {
    path: '/v1/messages',
    headers: { 'x-api-key': 'k', 'anthropic-version': '2023-06-01' },
    body: content => ({ model: 'm', max_tokens: 99, messages: [{ role: 'user', content }] }),
  },
  bedrock: {
    path: '/model/m/converse',
    headers: { authorization: 'Bearer k' },
    body: text => ({ messages: [{ role: 'user', content: [{ text }] }] }),
  },
  gemini: {
    path: '/v1beta/models/m:generateContent',
    headers: { 'x-goog-api-key': 'k' },
    body: text => ({ contents: [{ role: 'user', parts: [{ text }] }] }),
  },
}
const wireNames = Object.keys(good) as WireName[]

interface Got {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly text: string
}

/** What came, or the reason why nothing did. */
async function post(
  server: FaultServer,
  {
    wire = 'openai',
    user = 'hi',
    body,
    headers,
  }: { wire?: WireName; user?: string; body?: string; headers?: object } = {},
): Promise<Got> {
  const pool = new Pool(new URL(server.url).origin, { connections: 1 })
  try {
    const { path, headers: own, body: build } = good[wire]
    const sent = body ?? JSON.stringify(build(user))
    const answer = await pool.request({
      path,
      method: 'POST',
      headers: { ...own, ...headers, 'content-type': 'application/json' },
      body: sent,
      bodyTimeout: 1_000,
      headersTimeout: 1_000,
    })
    const { statusCode: status } = answer
    return { status, headers: answer.headers, text: await answer.body.text() }
  } catch (error) {
    return { status: 0, headers: {}, text: String((error as NodeJS.ErrnoException).code) }
  } finally {
    await pool.destroy()
  }
}

describe('each wire', () => {
  it.each(wireNames)(
    '%s: hands the script one neutral shape and puts its text into the right place',
    async wire => {
      const server = await start({ reply: ({ messages, model }) => `${model}: ${messages[0]?.content}` })
      const { status, text } = await post(server, { wire, user: 'where?' })
      expect(status).toBe(200)
      expect(text).toContain('"m: where?"')
      expect(server.requests[0]).toMatchObject({
        wire,
        model: 'm',
        messages: [{ role: 'user', content: 'where?' }],
      })
      expect(server.log[0]).toMatchObject({ wire, outcome: 'served', billed: true, status: 200 })
    },
  )

  it.each([
    ['openai', { headers: { authorization: '' } }, 401],
    ['azure', { headers: { 'api-key': '' } }, 401],
    ['anthropic', { headers: { 'x-api-key': '' } }, 401],
    ['anthropic', { headers: { 'anthropic-version': '' } }, 400],
    ['bedrock', { headers: { authorization: '' } }, 403],
    ['bedrock', { headers: { authorization: 'AWS4-HMAC-SHA256 Credential=nonsense' } }, 403],
    ['gemini', { headers: { 'x-goog-api-key': '' } }, 403],
    ['openai', { headers: { authorization: 'Bearer stolen' } }, 401],
    ['anthropic', { headers: { 'x-api-key': 'stolen' } }, 401],
    ['gemini', { headers: { 'x-goog-api-key': 'stolen' } }, 400],
  ] as const)('%s: does not admit %j', async (wire, given, status) => {
    const server = await start({ keys: ['k'] })
    const got = await post(server, { wire, ...given })
    expect(got.status).toBe(status)
    expect(JSON.stringify(server.log)).not.toContain('stolen')
    expect((await post(server, { wire })).status).toBe(200)
  })

  it.each(wireNames)('%s: refuses whatever is not its request, and survives it', async wire => {
    const server = await start()
    await fc.assert(
      fc.asyncProperty(fc.json(), async body => {
        const { status, text } = await post(server, { wire, body })
        expect(status).toBe(400)
        expect(() => JSON.parse(text)).not.toThrow()
      }),
      { numRuns: 15 },
    )
    expect((await post(server, { wire })).status).toBe(200)
  })
})

it.each([
  [{ messages: [] }, /empty array/],
  [{ model: 'm' }, /Missing required parameter: 'messages'/],
  [{ model: 'm', messages: 'hi' }, /expected an array of objects/],
  [{ model: 'm', messages: [{ role: 'bot', content: 'x' }] }, /Invalid value: 'bot'/],
  [{ model: 'm', messages: [{ role: 'user', content: 5 }] }, /expected a string/],
  [{ model: 'm', messages: [{ role: 'user', content: 'x' }], temperature: 3 }, /above maximum/],
  [{ model: 'm', messages: [{ role: 'user', content: 'x' }], max_tokens: 0 }, /below minimum/],
  [{ model: 'm', messages: [{ role: 'user', content: 'x' }], maxTokens: 5 }, /Unrecognized request argument/],
  [{ model: 'gpt-5', messages: [{ role: 'user', content: 'x' }], max_tokens: 5 }, /max_completion_tokens/],
  [{ model: 'o3-mini', messages: [{ role: 'user', content: 'x' }], temperature: 0 }, /does not support 0/],
  [
    { model: 'm', messages: [{ role: 'user', content: 'x' }], response_format: { type: 'json_object' } },
    /word 'json'/,
  ],
  [
    { model: 'm', messages: [{ role: 'user', content: 'x' }], response_format: { type: 'json' } },
    /Supported values/,
  ],
  [{ model: 'm', messages: [{ role: 'user', content: 'x' }], stream: true }, /does not stream/],
])('refuses %j in the words of OpenAI', async (body, words) => {
  const server = await start()
  const { status, text } = await post(server, {
    body: JSON.stringify({ model: 'm', ...body, ...('model' in body ? {} : { model: 'm' }) }),
  })
  expect(status).toBe(400)
  expect(JSON.parse(text).error.message).toMatch(words)
})

const ways: readonly [FaultKind, (got: Got) => unknown, unknown][] = [
  ['throttled', got => [got.status, got.headers['retry-after']], [429, '3']],
  ['overloaded', got => got.status, 503],
  ['broken', got => got.status, 500],
  ['gateway', got => [got.status >= 502, got.text.startsWith('<html>')], [true, true]],
  ['reset', got => got.text, 'ECONNRESET'],
  ['cut', got => got.text, 'ECONNRESET'],
  ['hang', got => got.text, 'UND_ERR_HEADERS_TIMEOUT'],
  ['slow', got => [got.status, 'choices' in JSON.parse(got.text)], [200, true]],
  ['late', got => [got.status, 'choices' in JSON.parse(got.text)], [200, true]],
  [
    'truncated',
    got => [got.status, got.text.startsWith('{"id"'), got.text.endsWith('}}')],
    [200, true, false],
  ],
  ['page', got => [got.status, got.headers['content-type']], [200, 'text/html; charset=utf-8']],
  ['not-utf8', got => [got.status, got.text.includes('\uFFFD')], [200, true]],
  ['error-as-200', got => [got.status, Object.keys(JSON.parse(got.text))], [200, ['error']]],
  ['length', got => JSON.parse(got.text).choices[0].finish_reason, 'length'],
  ['filtered', got => JSON.parse(got.text).choices[0].finish_reason, 'content_filter'],
  ['not-json', got => JSON.parse(got.text).choices[0].message.content === '{"answer":"yes"}', false],
  ['key-refused', got => got.status, 401],
  ['unknown-model', got => got.status, 404],
  ['too-long', got => JSON.parse(got.text).error.code, 'context_length_exceeded'],
  ['no-credit', got => JSON.parse(got.text).error.code, 'insufficient_quota'],
]

it.each(ways)('fails by %s', async (fault, look, expected) => {
  const server = await start({
    reply: () => '{"answer":"yes"}',
    faults: { [fault]: 1 },
    retryAfter: 3,
    slowFor: 40,
    lateBy: 20,
  })
  const messages = [{ role: 'user', content: 'Say it in JSON.' }]
  const body = JSON.stringify({ model: 'm', messages, response_format: { type: 'json_object' } })
  const got = await post(server, { body })
  expect(look(got)).toEqual(expected)
  await settled(server)
  expect(server.counts.outcomes).toEqual({ [fault]: 1 })
  const paid: Outcome[] = ['slow', 'late', 'length', 'filtered', 'not-json']
  expect(server.counts.billed).toBe(paid.includes(fault) ? 1 : 0)
  server.set({})
  expect((await post(server, { body })).status).toBe(200)
})

it('has a way to fail for every kind of fault', () => {
  const source = readFileSync(new URL('./conditions.ts', import.meta.url), 'utf8')
  const declared = source
    .slice(0, source.indexOf('/** Faults of the connection'))
    .matchAll(/^ {2}\| '([a-z0-9-]+)'/gm)
  expect(ways.map(([fault]) => fault).sort()).toEqual([...declared].map(([, kind]) => kind).sort())
})

it('brings the same faults to the same requests, whatever is asked in between', async () => {
  const faults = { broken: 0.3, truncated: 0.3, overloaded: 0.1 }
  const run = async (seed: number, users: readonly string[]) => {
    const server = await start({ faults, seed })
    const statuses = new Map<string, number[]>()
    for (const user of users) {
      const { status, text } = await post(server, { user })
      statuses.set(user, [...(statuses.get(user) ?? []), status + text.length])
    }
    return ['a', 'b', 'c'].map(user => statuses.get(user))
  }
  const users = ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'a', 'b']
  const once = await run(1, users)
  expect(await run(1, users)).toEqual(once)
  expect(await run(1, [...users].sort())).toEqual(once)
  expect(await run(2, users)).not.toEqual(once)
})

it('fails for a script, so many times for each request', async () => {
  const server = await start({ faultFor: ({ seen }) => (['reset', 'throttled'] as const)[seen] ?? null })
  for (const user of ['a', 'b'])
    for (const status of [0, 429, 200]) expect((await post(server, { user })).status).toBe(status)
})

it('keeps to its limits, says what is left, and lets in again', async () => {
  const server = await start({
    limits: { requestsPerSecond: 2, tokensPerMinute: 600 },
    reply: () => 'x'.repeat(40),
  })
  const first = await post(server)
  expect(first.headers).toMatchObject({
    'x-ratelimit-limit-requests': '2',
    'x-ratelimit-remaining-requests': '1',
    'x-ratelimit-remaining-tokens': '599',
  })
  const rest = await Promise.all(Array.from({ length: 5 }, (_, at) => post(server, { user: String(at) })))
  const turned = rest.filter(({ status }) => status === 429)
  expect(turned.length).toBeGreaterThanOrEqual(3)
  for (const { headers } of turned) {
    expect(headers['retry-after']).toBe('1')
    expect(Number(headers['retry-after-ms'])).toBeLessThanOrEqual(1_000)
  }
  expect(server.counts.outcomes.limited).toBe(turned.length)
  // Prompts count on arrival and replies when they are said, so a long reply is paid for by the next request.
  server.set({ limits: { tokensPerMinute: 60 }, latency: 0 })
  expect((await post(server, { user: 'x'.repeat(160) })).status).toBe(200)
  await settled(server)
  const next = await post(server, { user: 'y'.repeat(160) })
  expect([next.status, JSON.parse(next.text).error.type]).toEqual([429, 'tokens'])
})

it('counts what was bought twice, and forgets nothing but the bodies', async () => {
  const ended: string[] = []
  const server = await start({ keep: 2, onEntry: ({ outcome }) => ended.push(outcome) })
  for (const user of ['a', 'b', 'a', 'c', 'a', 'd']) await post(server, { user })
  expect(server.counts).toMatchObject({ requests: 6, billed: 6, distinct: 4, repeated: 2, inFlight: 0 })
  expect(ended).toHaveLength(6)
  expect(server.log.length).toBeLessThan(4)
  expect(server.requests.at(-1)?.messages[0]?.content).toBe('d')
})

it('does not count what its client did not wait for', async () => {
  const server = await start({ latency: 1_000 })
  const stop = new AbortController()
  const asked = fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify(good.openai.body('hi')),
    signal: stop.signal,
  })
  while (server.counts.inFlight === 0) await new Promise(resume => setTimeout(resume, 2))
  stop.abort()
  await expect(asked).rejects.toThrow()
  await settled(server)
  expect(server.counts).toMatchObject({ billed: 0, outcomes: { abandoned: 1 } })
})

it('serves a long beginning from its cache the second time', async () => {
  const server = await start()
  const ask = async (user: string) => {
    const messages = [
      { role: 'system', content: 'Know this. '.repeat(500) },
      { role: 'user', content: user },
    ]
    return JSON.parse((await post(server, { body: JSON.stringify({ model: 'm', messages }) })).text).usage
  }
  expect((await ask('a')).prompt_tokens_details.cached_tokens).toBe(0)
  const again = await ask('b')
  expect(again.prompt_tokens_details.cached_tokens).toBe(1_280)
  expect(again.prompt_tokens).toBe(1_376)
})

it('answers with JSON of the shape that was asked for, unless told otherwise', async () => {
  const server = await start()
  const schema = {
    type: 'object',
    properties: {
      name: { type: 'string' },
      list: { type: 'array', minItems: 2, items: { type: 'integer' } },
    },
    required: ['name', 'list'],
    additionalProperties: false,
  }
  const messages = [{ role: 'user', content: 'Go.' }]
  const format = { type: 'json_schema', json_schema: { name: 'thing', schema, strict: true } }
  const { text } = await post(server, {
    body: JSON.stringify({ model: 'm', messages, response_format: format }),
  })
  const said = JSON.parse(JSON.parse(text).choices[0].message.content)
  expect(said).toEqual({ name: expect.any(String), list: [1, 1] })
})

it('lets a script send what it likes', async () => {
  const raw = { status: 418, headers: { 'x-own': 'yes' }, body: 'short and stout' }
  const server = await start({ reply: () => ({ raw }) })
  expect(await post(server)).toMatchObject({
    status: 418,
    text: 'short and stout',
    headers: { 'x-own': 'yes' },
  })
  expect(server.counts.outcomes).toEqual({ raw: 1 })
})

it('goes through a schedule from the first request on', async () => {
  const server = await start({ schedule: [{ name: 'outage', forMs: 60_000, faults: { overloaded: 1 } }] })
  expect(server.phase).toBeNull()
  expect((await post(server)).status).toBe(503)
  expect(server.phase).toBe('outage')
  server.set({})
  expect((await post(server)).status).toBe(200)
  expect(server.phase).toBeNull()
})

it('mixes every weather into the time that it is given, and ends calm', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 99 }), (minutes, seed) => {
      const phases = mixedSchedule({ minutes, seed })
      const total = phases.reduce((sum, { forMs }) => sum + forMs, 0)
      expect(total / 60_000 / minutes).toBeGreaterThan(0.7)
      expect(total / 60_000 / minutes).toBeLessThan(1.3)
      expect(new Set(phases.map(({ name }) => name)).size).toBe(9)
      expect(phases.at(-1)?.name).toBe('calm')
      expect(phaseAt(phases, total + 1)).toBeNull()
      const kinds = new Set(phases.flatMap(({ faults = {} }) => Object.keys(faults)))
      for (const final of ['key-refused', 'unknown-model', 'no-credit', 'too-long'])
        expect(kinds).not.toContain(final)
    }),
    { numRuns: 20 },
  )
})

/** Until every connection has been done with: an answer is out before the log has it. */
async function settled(server: FaultServer): Promise<void> {
  while (server.counts.inFlight > 0) await new Promise(resume => setTimeout(resume, 2))
}
