import { expect, it, onTestFinished } from 'vitest'
import { modelContract, testKey } from '../../../test/model-contract.ts'
import { type Script, type ScriptedRequest, scriptedServer } from '../../testing/scripted-server.ts'
import { openaiCompatible } from './openai-compatible.ts'

modelContract('openaiCompatible', (baseUrl, settings) =>
  openaiCompatible({ ...settings, baseUrl, model: 'small', apiKey: testKey, keyName: 'OPENAI_API_KEY' }),
)

const messages = [{ role: 'user' as const, content: 'hello' }]
async function start(script: Script) {
  const server = await scriptedServer(script)
  onTestFinished(() => server.close())
  return { server, model: openaiCompatible({ baseUrl: `${server.url}/`, model: 'small', deadline: 2_000 }) }
}

/** A server that refuses requests with a field, as servers do that do not know it. */
const without = (field: string, complaint: string) => (request: ScriptedRequest) =>
  field in request.body ? { status: 400, body: JSON.stringify({ error: { message: complaint } }) } : '{}'

it.each([
  ['response_format', 'unknown field'],
  ['temperature', "Unsupported value: 'temperature' does not support 0.2 with this model."],
  ['max_tokens', "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."],
])('goes without %s where it is not taken, and remembers', async (field, complaint) => {
  const { server, model } = await start(without(field, complaint))
  const request = { messages, temperature: 0.2, maxTokens: 9, json: true }
  for (let call = 0; call < 2; call++) expect((await model.complete(request)).text).toBe('{}')
  expect(server.requests.filter(({ body }) => field in body)).toHaveLength(1)
  const last = server.requests.at(-1)?.body
  expect(last).toMatchObject(field === 'max_tokens' ? { max_completion_tokens: 9 } : { max_tokens: 9 })
  expect(server.requests.every(({ path }) => path === '/v1/chat/completions')).toBe(true)
})

it('forgets no field over a request that is no good anyway', async () => {
  const { server, model } = await start(({ call }) => (call <= 2 ? { status: 400, body: 'too long' } : '{}'))
  await expect(model.complete({ messages, json: true })).rejects.toThrow(
    'small: the server answered 400 (too long)',
  )
  await model.complete({ messages, json: true })
  expect(server.requests.at(-1)?.body).toHaveProperty('response_format')
})

it('names the variable of a refused key, the model that is unknown and the server that is not there', async () => {
  const { model, server } = await start(({ call }) => ({
    status: call === 1 ? 401 : 404,
    body: '{"error": "no such thing"}',
  }))
  await expect(model.complete({ messages })).rejects.toThrow(
    'refused the key (no such thing); check RNR_API_KEY',
  )
  await expect(model.complete({ messages })).rejects.toThrow(
    'knows no model "small", or is not the right URL (no such thing)',
  )
  await server.close()
  await expect(model.complete({ messages })).rejects.toMatchObject({ retryable: true })
  // The server has answered before: it may come back, so this is worth another try; and it concerns the whole run.
  await expect(model.complete({ messages })).rejects.toMatchObject({ boundary: 'config', retryable: true })
  const stranger = openaiCompatible({ baseUrl: server.url, model: 'small' })
  await expect(stranger.complete({ messages })).rejects.toMatchObject({
    boundary: 'config',
    retryable: false,
  })
  await expect(stranger.complete({ messages })).rejects.toThrow(`${server.url} cannot be reached`)
})

it('takes a 403 for a matter of one request once the key has been good', async () => {
  const { model } = await start(({ call }) =>
    call === 1 ? 'ok' : { status: 403, body: '{"error": "flagged"}' },
  )
  await model.complete({ messages })
  await expect(model.complete({ messages })).rejects.toMatchObject({ boundary: 'provider', retryable: false })
})

it('tells an empty account from a busy server', async () => {
  const { model } = await start(() => ({
    status: 429,
    body: '{"error": {"message": "quota", "code": "insufficient_quota"}}',
  }))
  await expect(model.complete({ messages })).rejects.toMatchObject({ boundary: 'config', retryable: false })
})

it('reads a waiting time given as a date against the clock of the server', async () => {
  const headers = { date: 'Sat, 21 Nov 2026 10:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 10:00:20 GMT' }
  const { model } = await start(() => ({ status: 503, headers }))
  await expect(model.complete({ messages })).rejects.toMatchObject({ retryAfter: 20_000 })
})

it('leaves thoughts out, reads text in parts, and does without a usage', async () => {
  const completion = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] })
  const { model } = await start(({ call }) => ({
    body: completion(
      [
        `<think>hm\n{}</think>\n\nFine.`,
        '<think>and so on',
        [
          { type: 'text', text: 'In ' },
          { type: 'text', text: 'parts' },
        ],
        null,
      ][call - 1],
    ),
  }))
  const texts: string[] = []
  for (let call = 0; call < 4; call++) texts.push((await model.complete({ messages })).text)
  expect(texts).toEqual(['Fine.', '', 'In parts', ''])
  expect((await start(() => ({ body: completion('x') }))).model.id).toMatch(/^http:.*\/v1#small$/)
})

it('mends lone surrogates on the way out and in', async () => {
  const { server, model } = await start(() => ({
    body: '{"choices": [{"message": {"content": "a\\ud800b"}}]}',
  }))
  const reply = await model.complete({ messages: [{ role: 'user', content: 'x\uD800y' }] })
  expect(reply.text).toBe('a\uFFFDb')
  expect(server.requests[0]?.body.messages[0]?.content).toBe('x\uFFFDy')
})
