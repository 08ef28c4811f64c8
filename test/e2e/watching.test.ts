import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runEventSchema } from '../../src/core/wire-events.ts'
import { rnr, scratch, start } from './rnr.ts'
import { crossings, witnessedTeacher } from './witnessed-teacher.ts'

it.skipIf(process.env.RNR_THOROUGH !== '1')(
  'shows the same run as events, as metrics and as spans',
  async () => {
    const { server, billed } = await witnessedTeacher({ latency: 60, faults: { overloaded: 0.1 } })
    await using _ = server
    await using collector = await listening()
    using folder = scratch()
    writeFileSync(join(folder.path, 'data.jsonl'), crossings(40))
    const args = ['generate', 'data.jsonl', '--limit', '40', '--teacher', `${server.url}#pilot`, '-o', 'run']
    const run = start([...args, '--metrics', '0', '--concurrency', '2', '--trace'], {
      cwd: folder.path,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    })
    const url = await run.said(/"event":"metrics","url":"([^"]+)"/)
    let metrics = ''
    while (!/^rnr_tries_total\{.*outcome="answered".*\} [1-9]/m.test(metrics))
      metrics = await (await fetch(url)).text()
    expect(metrics).toMatch(/^rnr_calls_in_flight [012]$/m)
    expect(metrics).toMatch(/^rnr_rows_planned 40$/m)
    const { code, stderr, stdout, events } = await run.ended
    expect([code, stderr]).toEqual([0, ''])
    await expect(fetch(url)).rejects.toThrow()

    for (const line of stdout.trim().split('\n'))
      expect(() => runEventSchema.parse(JSON.parse(line))).not.toThrow()
    const progress = events.filter(({ event }) => event === 'progress')
    expect(progress.at(-1)).toMatchObject({
      rows: 40,
      total: 40,
      engine: { calls: billed.length, inFlight: 0, waiting: 0, held: null },
    })

    const spans = collector.bodies.flatMap(body =>
      JSON.parse(body).resourceSpans.flatMap((resource: { scopeSpans: { spans: { name: string }[] }[] }) =>
        resource.scopeSpans.flatMap(({ spans }) => spans),
      ),
    )
    const named = (name: string) => spans.filter((span: { name: string }) => span.name === name).length
    const tries = server.counts.requests
    expect([named('rnr generate'), named('row'), named('chat pilot')]).toEqual([1, 40, tries])
    expect(collector.bodies.join('')).not.toMatch(/old quay|harbour/)
  },
)

it('refuses a port that is taken before anything is bought', async () => {
  const { server } = await witnessedTeacher()
  await using _ = server
  await using other = await listening()
  using folder = scratch()
  writeFileSync(join(folder.path, 'data.jsonl'), crossings(2))
  const port = new URL(other.url).port
  const { code, stderr } = await rnr(
    ['generate', 'data.jsonl', '--teacher', `${server.url}#pilot`, '-o', 'run', '--metrics', port],
    { cwd: folder.path },
  )
  expect([code, stderr]).toEqual([
    2,
    `rnr: --metrics 127.0.0.1:${port}: something else listens there; choose another port, or 0 for a free one\n`,
  ])
  expect(server.counts.requests).toBe(0)
})

/** Takes whatever is posted. */
async function listening() {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    bodies.push(Buffer.concat(chunks).toString())
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
