import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import type { BatchApi, BatchResult, LostBatch, Model, ModelRequest } from '../../../core/model.ts'
import { type FaultServer, type FaultServerOptions, faultServer } from '../../../testing/index.ts'
import { anthropic } from '../anthropic.ts'
import { openai } from '../openai.ts'

const key = 'sk-test-0123456789-SECRET'

async function far(options: FaultServerOptions = {}) {
  const server = await faultServer({ keys: [key], ...options })
  onTestFinished(() => server.close())
  return server
}

const opened = {
  openai: (url: string, apiKey = key) =>
    openai.open('small', { env: { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: url } }),
  anthropic: (url: string, apiKey = key) =>
    anthropic.open('small', { env: { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: url } }),
}
type Name = keyof typeof opened
const names: readonly Name[] = ['openai', 'anthropic']

async function open(name: Name, server: FaultServer, apiKey?: string): Promise<BatchApi> {
  const model: Model = await opened[name](server.urlFor(name), apiKey)
  onTestFinished(() => model.close?.())
  return model.batches as BatchApi
}

const request = (text: string): ModelRequest => ({
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: text },
  ],
  temperature: 0.5,
  maxTokens: 9,
})
const keys = ['a1', 'b2', 'c3', 'd4', 'e5']
const lines = (api: BatchApi, of: readonly string[] = keys): string[] =>
  of.map(key => api.encode(key, request(`Say ${key}`)))
const lost = (more: Partial<LostBatch> = {}): LostBatch => ({
  since: new Date(Date.now() - 60_000),
  requests: keys.length,
  holds: key => keys.includes(key),
  not: new Set(),
  ...more,
})
async function all(results: AsyncIterable<BatchResult>) {
  const found: Record<string, BatchResult> = {}
  for await (const result of results) found[result.key] = result
  return found
}

it.each(names)('%s: submits, looks, and reads every result with its key', async name => {
  const server = await far({ batches: { takes: Number.POSITIVE_INFINITY }, reply: () => 'Fine.' })
  const api = await open(name, server)
  const id = await api.submit(lines(api), 'tag-1')
  expect(await api.status(id)).toMatchObject({ state: 'pending', done: 0 })
  expect(server.batches.list[0]?.entries.map(({ customId }) => customId)).toEqual(keys)
  expect(server.batches.list[0]?.entries[0]?.body).toMatchObject({ model: 'small', temperature: 0.5 })
  await server.batches.finish(id)
  expect(await api.status(id)).toEqual({ state: 'ended', total: 5, done: 5 })
  const results = await all(api.results(id))
  expect(Object.keys(results).sort()).toEqual(keys)
  expect(results.c3).toMatchObject({ reply: { text: 'Fine.', stop: 'end' } })
})

it.each(names)('%s: gives what expired or failed back as worth another try', async name => {
  const server = await far({ batches: { takes: Number.POSITIVE_INFINITY } })
  const api = await open(name, server)
  const id = await api.submit(lines(api), 'tag-1')
  await server.batches.finish(id, 2)
  expect((await api.status(id)).state).toBe('ended')
  const results = Object.values(await all(api.results(id)))
  expect(results.filter(result => 'reply' in result)).toHaveLength(2)
  const failed = results.filter(result => 'failure' in result)
  expect(failed).toHaveLength(3)
  for (const { failure } of failed) expect(failure).toMatchObject({ fault: 'late', retryable: true })

  const broken = await far({ batches: { takes: 0, errored: 1 } })
  const other = await open(name, broken)
  for (const result of Object.values(await all(other.results(await other.submit(lines(other), 'tag-2')))))
    expect(result).toMatchObject({ failure: { fault: 'overloaded', retryable: true, boundary: 'provider' } })
})

it.each(names)('%s: finds a batch whose id was lost, and no other', async name => {
  const server = await far({ batches: { takes: Number.POSITIVE_INFINITY } })
  const api = await open(name, server)
  expect(await api.find('tag-1', lost())).toBeNull()
  await api.submit(lines(api, ['x', 'y']), 'other')
  const id = await api.submit(lines(api), 'tag-1')
  for (let i = 0; i < 3; i++) await api.submit(lines(api, ['z']), `more-${i}`)
  expect(await api.find('tag-1', lost())).toBe(id)
  expect(await api.find('tag-1', lost({ not: new Set([id]) }))).toBeNull()
  await server.batches.finish()
  expect(await api.find('tag-1', lost())).toBe(id)
  expect(await api.find('tag-9', lost({ holds: () => false }))).toBeNull()
  expect(await api.find('tag-9', lost({ since: new Date(Date.now() + 3_600_000), requests: 5 }))).toBeNull()
})

it('anthropic: tells batches of one size apart by their results', async () => {
  const server = await far({ batches: { takes: 0 } })
  const api = await open('anthropic', server)
  await api.submit(lines(api, ['1', '2', '3', '4', '5']), 'other')
  const id = await api.submit(lines(api), 'tag')
  await api.submit(lines(api, ['6', '7', '8', '9', '0']), 'other')
  expect(await api.find('tag', lost())).toBe(id)
})

it.each(names)('%s: says that a batch was cancelled, and what was done by then', async name => {
  const server = await far({ batches: { takes: Number.POSITIVE_INFINITY } })
  const api = await open(name, server)
  const id = await api.submit(lines(api), 'tag-1')
  await api.cancel(id)
  expect(await api.status(id)).toMatchObject({ state: 'ended', cancelled: true })
  for (const result of Object.values(await all(api.results(id))))
    expect(result).toMatchObject({ failure: { retryable: true } })
})

it('openai: says why a batch was refused, and whether only for want of room', async () => {
  const server = await far({
    batches: { refuse: () => 'The model `small` does not exist or is not for batches.' },
  })
  const api = await open('openai', server)
  const id = await api.submit(lines(api), 'tag-1')
  expect(await api.status(id)).toMatchObject({
    state: 'ended',
    refused: { reason: 'The model `small` does not exist or is not for batches.', crowded: false },
  })
  const full = await open('openai', await far({ batches: { maxTokens: 3 } }))
  const { refused } = await full.status(await full.submit(lines(full), 'tag-1'))
  expect(refused).toMatchObject({ crowded: true, reason: expect.stringContaining('nqueued token limit') })
})

it.each(names)('%s: names the variable of a refused key and never shows the key', async name => {
  const server = await far()
  const api = await open(name, server, 'sk-wrong-SECRET')
  const failure = await api.submit(lines(api), 'tag').catch(error => error)
  expect(failure).toMatchObject({ boundary: 'config', retryable: false })
  expect(failure.message).toContain(`${name.toUpperCase()}_API_KEY`)
  expect(failure.message).not.toContain('SECRET')
})

it.each(names)('%s: a batch that is not there is a 404', async name => {
  const api = await open(name, await far())
  await expect(api.status('batch_none')).rejects.toMatchObject({ status: 404, retryable: false })
})

/** A server that answers paths as told: JSON, or text as it is; null breaks the connection off after half of it. */
async function answering(answer: (path: string, time: number) => object | string | null) {
  const times = new Map<string, number>()
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const path = `${request.method} ${request.url}`
      times.set(path, (times.get(path) ?? 0) + 1)
      const said = answer(path, times.get(path) ?? 0)
      if (said === null) {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{"custom_id": "a1", "resp', () => response.destroy())
      } else if (typeof said === 'string') response.end(said)
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  const model = await opened.openai(`http://127.0.0.1:${port}/v1`)
  onTestFinished(() => model.close?.())
  return model.batches as BatchApi
}

const completed = { id: 'b', status: 'completed', output_file_id: 'out', error_file_id: 'err' }
const resultLine = (key: string, status: number, body: object): string =>
  `${JSON.stringify({ custom_id: key, response: { status_code: status, body }, error: null })}\n`
const completion = { choices: [{ message: { content: 'Fine.' }, finish_reason: 'stop' }] }

it('leaves out what the model complains of, and has what failed for it sent again', async () => {
  const complaint = { error: { message: "Unsupported value: 'temperature' does not support 0.5." } }
  const tooLong = { error: { message: 'context is too long', code: 'context_length_exceeded' } }
  const api = await answering(path =>
    path.includes('/files/out')
      ? resultLine('a1', 400, complaint) + resultLine('b2', 400, complaint)
      : path.includes('/files/err')
        ? resultLine('c3', 400, tooLong)
        : completed,
  )
  expect(JSON.parse(api.encode('a1', request('x'))).body).toHaveProperty('temperature')
  const results = await all(api.results('b'))
  expect(results.a1).toMatchObject({ failure: { retryable: true } })
  expect(results.b2).toMatchObject({ failure: { retryable: true } })
  expect(results.c3).toMatchObject({ failure: { retryable: false, fault: 'refused' } })
  const body = JSON.parse(api.encode('a1', request('x'))).body
  expect(body).not.toHaveProperty('temperature')
  expect(body).toHaveProperty('max_tokens')
})

it('reads past rubbish among the results, and says when they break off', async () => {
  const good = resultLine('a1', 200, completion)
  const rubbish = '\n\nnull\n[]\n{"custom_id": 7}\n{"custom_id": "z", "respo\n\u0000\n'
  const api = await answering((path, time) =>
    path.includes('/files/out')
      ? rubbish + good + resultLine('b2', 200, {}) + resultLine('c3', 200, completion).trim()
      : path.includes('/files/err')
        ? time === 1
          ? '{"custom_id": "d4", "response": nu'
          : null
        : completed,
  )
  const seen: BatchResult[] = []
  const read = async (): Promise<void> => {
    for await (const result of api.results('b')) seen.push(result)
  }
  await expect(read()).rejects.toMatchObject({ fault: 'broken', retryable: true })
  expect(seen.map(({ key }) => key)).toEqual(['a1', 'b2', 'c3'])
  expect(seen[1]).toMatchObject({ failure: { fault: 'unreadable', retryable: true } })
  await expect(read()).rejects.toMatchObject({ fault: 'broken', retryable: true })
})

it('ends at once when it is told to', async () => {
  const api = await answering(() => completed)
  const signal = AbortSignal.abort()
  await expect(api.submit(lines(api), 'tag', signal)).rejects.toMatchObject({ fault: 'stopped' })
  await expect(api.status('b', signal)).rejects.toMatchObject({ fault: 'stopped' })
})

it('says that a server without batches has none', async () => {
  const server = createServer((_, response) => void response.writeHead(404).end('{"detail":"Not Found"}'))
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  const model = await opened.openai(`http://127.0.0.1:${port}/v1`)
  onTestFinished(() => model.close?.())
  const api = model.batches as BatchApi
  await expect(api.submit(lines(api), 'tag')).rejects.toThrow('has no batch API; leave out --batch')
})
