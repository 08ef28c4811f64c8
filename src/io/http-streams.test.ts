import { createServer, type RequestListener } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { httpStreams } from './http-streams.ts'

async function far(listener: RequestListener, idle = 5_000) {
  const server = createServer(listener)
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  const streams = httpStreams(`http://127.0.0.1:${port}`, { idle })
  onTestFinished(async () => {
    await streams.close()
    server.closeAllConnections()
    server.close()
  })
  return streams
}

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield Buffer.alloc(1_000, 'x')
}

const call = { path: '/', headers: {} }
async function drained(chunks: AsyncIterable<Buffer>): Promise<number> {
  let size = 0
  for await (const chunk of chunks) size += chunk.length
  return size
}

it('sends a body of known length as it is made, and gives the answer as it comes', async () => {
  const streams = await far(async (request, response) => {
    const announced = request.headers['content-length']
    let size = 0
    for await (const chunk of request) size += chunk.length
    response.writeHead(200, { 'x-size': `${announced} ${size}` })
    for (let i = 0; i < 50; i++) response.write(Buffer.alloc(10_000))
    response.end()
  })
  const answer = await streams.open({ ...call, body: { bytes: 70_000, chunks: pieces(70) } })
  expect(answer.status).toBe(200)
  expect(answer.header('x-size')).toBe('70000 70000')
  expect(await drained(answer.chunks)).toBe(500_000)
})

it.each([
  ['an answer that does not begin', () => {}],
  ['an answer that does not end', (_, response) => void response.writeHead(200).write('begun')],
] as [string, RequestListener][])('does not wait for ever for %s', async (_, listener) => {
  const streams = await far(listener, 50)
  const answer = (async () => drained((await streams.open({ ...call, method: 'GET' })).chunks))()
  await expect(answer).rejects.toMatchObject({ why: 'late' })
})

it('waits as long as something moves', async () => {
  const streams = await far((_, response) => {
    let left = 8
    response.writeHead(200)
    const timer = setInterval(() => {
      response.write('.')
      if (--left > 0) return
      clearInterval(timer)
      response.end()
    }, 40)
  }, 150)
  expect(await drained((await streams.open({ ...call, method: 'GET' })).chunks)).toBe(8)
})

it('tells a connection that broke off from one that was never made', async () => {
  const streams = await far((_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('half', () => response.destroy())
  })
  const { chunks } = await streams.open({ ...call, method: 'GET' })
  await expect(drained(chunks)).rejects.toMatchObject({ why: 'broken' })
  const nobody = httpStreams('http://127.0.0.1:9', { idle: 1_000 })
  await expect(nobody.open({ ...call, method: 'GET' })).rejects.toMatchObject({ why: 'absent' })
  await nobody.close()
})

it('stops when it is told to, also half-way', async () => {
  const streams = await far((_, response) => void response.writeHead(200).write('begun'))
  const stop = new AbortController()
  const { chunks } = await streams.open({ ...call, method: 'GET', signal: stop.signal })
  const reading = drained(chunks)
  stop.abort()
  await expect(reading).rejects.toMatchObject({ why: 'stopped' })
  await expect(streams.open({ ...call, signal: stop.signal })).rejects.toMatchObject({ why: 'stopped' })
})

it('lets go of an answer that is left early', async () => {
  const streams = await far(async (_, response) => {
    for (let i = 0; i < 10_000 && !response.destroyed; i++)
      if (!response.write(Buffer.alloc(10_000))) await new Promise(resume => setTimeout(resume, 1))
  })
  const { chunks } = await streams.open({ ...call, method: 'GET' })
  for await (const chunk of chunks) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
})
