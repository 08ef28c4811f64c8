import { expect, it, onTestFinished } from 'vitest'
import type { FaultServer, FaultServerOptions } from './fault-server.ts'
import { faultServer } from './fault-server.ts'

/** Answers are looked at field by field. */
type Json = ReturnType<typeof JSON.parse>

async function start(options: FaultServerOptions = {}): Promise<FaultServer> {
  const server = await faultServer(options)
  onTestFinished(() => server.close())
  return server
}

const line = (id: string, user: string, url = '/v1/chat/completions') =>
  JSON.stringify({
    custom_id: id,
    method: 'POST',
    url,
    body: { model: 'm', messages: [{ role: 'user', content: user }] },
  })

async function upload(server: FaultServer, lines: readonly string[]): Promise<string> {
  const form = new FormData()
  form.set('purpose', 'batch')
  form.set('file', new Blob([lines.join('\n')]), 'in.jsonl')
  const { id } = (await (await fetch(`${server.url}/files`, { method: 'POST', body: form })).json()) as {
    id: string
  }
  return id
}
async function call(server: FaultServer, path: string, body?: object, headers = {}): Promise<Json> {
  const response = await fetch(`${server.url}${path}`, {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  return (await response.json()) as Json
}
const create = (server: FaultServer, file: string) =>
  call(server, '/batches', {
    input_file_id: file,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  })
const contentOf = async (server: FaultServer, file: string): Promise<Json[]> =>
  (await (await fetch(`${server.url}/files/${file}/content`)).text())
    .trim()
    .split('\n')
    .map(text => JSON.parse(text))

it('answers a batch as the live endpoint would have, and counts both as one purchase', async () => {
  const server = await start({ batches: { takes: 0 }, reply: ({ messages }) => `re ${messages[0]?.content}` })
  const file = await upload(server, [line('1', 'a'), line('2', 'b')])
  const made = await create(server, file)
  const ended = await call(server, `/batches/${made.id}`)
  expect(ended).toMatchObject({ status: 'completed', request_counts: { total: 2, completed: 2, failed: 0 } })
  const results = await contentOf(server, ended.output_file_id)
  const texts = Object.fromEntries(
    results.map(({ custom_id, response }) => [custom_id, response.body.choices[0].message.content]),
  )
  expect(texts).toEqual({ 1: 're a', 2: 're b' })
  expect(server.counts).toMatchObject({ billed: 2, distinct: 2, repeated: 0 })
  await call(server, '/chat/completions', { model: 'm', messages: [{ role: 'user', content: 'a' }] })
  expect(server.counts).toMatchObject({ billed: 3, distinct: 2, repeated: 1 })
  expect(server.requests.map(({ batch }) => batch?.customId)).toEqual(['1', '2', undefined])
})

it.each([
  ['no lines', [], 'empty_file'],
  ['a torn line', [line('1', 'a'), '{"custom_id"'], 'invalid_json_line'],
  ['the same id twice', [line('1', 'a'), line('1', 'b')], 'duplicate_custom_id'],
  ['another endpoint', [line('1', 'a', '/v1/embeddings')], 'mismatched_endpoint'],
  ['two models', [line('1', 'a'), line('2', 'b').replace('"m"', '"n"')], 'mismatched_model'],
  ['too many requests', ['1', '2', '3', '4'].map(id => line(id, 'a')), 'max_requests_exceeded'],
  ['too many tokens', [line('1', 'x'.repeat(1_000))], 'token_limit_exceeded'],
])('refuses a batch with %s, after it was taken in', async (_, lines, code) => {
  const server = await start({ batches: { maxRequests: 3, maxTokens: 100 } })
  const made = await create(server, await upload(server, lines))
  expect(made.status).toBe('validating')
  const { status, errors, request_counts } = await call(server, `/batches/${made.id}`)
  expect([status, errors.data[0].code, request_counts.total]).toEqual(['failed', code, 0])
  expect(server.counts.billed).toBe(0)
})

it('lets requests fail, expire and be cancelled, each with its own line', async () => {
  const server = await start({ batches: { takes: Number.POSITIVE_INFINITY } })
  const file = await upload(
    server,
    ['1', '2', '3'].map(id => line(id, id)),
  )
  const { id: first } = await create(server, file)
  await server.batches.finish(first, 1)
  const expired = await call(server, `/batches/${first}`)
  expect(expired).toMatchObject({ status: 'expired', request_counts: { total: 3, completed: 1, failed: 2 } })
  const lost = await contentOf(server, expired.error_file_id)
  expect(lost.map(({ error, response }) => [error.code, response])).toEqual([
    ['batch_expired', null],
    ['batch_expired', null],
  ])
  const { id: second } = await create(server, file)
  expect((await call(server, `/batches/${second}/cancel`, {})).status).toBe('cancelling')
  const cancelled = await call(server, `/batches/${second}`)
  expect([cancelled.status, cancelled.output_file_id]).toEqual(['cancelled', null])
  expect(server.batches.list.map(({ entries }) => entries.map(({ end }) => end))).toEqual([
    ['served', 'expired', 'expired'],
    ['canceled', 'canceled', 'canceled'],
  ])
})

it('makes a share of the requests of a batch fail, the same ones again by the same seed', async () => {
  const run = async () => {
    const server = await start({ batches: { takes: 0, errored: 0.3, expired: 0.2 } })
    await create(
      server,
      await upload(
        server,
        Array.from({ length: 60 }, (_, at) => line(`r${at}`, `user ${at}`)),
      ),
    )
    await server.batches.finish()
    return server.batches.list[0]?.entries.map(({ end }) => end)
  }
  const ends = await run()
  expect(new Set(ends)).toEqual(new Set(['served', 'errored', 'expired']))
  expect(await run()).toEqual(ends)
})

it('keeps a batch whose submission was cut off: only the id is lost', async () => {
  const server = await start()
  const file = await upload(server, [line('1', 'a')])
  server.set({ faults: { cut: 1 } })
  await expect(create(server, file)).rejects.toThrow()
  server.set({})
  const { data } = await call(server, '/batches')
  expect(data).toHaveLength(1)
  expect(data[0].input_file_id).toBe(file)
})

it('answers Anthropic batches one by one, and says nothing before all is done', async () => {
  const server = await start({ batches: { takes: Number.POSITIVE_INFINITY } })
  const headers = { 'x-api-key': 'k', 'anthropic-version': '2023-06-01' }
  const params = { model: 'm', max_tokens: 9, messages: [{ role: 'user', content: 'a' }] }
  const requests = [
    { custom_id: 'good', params },
    { custom_id: 'bad', params: { ...params, max_tokens: undefined } },
  ]
  const made = await call(server, '/messages/batches', { requests }, headers)
  expect(made).toMatchObject({ processing_status: 'in_progress', results_url: null })
  const early = await call(server, `/messages/batches/${made.id}/results`, undefined, headers)
  expect(early.error.type).toBe('invalid_request_error')
  await server.batches.finish(made.id)
  const ended = await call(server, `/messages/batches/${made.id}`, undefined, headers)
  expect(ended.request_counts).toEqual({ processing: 0, succeeded: 1, errored: 1, canceled: 0, expired: 0 })
  const text = await (await fetch(ended.results_url, { headers })).text()
  const results = text
    .trim()
    .split('\n')
    .map(one => JSON.parse(one))
  expect(results.map(({ custom_id, result }) => [custom_id, result.type]).sort()).toEqual([
    ['bad', 'errored'],
    ['good', 'succeeded'],
  ])
  const twice = await call(server, '/messages/batches', { requests: [requests[0], requests[0]] }, headers)
  expect(twice.error.message).toContain('is not unique')
})

it('refuses a batch for a reason of the script', async () => {
  const server = await start({ batches: { refuse: () => 'billing_hard_limit_reached' } })
  const made = await create(server, await upload(server, [line('1', 'a')]))
  expect(await call(server, `/batches/${made.id}`)).toMatchObject({
    status: 'failed',
    errors: { data: [{ message: 'billing_hard_limit_reached' }] },
  })
})

it('takes no file that is none', async () => {
  const server = await start()
  const response = await fetch(`${server.url}/files`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch',
  })
  expect(response.status).toBe(400)
})
