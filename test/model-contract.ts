import { afterAll, describe, expect, it } from 'vitest'
import { CallFailure } from '../src/core/call-failure.ts'
import type { Model, ModelReply, ModelRequest } from '../src/core/model.ts'
import type { Environment } from '../src/core/provider.ts'
import { type ScriptedAnswer, type ScriptedRequest, scriptedServer } from '../src/testing/scripted-server.ts'
import { thing, type WireUnderTest } from './wires-under-test.ts'

/** The key that every model under test is opened with; it must not come out of it again. */
export const testKey = 'sk-test-0123456789-SECRET'

export interface ProviderUnderTest {
  readonly wire: WireUnderTest
  /** Opens a model at a server: its origin, without a slash at the end. */
  open(origin: string, settings: { env: Environment; deadline?: number }): Model | Promise<Model>
  /** The environment it needs: the key, and the address of the server. */
  env(origin: string): Environment
  readonly path: string
  /** Header that proves who calls. */
  readonly auth?: readonly [name: string, value: string | RegExp]
  /** Headers with what is left of 100 requests a minute and 9,000 tokens. */
  readonly quota?: Readonly<Record<string, string>>
}

type Reaction = (request: ScriptedRequest) => ScriptedAnswer

/**
 * What a provider has to do, as tests.
 * @param depth 'brief' for those that differ from another in nothing but data.
 */
export function modelContract(
  name: string,
  under: ProviderUnderTest,
  depth: 'whole' | 'brief' = 'whole',
): void {
  const { wire } = under
  const say = (text: string, more: { stop?: ModelReply['stop']; cached?: number } = {}): ScriptedAnswer => ({
    body: JSON.stringify(wire.answer({ text, ...more })),
  })
  const refuse = (status: number, message: string, code?: string): ScriptedAnswer => ({
    status,
    body: JSON.stringify(wire.error(message, code)),
    ...(code && wire.errorHeaders && { headers: wire.errorHeaders(code) }),
  })
  const opened: { close?(): Promise<void> }[] = []
  const start = async (react: Reaction, deadline = 20_000) => {
    const server = await scriptedServer(react)
    const { origin } = new URL(server.url)
    const model = await under.open(origin, { env: under.env(origin), deadline })
    opened.push(model, server)
    return { model, server, origin }
  }
  const hello: ModelRequest = {
    messages: [
      { role: 'system', content: 'S' },
      { role: 'user', content: 'U' },
      { role: 'user', content: 'V' },
    ],
    temperature: 0.3,
    maxTokens: 7,
  }
  const ask = async (react: Reaction, request: Partial<ModelRequest> = {}, deadline?: number) =>
    (await start(react, deadline)).model.complete({ ...hello, ...request })
  const failed = (work: Promise<unknown>): Promise<CallFailure> =>
    work.then(
      reply => expect.fail(`answered ${JSON.stringify(reply)}`),
      error => {
        expect(error).toBeInstanceOf(CallFailure)
        expect(error.message).not.toContain('\n')
        return error
      },
    )
  const failure = (react: Reaction, request: Partial<ModelRequest> = {}, deadline?: number) =>
    failed(ask(react, request, deadline))

  const asked = async () => {
    const { model, server } = await start(() => say('Good day.'))
    expect(await model.complete(hello)).toEqual({
      text: 'Good day.',
      stop: 'end',
      usage: { input: 12, output: 3 },
    })
    const [request] = server.requests
    expect(request?.path).toBe(under.path)
    expect(request?.body).toEqual(wire.call)
    if (under.auth) expect(request?.headers[under.auth[0]]).toEqual(matching(under.auth[1]))
    expect(request?.path).not.toContain(testKey)
    expect(model).toMatchObject({ provider: expect.any(String), name: expect.any(String) })
  }

  const close = () => Promise.all(opened.map(thing => thing.close?.()))
  if (depth === 'brief') {
    it(`${name} sends what was asked and returns what was said`, async () => {
      await asked()
      await close()
    })
    return
  }
  describe.concurrent(name, () => {
    afterAll(close)

    it('sends what was asked and returns what was said', asked)

    it('asks for JSON as strictly as it is taken, and remembers how strictly that is', async () => {
      for (const [index, structure] of wire.structures.entries()) {
        let complaints = 0
        const { model, server } = await start(() =>
          complaints++ < index ? refuse(400, 'unknown field') : say('{"a": "b"}'),
        )
        for (let call = 0; call < 2; call++)
          expect((await model.complete({ ...hello, json: true, schema: thing })).text).toBe('{"a": "b"}')
        expect(server.requests).toHaveLength(index + 2)
        for (const { body } of server.requests.slice(-2))
          expect(body).toMatchObject({ ...wire.call, ...merged(structure) })
      }
    })

    it('takes the input of a tool for the text, where that is how JSON is asked for', async () => {
      if (!wire.toolAnswer) return
      const body = JSON.stringify(wire.toolAnswer({ a: 'b' }))
      const reply = await ask(({ call }) => (call === 1 ? refuse(400, 'unknown field') : { body }), {
        json: true,
        schema: thing,
      })
      expect(reply).toMatchObject({ text: '{"a":"b"}', stop: 'end' })
    })

    it('goes without a temperature where none is taken, and remembers', async () => {
      const { model, server } = await start(({ body }) =>
        JSON.stringify(body).includes('emperature')
          ? refuse(400, '`temperature` is deprecated for this model.')
          : say('fine'),
      )
      for (let call = 0; call < 2; call++) expect((await model.complete(hello)).text).toBe('fine')
      expect(server.requests).toHaveLength(3)
    })

    it('does not forget JSON over a request that is no good anyway', async () => {
      const { model, server } = await start(({ call }) => (call < 4 ? refuse(400, 'content') : say('{}')))
      await failed(model.complete({ ...hello, json: true, schema: thing }))
      await model.complete({ ...hello, json: true, schema: thing })
      expect(server.requests.at(-1)?.body).toMatchObject(merged(wire.structures[0] as object))
    })

    it('marks the constant part where the provider wants that, and goes without where it is refused', async () => {
      const { model, server } = await start(({ call }) =>
        call === 2 && wire.marks ? refuse(400, 'cache_control: cachePoint is not supported') : say('x'),
      )
      await model.complete({ ...hello, constant: 1 })
      expect(server.requests[0]?.body).toEqual({ ...wire.call, ...wire.marks })
      for (let call = 0; call < 2; call++) await model.complete({ ...hello, constant: 1 })
      expect(server.requests.at(-1)?.body).toEqual(wire.call)
    })

    it('says why a reply ended', async () => {
      for (const stop of ['end', 'length', 'filtered'] as const)
        expect(await ask(() => say('Cut o', { stop }))).toMatchObject({ stop, text: 'Cut o' })
    })

    it('counts tokens from the cache as part of the input', async () => {
      expect((await ask(() => say('x', { cached: 8 }))).usage).toEqual({ input: 12, output: 3, cached: 8 })
    })

    it('mends lone surrogates on the way out and in', async () => {
      const { model, server } = await start(() => ({
        body: say('a#b').body?.toString().replace('#', '\\ud800') ?? '',
      }))
      expect((await model.complete({ messages: [{ role: 'user', content: 'x\uD800y' }] })).text).toBe(
        'a\uFFFDb',
      )
      expect(JSON.stringify(server.requests[0]?.body)).toContain('x\uFFFDy')
    })

    it('passes on what the provider says of its limits, with replies and with refusals', async () => {
      if (!under.quota) return
      const headers = under.quota
      const expected = {
        requests: { limit: 100, remaining: 0, resets: expect.any(Number) },
        tokens: { limit: 9000, remaining: 500, resets: expect.any(Number) },
      }
      expect((await ask(() => ({ ...say('x'), headers }))).quota).toEqual(expected)
      expect(await failure(() => ({ ...refuse(429, 'slow down'), headers }))).toMatchObject({
        fault: 'throttled',
        quota: expected,
        exhausted: 'requests',
      })
    })

    it.each([
      [{ 'retry-after': '3' }, 3_000],
      [{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
      [{ date: 'Sat, 21 Nov 2026 10:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 10:00:20 GMT' }, 20_000],
      [{ 'retry-after': 'soon' }, undefined],
    ])('calls 429 retryable and passes on how long to wait: %j', async (headers, retryAfter) => {
      expect(await failure(() => ({ ...refuse(429, 'slow down'), headers }))).toMatchObject({
        fault: 'throttled',
        boundary: 'provider',
        status: 429,
        retryable: true,
        retryAfter,
      })
    })

    it('says which allowance ran out, where the words do', async () => {
      const words = 'Rate limit reached on tokens per min (TPM): Limit 9000. Please try again in 1m2.5s.'
      expect(await failure(() => refuse(429, words))).toMatchObject({
        exhausted: 'tokens',
        retryAfter: 62_500,
      })
      expect(await failure(() => refuse(429, 'on requests per min (RPM)'))).toMatchObject({
        exhausted: 'requests',
      })
    })

    it.each([500, 502, 503, 529])('calls %i retryable', async status => {
      const answers = [
        refuse(status, 'oops'),
        { status, body: '<html>bad gateway</html>' },
        { status, body: '' },
      ]
      for (const answer of answers)
        expect(await failure(() => answer)).toMatchObject({
          fault: 'overloaded',
          boundary: 'provider',
          retryable: true,
        })
    })

    it('calls a request that is no good final, and only that request', async () => {
      const [status, code, message] = wire.tooLong
      const found = await failure(() => refuse(status, message, code))
      expect(found).toMatchObject({ fault: 'refused', boundary: 'provider', retryable: false, status })
      expect(found.message).toContain('too long')
      expect(found.message).toContain('other rows go on')
      const html = await failure(() => ({ status: 422, body: '<h1>no</h1>' }))
      expect(html).toMatchObject({ fault: 'refused', retryable: false })
      expect(html.message).toContain('<h1>no</h1>')
    })

    it('does not ask three times over a request that is too long', async () => {
      const [status, code, message] = wire.tooLong
      const { model, server } = await start(() => refuse(status, message, code))
      await failed(model.complete({ ...hello, json: true, schema: thing }))
      expect(server.requests).toHaveLength(1)
    })

    it('calls a refused key, an empty account and an unknown model a matter of the configuration', async () => {
      for (const [status, code, message] of [
        wire.badKey,
        wire.unpaid,
        [404, 'not_found', 'no such model'] as const,
      ]) {
        const found = await failure(() => refuse(status, message, code))
        expect(found).toMatchObject({ fault: 'denied', boundary: 'config', retryable: false, status })
        expect(found.message).toContain(message)
      }
      const [status, code, message] = wire.badKey
      const known = Object.entries(under.env('http://x')).find(([, value]) => value?.includes(testKey))
      if (known) expect((await failure(() => refuse(status, message, code))).message).toContain(known[0])
    })

    it('takes a 403 for a matter of one request once the key has been good', async () => {
      const { model } = await start(({ call }) => (call === 1 ? say('x') : refuse(403, 'flagged')))
      await model.complete(hello)
      expect(await failed(model.complete(hello))).toMatchObject({ fault: 'refused', retryable: false })
      expect(await failure(() => refuse(403, 'no entry'))).toMatchObject({ fault: 'denied' })
    })

    it('calls a connection that breaks off retryable', async () => {
      expect(await failure(() => ({ reset: true }))).toMatchObject({
        fault: 'broken',
        boundary: 'provider',
        retryable: true,
      })
    })

    // Not beside the others: one of their servers might get the port that is free now.
    it.sequential('tells a server that was never there from one that may come back', async () => {
      const { model, server, origin } = await start(() => say('x'))
      await model.complete(hello)
      await server.close()
      const gone = () => failed(model.complete(hello))
      await gone() // the connection that was still open
      expect(await gone()).toMatchObject({ fault: 'broken', boundary: 'config', retryable: true })
      const stranger = await under.open(origin, { env: under.env(origin) })
      const found = await failed(stranger.complete(hello))
      expect(found).toMatchObject({ fault: 'broken', boundary: 'config', retryable: false })
      expect(found.message).toContain(`${origin}`)
      expect(found.message).toContain('cannot be reached')
    })

    it.each([
      ['an answer that does not come', { delay: 5_000 }],
      ['a body that does not end', { ...say('so slow'), stall: 5_000 }],
    ])('does not wait beyond its deadline for %s', async (_, answer) => {
      const found = await failure(() => answer, {}, 200)
      expect(found).toMatchObject({ fault: 'late', boundary: 'provider', retryable: true })
      expect(found.message).toContain('0.2 s')
    })

    const whole = JSON.stringify(wire.answer({ text: 'Hello' }))
    it.each([
      ['JSON that breaks off', { body: whole.slice(0, whole.length >> 1) }],
      ['a page instead of JSON', { body: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } }],
      ['a page that says it is JSON', { body: '<html>Sign in</html>' }],
      ['bytes that are not UTF-8', { body: Buffer.from(whole.replace('Hello', '\xff\xfe'), 'latin1') }],
      [
        'JSON without a completion',
        { body: '{"choices": [], "content": 7, "candidates": [], "output": {}}' },
      ],
      ['null', { body: 'null' }],
      ['nothing', { body: '' }],
      ['an error dressed as success', { body: JSON.stringify(wire.error('upstream overloaded')) }],
    ])('calls %s unreadable', async (_, answer) => {
      expect(await failure(() => answer)).toMatchObject({
        fault: 'unreadable',
        boundary: 'provider',
        retryable: true,
      })
    })

    it('calls a body shorter than announced broken', async () => {
      const headers = { 'content-length': '5000' }
      const found = await failure(() => ({ body: whole, headers }), {}, 200)
      expect(['broken', 'late']).toContain(found.fault)
    })

    it('ends when it is told to', async () => {
      const stop = new AbortController()
      const { model } = await start(() => ({ delay: 5_000 }))
      const calls = [1, 2, 3].map(() => failed(model.complete({ ...hello, signal: stop.signal })))
      setTimeout(() => stop.abort(), 20)
      for (const call of calls) expect(await call).toMatchObject({ fault: 'stopped', retryable: false })
      expect(await failure(() => say('late'), { signal: AbortSignal.abort() })).toMatchObject({
        fault: 'stopped',
      })
    })

    it('goes on with the next call after one that broke off or was stopped', async () => {
      const { model, server } = await start(
        ({ call }) =>
          [{ reset: true }, { delay: 5_000 }, { ...say('x'), stall: 5_000 }][call - 1] ?? say(`${call}`),
      )
      for (let call = 1; call <= 3; call++) {
        const stop = new AbortController()
        const failing = failed(model.complete({ ...hello, signal: stop.signal }))
        while (server.requests.length < call) await new Promise(resolve => setTimeout(resolve, 5))
        if (call > 1) setTimeout(() => stop.abort(), 20)
        await failing
      }
      for (let call = 4; call <= 6; call++) expect((await model.complete(hello)).text).toBe(`${call}`)
    })

    it.each([200, 400, 401, 403, 404, 418, 429, 500])(
      'never shows the key, even when the server says it (%i)',
      async status => {
        if (!Object.values(under.env('http://x')).some(value => value?.includes(testKey))) return
        const message = `bad key ${testKey}\nyou sent Bearer ${testKey}`
        const bodies = [
          JSON.stringify(wire.error(message, testKey)),
          JSON.stringify({ message, Message: message, detail: message }),
          `key ${testKey}`,
          `${'x'.repeat(190)}${testKey}`,
        ]
        const headers = { 'x-key': testKey, location: `http://x/${testKey}`, 'x-amzn-errortype': testKey }
        for (const body of bodies)
          for (const type of ['application/json', testKey]) {
            const found = await failure(() => ({
              status,
              body,
              headers: { ...headers, 'content-type': type },
            }))
            const shown = `${found.message} ${found.stack} ${JSON.stringify(found)} ${String(found.cause)}`
            expect(shown).not.toContain('0123456789')
            expect(shown).not.toMatch(/sk-test/)
          }
      },
    )
  })

  /** A part of a body laid over the call: its objects are merged with those of the call. */
  const merged = (part: object): object =>
    Object.fromEntries(
      Object.entries(part).map(([field, value]) => {
        const own = (wire.call as Record<string, unknown>)[field]
        return [field, own && !Array.isArray(own) ? { ...(own as object), ...value } : value]
      }),
    )
}

const matching = (wanted: string | RegExp): unknown =>
  typeof wanted === 'string' ? wanted : expect.stringMatching(wanted)
