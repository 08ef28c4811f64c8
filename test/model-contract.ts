import { describe, expect, it, onTestFinished } from 'vitest'
import type { Failure } from '../src/core/failure.ts'
import type { Model, ModelReply, ModelRequest } from '../src/core/model.ts'
import { type Script, type ScriptedServer, scriptedServer } from '../src/testing/scripted-server.ts'

/** The key that every model under test is opened with; it must not come out of it again. */
export const testKey = 'sk-test-0123456789-SECRET'

/** What a provider has to do, as tests. Its own test file is one call to this, with how it opens a model at a URL. */
export function modelContract(
  name: string,
  open: (url: string, settings: { deadline: number }) => Model,
): void {
  const start = async (script: Script): Promise<{ model: Model; server: ScriptedServer }> => {
    const server = await scriptedServer(script)
    onTestFinished(() => server.close())
    return { server, model: open(server.url, { deadline: 300 }) }
  }
  const hello: ModelRequest = {
    messages: [{ role: 'user', content: 'hello' }],
    temperature: 0.3,
    maxTokens: 7,
  }
  const ask = async (script: Script, request: Partial<ModelRequest> = {}): Promise<ModelReply> =>
    (await start(script)).model.complete({ ...hello, ...request })
  const failureOf = (script: Script, request: Partial<ModelRequest> = {}): Promise<Failure> =>
    ask(script, request).then(
      reply => expect.fail(`answered ${JSON.stringify(reply)}`),
      error => error,
    )

  describe(name, () => {
    it('sends what was asked and returns what was said', async () => {
      const { model, server } = await start(() => 'Good day.')
      const reply = await model.complete({ ...hello, json: true })
      expect(reply).toEqual({ text: 'Good day.', stop: 'end', usage: { input: 2, output: 3 } })
      const [request] = server.requests
      expect(request?.body).toMatchObject({
        messages: hello.messages,
        temperature: 0.3,
        max_tokens: 7,
        response_format: { type: 'json_object' },
      })
      expect(request?.headers.authorization).toBe(`Bearer ${testKey}`)
    })

    it('says why a reply ended', async () => {
      expect(await ask(() => ({ text: 'Cut o', finish: 'length' }))).toMatchObject({
        stop: 'length',
        text: 'Cut o',
      })
      expect(await ask(() => ({ finish: 'content_filter' }))).toMatchObject({ stop: 'filtered', text: '' })
    })

    it('calls 429 retryable and passes on how long to wait', async () => {
      const failure = await failureOf(() => ({ status: 429, headers: { 'retry-after': '3' } }))
      expect(failure).toMatchObject({ boundary: 'provider', retryable: true, retryAfter: 3_000 })
    })

    it.each([500, 502, 503, 529])('calls %i retryable', async status => {
      expect(await failureOf(() => ({ status, body: 'oops' }))).toMatchObject({
        boundary: 'provider',
        retryable: true,
      })
    })

    it('calls a request that is no good final, and only that request', async () => {
      const body = JSON.stringify({
        error: { message: 'maximum context length is 4096 tokens', code: 'context_length_exceeded' },
      })
      const failure = await failureOf(() => ({ status: 400, body }))
      expect(failure).toMatchObject({ boundary: 'provider', retryable: false })
      expect(failure.message).toContain('maximum context length')
    })

    it.each([401, 403, 404])('calls %i a matter of the configuration', async status => {
      expect(await failureOf(() => ({ status }))).toMatchObject({ boundary: 'config', retryable: false })
    })

    it('calls a connection that breaks off retryable', async () => {
      expect(await failureOf(() => ({ reset: true }))).toMatchObject({
        boundary: 'provider',
        retryable: true,
      })
    })

    it.each([
      ['an answer that does not come', { delay: 2_000 }],
      ['a body that does not end', { text: 'so slow', stall: 2_000 }],
    ])('does not wait beyond its deadline for %s', async (_, answer) => {
      const failure = await failureOf(() => answer)
      expect(failure).toMatchObject({ boundary: 'provider', retryable: true })
      expect(failure.message).toContain('0.3 s')
    })

    it.each([
      ['JSON that breaks off', { body: '{"choices": [{"message": {"content": "Hel' }],
      ['a page instead of JSON', { body: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } }],
      [
        'bytes that are not UTF-8',
        {
          body: Buffer.concat([
            Buffer.from('{"choices":[{"message":{"content":"'),
            Buffer.from([0xff, 0xfe]),
            Buffer.from('"}}]}'),
          ]),
        },
      ],
      ['JSON without a completion', { body: '{"choices": []}' }],
      ['an error dressed as success', { body: '{"error": {"message": "upstream overloaded"}}' }],
      ['a body shorter than announced', { body: '{"choices": []}', headers: { 'content-length': '500' } }],
    ])('calls %s retryable', async (_, answer) => {
      expect(await failureOf(() => answer)).toMatchObject({ boundary: 'provider', retryable: true })
    })

    it('ends when it is told to', async () => {
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 20)
      expect(await failureOf(() => ({ delay: 2_000 }), { signal: stop.signal })).toMatchObject({
        retryable: false,
      })
      expect(await failureOf(() => 'late', { signal: AbortSignal.abort() })).toMatchObject({
        retryable: false,
      })
    })

    it.each([200, 400, 401, 403, 404, 429, 500])(
      'never shows the key, even when the server says it (%i)',
      async status => {
        const body = JSON.stringify({
          error: { message: `bad key ${testKey}\nyou sent Bearer ${testKey}`, code: testKey },
        })
        for (const sent of [body, `key ${testKey}`, `${'x'.repeat(190)}${testKey}`]) {
          const failure = await failureOf(() => ({ status, body: sent, headers: { 'x-key': testKey } }))
          expect(
            `${failure.message} ${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`,
          ).not.toContain('SECRET')
          expect(failure.message).not.toContain('\n')
          expect(failure.message).not.toMatch(/sk-test/)
        }
      },
    )
  })
}
