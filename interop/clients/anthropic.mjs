import assert from 'node:assert/strict'
import Anthropic from '@anthropic-ai/sdk'
import { faultServer } from '../../src/testing/index.ts'

const key = 'sk-ant-good'
const params = {
  model: 'claude-sonnet-4-6',
  max_tokens: 100,
  system: 'You are a pilot.',
  messages: [{ role: 'user', content: 'Where is the harbour?' }],
}
const schema = {
  type: 'object',
  properties: { place: { type: 'string' } },
  required: ['place'],
  additionalProperties: false,
}

async function start(options = {}) {
  const server = await faultServer({ keys: [key], ...options })
  const client = new Anthropic({ baseURL: server.urlFor('anthropic'), apiKey: key, maxRetries: 0 })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}
const failing = async (work, type, test) => {
  const error = await work.then(
    () => assert.fail('went well'),
    thrown => thrown,
  )
  assert.ok(error instanceof type, `${error} is no ${type.name}`)
  test?.(error)
}

export const checks = {
  async completes() {
    await using s = await start({ reply: ({ system }) => `${system} By the pier.` })
    const reply = await s.client.messages.create(params)
    assert.equal(reply.content[0].text, 'You are a pilot. By the pier.')
    assert.equal(reply.stop_reason, 'end_turn')
    assert.equal(reply.usage.input_tokens, 10)
    assert.ok(reply._request_id.startsWith('req_'))
  },
  async 'says why a reply ended'() {
    await using s = await start({ reply: () => 'word '.repeat(100) })
    assert.equal((await s.client.messages.create({ ...params, max_tokens: 5 })).stop_reason, 'max_tokens')
    s.server.set({ faults: { filtered: 1 } })
    assert.equal((await s.client.messages.create(params)).stop_reason, 'refusal')
  },
  async 'reads a marked beginning from the cache'() {
    await using s = await start()
    const system = [{ type: 'text', text: 'Know this. '.repeat(600), cache_control: { type: 'ephemeral' } }]
    const first = await s.client.messages.create({ ...params, system })
    const again = await s.client.messages.create({
      ...params,
      system,
      messages: [{ role: 'user', content: 'And now?' }],
    })
    assert.ok(first.usage.cache_creation_input_tokens > 1_024)
    assert.equal(first.usage.cache_read_input_tokens, 0)
    assert.equal(again.usage.cache_read_input_tokens, first.usage.cache_creation_input_tokens)
    assert.equal(again.usage.input_tokens, 2)
  },
  async 'is held to a schema'() {
    await using s = await start()
    const reply = await s.client.messages.create({
      ...params,
      output_config: { format: { type: 'json_schema', schema } },
    })
    assert.equal(typeof JSON.parse(reply.content[0].text).place, 'string')
    const tool = { name: 'answer', input_schema: schema }
    const forced = await s.client.messages.create({
      ...params,
      tools: [tool],
      tool_choice: { type: 'tool', name: 'answer' },
    })
    assert.equal(forced.stop_reason, 'tool_use')
    assert.equal(typeof forced.content[0].input.place, 'string')
  },
  async 'throws the classes of its errors'() {
    await using s = await start({ models: [params.model], contextTokens: 50 })
    const { client } = s
    const stranger = new Anthropic({ baseURL: s.server.urlFor('anthropic'), apiKey: 'bad', maxRetries: 0 })
    await failing(stranger.messages.create(params), Anthropic.AuthenticationError)
    await failing(client.messages.create({ ...params, model: 'claude-none' }), Anthropic.NotFoundError)
    const said = pattern => error => assert.match(error.message, pattern)
    const { max_tokens: _, ...without } = params
    await failing(
      client.messages.create(without),
      Anthropic.BadRequestError,
      said(/max_tokens: Field required/),
    )
    const turns = (...roles) => ({ ...params, messages: roles.map(role => ({ role, content: 'x' })) })
    await failing(
      client.messages.create(turns('assistant')),
      Anthropic.BadRequestError,
      said(/first message must use/),
    )
    await failing(
      client.messages.create(turns('system', 'user')),
      Anthropic.BadRequestError,
      said(/top-level `system`/),
    )
    await failing(client.messages.create({ ...params, max_tokens: 0.5 }), Anthropic.BadRequestError)
    const long = { ...params, messages: [{ role: 'user', content: 'x'.repeat(1_000) }] }
    await failing(
      client.messages.create(long),
      Anthropic.BadRequestError,
      said(/prompt is too long: \d+ tokens > 50 maximum/),
    )
    s.server.set({ faults: { overloaded: 1 } })
    await failing(client.messages.create(params), Anthropic.InternalServerError, error => {
      assert.equal(error.status, 529)
      assert.equal(error.type, 'overloaded_error')
    })
    s.server.set({ faults: { broken: 1 } })
    await failing(client.messages.create(params), Anthropic.InternalServerError)
    s.server.set({ faults: { throttled: 1 }, retryAfter: 7 })
    await failing(client.messages.create(params), Anthropic.RateLimitError, error => {
      assert.equal(error.headers.get('retry-after'), '7')
    })
  },
  async 'refuses temperature where the model takes none'() {
    await using s = await start()
    await failing(
      s.client.messages.create({ ...params, model: 'claude-opus-4-8', temperature: 0.2 }),
      Anthropic.BadRequestError,
      error => assert.match(error.message, /`temperature` is deprecated for this model/),
    )
    await s.client.messages.create({ ...params, temperature: 0.2 })
  },
  async 'tells what is left of the limits'() {
    await using s = await start({ limits: { requestsPerMinute: 2, tokensPerMinute: 1_000 } })
    const { response } = await s.client.messages.create(params).withResponse()
    assert.equal(response.headers.get('anthropic-ratelimit-requests-limit'), '2')
    assert.equal(response.headers.get('anthropic-ratelimit-requests-remaining'), '1')
    assert.ok(Date.parse(response.headers.get('anthropic-ratelimit-tokens-reset')) > Date.now() - 1_000)
  },
  async 'lists models'() {
    await using s = await start({ models: ['claude-sonnet-4-6'] })
    assert.equal((await s.client.models.list()).data[0].id, 'claude-sonnet-4-6')
  },
  async 'runs a batch, with a request that is no good in it'() {
    await using s = await start({ batches: { takes: Number.POSITIVE_INFINITY }, reply: () => 'By the pier.' })
    const made = await s.client.messages.batches.create({
      requests: [
        { custom_id: 'a', params },
        { custom_id: 'b', params: { ...params, messages: [] } },
        { custom_id: 'c', params },
      ],
    })
    assert.equal(made.processing_status, 'in_progress')
    assert.equal(made.request_counts.processing, 3)
    await assert.rejects(s.client.messages.batches.results(made.id))
    await s.server.batches.finish(made.id, 2)
    const ended = await s.client.messages.batches.retrieve(made.id)
    assert.equal(ended.processing_status, 'ended')
    assert.deepEqual(ended.request_counts, {
      processing: 0,
      succeeded: 1,
      errored: 1,
      canceled: 0,
      expired: 1,
    })
    const results = {}
    for await (const { custom_id, result } of await s.client.messages.batches.results(made.id))
      results[custom_id] = result
    assert.equal(results.a.message.content[0].text, 'By the pier.')
    assert.equal(results.b.error.error.type, 'invalid_request_error')
    assert.equal(results.c.type, 'expired')
  },
  async 'lists, cancels and refuses batches'() {
    await using s = await start({ batches: { takes: Number.POSITIVE_INFINITY, maxRequests: 2 } })
    const requests = [{ custom_id: 'a', params }]
    const ids = []
    for (let count = 0; count < 3; count++)
      ids.push((await s.client.messages.batches.create({ requests })).id)
    const listed = []
    for await (const { id } of s.client.messages.batches.list({ limit: 2 })) listed.push(id)
    assert.deepEqual(listed, ids.reverse())
    assert.equal((await s.client.messages.batches.cancel(ids[0])).processing_status, 'canceling')
    assert.equal((await s.client.messages.batches.retrieve(ids[0])).request_counts.canceled, 1)
    const three = ['a', 'b', 'c'].map(custom_id => ({ custom_id, params }))
    await failing(s.client.messages.batches.create({ requests: three }), Anthropic.BadRequestError)
    await failing(
      s.client.messages.batches.create({ requests: [...requests, ...requests] }),
      Anthropic.BadRequestError,
    )
    await failing(s.client.messages.batches.retrieve('msgbatch_none'), Anthropic.NotFoundError)
  },
}
