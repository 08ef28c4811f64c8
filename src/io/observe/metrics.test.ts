import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { listenAddress } from './listen-address.ts'
import { serveMetrics } from './metrics-server.ts'
import { runMetrics } from './run-metrics.ts'

it('serves what a run does in the format that Prometheus reads', async () => {
  const metrics = await runMetrics({ total: 10 })
  const { watcher } = metrics
  watcher.opened?.({
    id: 'http://h/v1#m',
    state: () => ({ inFlight: 3, waiting: 2, window: 8, held: { by: 'rate', why: 'x' } }),
  })
  const model = 'http://h/v1#m'
  const answered = {
    is: 'answered' as const,
    model,
    began: 0,
    milliseconds: 40,
    attempts: 1,
    usage: { input: 100, output: 20, cached: 64 },
    stop: 'end' as const,
  }
  watcher.event?.({ ...answered, via: 'live' })
  watcher.event?.({ ...answered, via: 'batch' })
  watcher.event?.({
    is: 'failed',
    model,
    fault: 'throttled',
    milliseconds: 1,
    began: 0,
    attempt: 1,
    message: '',
  })
  watcher.event?.({ is: 'known', model, from: 'cache' })
  watcher.event?.({ is: 'circuit', model, state: 'open', message: '' })
  watcher.event?.({ is: 'warning', message: '' })
  watcher.progress?.({ rows: 4, accepted: 3, triplets: 3, dropped: 1, costUsd: null })
  const server = await serveMetrics(listenAddress('0'), metrics)
  const before = await scrape(server.url)
  expect(before).not.toContain('rnr_cost_usd_total ')
  watcher.progress?.({ rows: 5, accepted: 4, triplets: 4, dropped: 1, costUsd: 0.5 })
  watcher.progress?.({ rows: 5, accepted: 4, triplets: 4, dropped: 1, costUsd: null })
  watcher.progress?.({ rows: 5, accepted: 4, triplets: 4, dropped: 1, costUsd: 0.75 })
  const text = await scrape(server.url)
  for (const line of [
    'rnr_calls_in_flight 3',
    'rnr_calls_waiting 2',
    'rnr_calls_window 8',
    'rnr_held{by="rate"} 1',
    'rnr_held{by="pause"} 0',
    'rnr_rows_planned 10',
    'rnr_rows_total 5',
    'rnr_rows_accepted_total 4',
    'rnr_triplets_total 4',
    'rnr_dropped_total 1',
    'rnr_cost_usd_total 0.75',
    `rnr_tries_total{model="${model}",outcome="answered",fault=""} 1`,
    `rnr_tries_total{model="${model}",outcome="failed",fault="throttled"} 1`,
    `rnr_replies_total{model="${model}",source="live"} 1`,
    `rnr_replies_total{model="${model}",source="batch"} 1`,
    `rnr_replies_total{model="${model}",source="cache"} 1`,
    `rnr_tokens_total{model="${model}",direction="input"} 200`,
    `rnr_tokens_total{model="${model}",direction="output"} 40`,
    `rnr_tokens_total{model="${model}",direction="cached"} 128`,
    `rnr_call_duration_seconds_count{model="${model}"} 1`,
    `rnr_circuit_open{model="${model}"} 1`,
    'rnr_warnings_total 1',
  ])
    expect(text.split('\n')).toContain(line)
  expect((await fetch(new URL('/', server.url))).status).toBe(404)
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

it('keeps two runs in one process apart', async () => {
  const [first, second] = [await runMetrics({ total: null }), await runMetrics({ total: null })]
  first.watcher.event?.({ is: 'warning', message: '' })
  expect(await first.text()).toContain('rnr_warnings_total 1')
  expect(await second.text()).toContain('rnr_warnings_total 0')
  expect(await first.text()).not.toContain('rnr_rows_planned')
})

it.each([
  ['9464', { host: '127.0.0.1', port: 9464 }],
  ['0.0.0.0:80', { host: '0.0.0.0', port: 80 }],
  ['[::1]:9464', { host: '::1', port: 9464 }],
  ['metrics.local:1', { host: 'metrics.local', port: 1 }],
])('reads the address %s', (text, address) => {
  expect(listenAddress(text)).toEqual(address)
})

it.each(['', 'x', '70000', '1.2.3.4', 'http://h:1', '-1', ':9464', '9464/metrics'])(
  'refuses the address %j',
  text => {
    expect(() => listenAddress(text)).toThrow(/^--metrics .*: takes a port or host:port/)
  },
)

it('says in one line that a port is taken', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const metrics = { contentType: 'text/plain', text: async () => '' }
  await expect(serveMetrics({ host: '127.0.0.1', port }, metrics)).rejects.toMatchObject({
    boundary: 'config',
    message: `--metrics 127.0.0.1:${port}: something else listens there; choose another port, or 0 for a free one`,
  })
  await new Promise(resolve => other.close(resolve))
})

const scrape = async (url: string): Promise<string> => {
  const response = await fetch(url)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  return response.text()
}
