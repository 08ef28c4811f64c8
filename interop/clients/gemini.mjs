import assert from 'node:assert/strict'
import { ApiError, GoogleGenAI } from '@google/genai'
import { faultServer } from '../../src/testing/index.ts'

const key = 'AIza-good'
const schema = {
  type: 'object',
  properties: { place: { type: 'string' } },
  required: ['place'],
  additionalProperties: false,
}

async function start(options = {}, apiKey = key) {
  const server = await faultServer({ keys: [key], ...options })
  const client = new GoogleGenAI({
    apiKey,
    httpOptions: { baseUrl: server.urlFor('gemini'), retryOptions: { attempts: 1 } },
  })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}
const ask = ({ client }, config = {}, contents = 'Where is the harbour?') =>
  client.models.generateContent({ model: 'gemini-2.5-flash', contents, config })
const failing = async (work, status, pattern) => {
  const error = await work.then(
    () => assert.fail('went well'),
    thrown => thrown,
  )
  assert.ok(error instanceof ApiError, `${error.stack} is no ApiError`)
  assert.equal(error.status, status)
  if (pattern) assert.match(error.message, pattern)
}

export const checks = {
  async completes() {
    await using s = await start({ reply: ({ system, messages }) => `${system} ${messages.length}` })
    const contents = [
      { role: 'user', parts: [{ text: 'Hello.' }] },
      { role: 'model', parts: [{ text: 'Good day.' }] },
      { role: 'user', parts: [{ text: 'Where?' }] },
    ]
    const reply = await ask(
      s,
      { systemInstruction: 'Pilot.', temperature: 0.5, maxOutputTokens: 50 },
      contents,
    )
    assert.equal(reply.text, 'Pilot. 3')
    assert.equal(reply.candidates[0].finishReason, 'STOP')
    assert.equal(reply.usageMetadata.totalTokenCount, reply.usageMetadata.promptTokenCount + 2)
  },
  async 'says why a reply ended'() {
    await using s = await start({ reply: () => 'word '.repeat(100) })
    assert.equal((await ask(s, { maxOutputTokens: 5 })).candidates[0].finishReason, 'MAX_TOKENS')
    s.server.set({ faults: { filtered: 1 } })
    assert.equal((await ask(s)).promptFeedback.blockReason, 'PROHIBITED_CONTENT')
  },
  async 'is held to a schema'() {
    await using s = await start()
    const reply = await ask(s, { responseMimeType: 'application/json', responseJsonSchema: schema })
    assert.equal(typeof JSON.parse(reply.text).place, 'string')
    await failing(ask(s, { responseJsonSchema: schema }), 400)
  },
  async 'throws its errors'() {
    await using s = await start({ models: ['gemini-2.5-flash'], contextTokens: 50 })
    const stranger = new GoogleGenAI({
      apiKey: 'bad',
      httpOptions: { baseUrl: s.server.urlFor('gemini'), retryOptions: { attempts: 1 } },
    })
    await failing(ask({ client: stranger }), 400, /API_KEY_INVALID/)
    await failing(s.client.models.generateContent({ model: 'gemini-none', contents: 'x' }), 404, /NOT_FOUND/)
    await failing(ask(s, {}, 'x'.repeat(1_000)), 400, /exceeds the maximum number of tokens/)
    await failing(ask(s, {}, [{ role: 'assistant', parts: [{ text: 'x' }] }]), 400, /valid role: user, model/)
    s.server.set({ faults: { throttled: 1 }, retryAfter: 3 })
    await failing(ask(s), 429, /"retryDelay":\s*"3s"/)
    s.server.set({ faults: { overloaded: 1 } })
    await failing(ask(s), 503, /UNAVAILABLE/)
    s.server.set({ faults: { broken: 1 } })
    await failing(ask(s), 500, /INTERNAL/)
  },
}
