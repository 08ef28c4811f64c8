import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import type { EngineEvent } from '../../core/engine-event.ts'
import { runTraces } from './run-traces.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

interface Span {
  readonly name: string
  readonly kind: number
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { key: string; value: Readonly<Record<string, unknown>> }[]
  readonly links?: readonly { traceId: string; spanId: string }[]
  readonly status: { code?: number; message?: string }
}

/** A collector that takes OTLP/HTTP in JSON, or refuses with a status. */
async function collector(status = 200) {
  const spans: Span[] = []
  const bodies: string[] = []
  const paths = new Set<string>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    bodies.push(body)
    paths.add(`${request.method} ${request.url} ${request.headers['content-type']}`)
    if (status === 200)
      for (const { scopeSpans } of JSON.parse(body).resourceSpans)
        for (const scope of scopeSpans) spans.push(...scope.spans)
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    spans,
    bodies,
    paths,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const model = 'http://h/v1#tiny'
const engine = {
  id: model,
  provider: 'bedrock',
  name: 'tiny',
  state: () => ({ inFlight: 0, waiting: 0, window: 1, held: null }),
}
const answer = (purpose?: string): EngineEvent => ({
  is: 'answered',
  model,
  milliseconds: 20,
  began: 100,
  attempts: 2,
  usage: { input: 10, output: 5, cached: 4 },
  stop: 'length',
  via: 'live',
  ...(purpose !== undefined && { purpose }),
})
const refusal: EngineEvent = {
  is: 'failed',
  model,
  fault: 'throttled',
  status: 429,
  milliseconds: 5,
  began: 50,
  attempt: 1,
  retryIn: 1000,
  message: 'the reply text "secret harbour" was refused',
  purpose: 'aaaaaa response 1',
}

it('sends run, rows and tries as spans by the conventions, without a word of their text', async () => {
  await using sink = await collector()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', sink.url)
  const warnings: string[] = []
  const traces = await runTraces({ 'rnr.run': 'runs/x' }, settings(warnings))
  const { watcher } = traces
  watcher.opened?.(engine)
  watcher.event?.(refusal)
  watcher.event?.(answer('aaaaaa response 1'))
  watcher.event?.(answer('bbbbbb system prompt'))
  watcher.event?.(answer())
  watcher.event?.({ is: 'known', model, from: 'cache' })
  watcher.row?.({ ordinal: 0, name: 'aaaaaa', accepted: 1, dropped: [] })
  watcher.row?.({ ordinal: 1, name: 'bbbbbb', accepted: 0, dropped: ['rule broken'] })
  watcher.row?.({ ordinal: 2, name: 'cccccc', accepted: 1, dropped: [] })
  await traces.close()
  expect(warnings).toEqual([])
  expect([...sink.paths]).toEqual(['POST /v1/traces application/json'])
  expect(sink.spans.map(({ name }) => name).sort()).toEqual([
    'chat tiny',
    'chat tiny',
    'chat tiny',
    'chat tiny',
    'rnr generate',
    'row',
    'row',
  ])
  const [first] = named(sink.spans, 'row', 'rnr.instruction', 'aaaaaa')
  const [run] = sink.spans.filter(({ name }) => name === 'rnr generate')
  expect(first?.links).toMatchObject([{ traceId: run?.traceId, spanId: run?.spanId }])
  expect(first?.traceId).not.toBe(run?.traceId)
  const calls = sink.spans.filter(({ parentSpanId }) => parentSpanId === first?.spanId)
  expect(calls.map(({ traceId }) => traceId)).toEqual([first?.traceId, first?.traceId])
  const [failed, answered] = calls
  expect(attributes(failed)).toMatchObject({
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'aws.bedrock',
    'gen_ai.request.model': 'tiny',
    'error.type': 'throttled',
    'http.response.status_code': 429,
  })
  expect(failed).toMatchObject({ kind: 3, status: { code: 2 } })
  expect(attributes(answered)).toMatchObject({
    'gen_ai.usage.input_tokens': 10,
    'gen_ai.usage.output_tokens': 5,
    'gen_ai.usage.cache_read.input_tokens': 4,
    'gen_ai.response.finish_reasons': ['length'],
  })
  const nanoseconds = BigInt(answered?.endTimeUnixNano ?? 0) - BigInt(answered?.startTimeUnixNano ?? 0)
  expect(Math.abs(Number(nanoseconds) / 1e6 - 20)).toBeLessThan(1)
  expect(attributes(named(sink.spans, 'row', 'rnr.instruction', 'bbbbbb')[0])).toMatchObject({
    'rnr.dropped': ['rule broken'],
    'rnr.row': 1,
  })
  expect(sink.spans.filter(({ parentSpanId }) => parentSpanId === run?.spanId)).toHaveLength(1)
  expect(sink.bodies.join('')).not.toContain('harbour')
})

it('loses no span of a burst', async () => {
  await using sink = await collector()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', sink.url)
  const warnings: string[] = []
  const traces = await runTraces({}, settings(warnings))
  for (let i = 0; i < 5000; i++) traces.watcher.event?.(answer())
  await traces.close()
  expect([sink.spans.length, warnings]).toEqual([5001, []])
})

it('keeps a share of the rows when the environment says so', async () => {
  await using sink = await collector()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', sink.url)
  const env = { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' }
  const warnings: string[] = []
  const traces = await runTraces({}, { ...settings(warnings), env })
  traces.watcher.event?.(answer('aaaaaa x'))
  traces.watcher.row?.({ ordinal: 0, name: 'aaaaaa', accepted: 1, dropped: [] })
  await traces.close()
  expect([sink.spans, warnings]).toEqual([[], []])
})

it('says when a collector refuses, once, and how many spans were lost', async () => {
  await using sink = await collector(400)
  const endpoint = `${sink.url.replace('//', '//user:secret@')}/`
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', sink.url)
  const warnings: string[] = []
  const traces = await runTraces(
    {},
    { ...settings(warnings), env: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } },
  )
  for (let i = 0; i < 3; i++) traces.watcher.event?.(answer())
  await traces.close()
  expect(warnings).toHaveLength(2)
  expect(warnings[0]).toMatch(
    /^traces do not reach http:\/\/127\.0\.0\.1:\d+ \(.+\); the run goes on without them$/,
  )
  expect(warnings[1]).toMatch(/^4 of 4 spans did not reach http:\/\/127\.0\.0\.1:\d+$/)
  expect(warnings.join('')).not.toContain('secret')
})

const settings = (warnings: string[]) => ({
  env: { OTEL_EXPORTER_OTLP_ENDPOINT: process.env.OTEL_EXPORTER_OTLP_ENDPOINT },
  version: '1.0.0',
  warn: (message: string) => void warnings.push(message),
})
const attributes = (span: Span | undefined): Record<string, unknown> =>
  Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, plain(value)]))
const plain = (value: Readonly<Record<string, unknown>>): unknown => {
  if ('arrayValue' in value)
    return (value.arrayValue as { values: Record<string, unknown>[] }).values.map(plain)
  const [only] = Object.values(value)
  return only
}
const named = (spans: readonly Span[], name: string, key: string, value: string): Span[] =>
  spans.filter(span => span.name === name && attributes(span)[key] === value)
