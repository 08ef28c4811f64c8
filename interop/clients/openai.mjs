import assert from 'node:assert/strict'
import OpenAI, { AzureOpenAI, toFile } from 'openai'
import { faultServer } from '../../src/testing/index.ts'

const messages = [
  { role: 'system', content: 'You answer in JSON.' },
  { role: 'user', content: 'Where is the harbour?' },
]
const key = 'sk-good'
const schema = {
  type: 'object',
  properties: { place: { type: 'string' }, metres: { type: 'integer' } },
  required: ['place', 'metres'],
  additionalProperties: false,
}

async function start(options = {}, settings = {}) {
  const server = await faultServer({ keys: [key], ...options })
  const client = new OpenAI({ baseURL: server.url, apiKey: key, maxRetries: 0, ...settings })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}
const ask = (client, extra = {}) => client.chat.completions.create({ model: 'gpt-4o', messages, ...extra })

export const checks = {
  async completes() {
    await using s = await start({ reply: () => 'By the pier.' })
    const reply = await ask(s.client)
    assert.equal(reply.choices[0].message.content, 'By the pier.')
    assert.equal(reply.choices[0].finish_reason, 'stop')
    assert.equal(reply.usage.total_tokens, reply.usage.prompt_tokens + 3)
    assert.equal(reply.usage.prompt_tokens_details.cached_tokens, 0)
    assert.ok(reply._request_id.startsWith('req_'))
  },
  async 'says why a reply ended'() {
    await using s = await start({ reply: () => 'word '.repeat(100) })
    assert.equal((await ask(s.client, { max_tokens: 5 })).choices[0].finish_reason, 'length')
    s.server.set({ faults: { filtered: 1 } })
    assert.equal((await ask(s.client)).choices[0].finish_reason, 'content_filter')
  },
  async 'is held to a schema'() {
    await using s = await start()
    const format = { type: 'json_schema', json_schema: { name: 'place', schema, strict: true } }
    const reply = await s.client.chat.completions.parse({
      model: 'gpt-4o',
      messages,
      response_format: format,
    })
    assert.equal(typeof reply.choices[0].message.parsed.place, 'string')
    assert.equal(reply.choices[0].message.parsed.metres, 1)
    const open = { ...schema, additionalProperties: undefined }
    const loose = { type: 'json_schema', json_schema: { name: 'place', schema: open, strict: true } }
    await assert.rejects(ask(s.client, { response_format: loose }), OpenAI.BadRequestError)
  },
  async 'throws the classes of its errors'() {
    await using s = await start({ models: ['gpt-4o'], contextTokens: 50 })
    const stranger = new OpenAI({ baseURL: s.server.url, apiKey: 'sk-bad-0123456789', maxRetries: 0 })
    await assert.rejects(
      ask(stranger),
      error => error instanceof OpenAI.AuthenticationError && error.code === 'invalid_api_key',
    )
    await assert.rejects(
      ask(s.client, { model: 'gpt-nothing' }),
      error => error instanceof OpenAI.NotFoundError && error.code === 'model_not_found',
    )
    await assert.rejects(
      ask(s.client, { messages: [{ role: 'user', content: 'x'.repeat(1_000) }] }),
      error => error instanceof OpenAI.BadRequestError && error.code === 'context_length_exceeded',
    )
    await assert.rejects(
      ask(s.client, { messages: [{ role: 'robot', content: 'x' }] }),
      error => error instanceof OpenAI.BadRequestError && error.param === 'messages[0].role',
    )
    for (const [fault, status] of [
      ['overloaded', 503],
      ['broken', 500],
    ]) {
      s.server.set({ faults: { [fault]: 1 } })
      await assert.rejects(
        ask(s.client),
        error => error instanceof OpenAI.InternalServerError && error.status === status,
      )
    }
    s.server.set({ faults: { 'no-credit': 1 } })
    await assert.rejects(
      ask(s.client),
      error => error instanceof OpenAI.RateLimitError && error.code === 'insufficient_quota',
    )
    for (const fault of ['reset', 'cut']) {
      s.server.set({ faults: { [fault]: 1 } })
      await assert.rejects(
        ask(s.client),
        error => !(error instanceof OpenAI.APIError) || error instanceof OpenAI.APIConnectionError,
      )
    }
  },
  async 'is throttled, told how long, and let in again'() {
    await using s = await start({ limits: { requestsPerSecond: 1 } })
    await ask(s.client)
    const error = await ask(s.client).then(
      () => assert.fail('was let in'),
      thrown => thrown,
    )
    assert.ok(error instanceof OpenAI.RateLimitError)
    assert.equal(error.headers.get('retry-after'), '1')
    assert.ok(Number(error.headers.get('retry-after-ms')) <= 1_000)
    assert.equal(error.headers.get('x-ratelimit-limit-requests'), '1')
    assert.equal(error.headers.get('x-ratelimit-remaining-requests'), '0')
    const patient = new OpenAI({ baseURL: s.server.url, apiKey: key, maxRetries: 3 })
    await ask(patient)
    assert.ok(s.server.counts.outcomes.limited >= 2)
  },
  async 'lists models'() {
    await using s = await start({ models: ['gpt-4o', 'gpt-4o-mini'] })
    assert.deepEqual(
      (await s.client.models.list()).data.map(({ id }) => id),
      ['gpt-4o', 'gpt-4o-mini'],
    )
  },
  async 'runs a batch, with a request that is no good in it'() {
    await using s = await start({ batches: { takes: Number.POSITIVE_INFINITY }, reply: () => 'By the pier.' })
    const line = (id, body) =>
      JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/chat/completions', body })
    const lines = [line('a', { model: 'gpt-4o', messages }), line('b', { model: 'gpt-4o' })].join('\n')
    const file = await s.client.files.create({
      purpose: 'batch',
      file: await toFile(Buffer.from(lines), 'in.jsonl'),
    })
    assert.equal(file.bytes, lines.length)
    const made = await s.client.batches.create({
      input_file_id: file.id,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      metadata: { tag: 'mine' },
    })
    assert.equal(made.status, 'validating')
    assert.equal((await s.client.batches.retrieve(made.id)).status, 'in_progress')
    await s.server.batches.finish(made.id)
    const ended = await s.client.batches.retrieve(made.id)
    assert.equal(ended.status, 'completed')
    assert.deepEqual(ended.request_counts, { total: 2, completed: 1, failed: 1 })
    const read = async id =>
      (await (await s.client.files.content(id)).text()).trim().split('\n').map(JSON.parse)
    const [good] = await read(ended.output_file_id)
    assert.equal(good.custom_id, 'a')
    assert.equal(good.response.body.choices[0].message.content, 'By the pier.')
    const [bad] = await read(ended.error_file_id)
    assert.equal(bad.response.status_code, 400)
    const listed = []
    for await (const batch of s.client.batches.list({ limit: 1 })) listed.push(batch.metadata.tag)
    assert.deepEqual(listed, ['mine'])
  },
  async 'cancels a batch, lets one expire, and is refused one'() {
    await using s = await start({ batches: { takes: Number.POSITIVE_INFINITY } })
    const submit = async text => {
      const file = await s.client.files.create({
        purpose: 'batch',
        file: await toFile(Buffer.from(text), 'in.jsonl'),
      })
      return s.client.batches.create({
        input_file_id: file.id,
        endpoint: '/v1/chat/completions',
        completion_window: '24h',
      })
    }
    const two = ['a', 'b']
      .map(id =>
        JSON.stringify({
          custom_id: id,
          method: 'POST',
          url: '/v1/chat/completions',
          body: { model: 'm', messages },
        }),
      )
      .join('\n')
    const first = await submit(two)
    assert.equal((await s.client.batches.cancel(first.id)).status, 'cancelling')
    assert.equal((await s.client.batches.retrieve(first.id)).status, 'cancelled')
    const second = await submit(two)
    await s.server.batches.finish(second.id, 1)
    const expired = await s.client.batches.retrieve(second.id)
    assert.equal(expired.status, 'expired')
    assert.deepEqual(expired.request_counts, { total: 2, completed: 1, failed: 1 })
    const third = await submit('{"custom_id": ')
    const refused = await s.client.batches.retrieve(third.id)
    const { status, errors } = refused
    assert.deepEqual([status, errors.data[0].code], ['failed', 'invalid_json_line'])
    await assert.rejects(
      s.client.files.create({ purpose: 'batch', file: await toFile(Buffer.from(two), 'in.txt') }),
      OpenAI.BadRequestError,
    )
  },
  async 'goes by way of Azure'() {
    await using s = await start({ reply: () => 'By the pier.' })
    const settings = {
      endpoint: s.server.urlFor('azure'),
      apiVersion: '2024-10-21',
      deployment: 'mine',
      maxRetries: 0,
    }
    const client = new AzureOpenAI({ ...settings, apiKey: key })
    assert.equal((await ask(client)).choices[0].message.content, 'By the pier.')
    assert.equal(s.server.requests[0].model, 'mine')
    await assert.rejects(ask(new AzureOpenAI({ ...settings, apiKey: 'bad' })), OpenAI.AuthenticationError)
  },
}
