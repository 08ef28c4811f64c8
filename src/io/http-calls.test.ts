import { createServer as createHttpServer } from 'node:http'
import { connect, createServer, type Server } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { scriptedServer } from '../testing/scripted-server.ts'
import { abortGroups } from './abort-groups.ts'
import { deadlines } from './deadlines.ts'
import { httpCalls } from './http-calls.ts'

const call = { path: '/', headers: { 'content-type': 'application/json' }, body: '{"messages": []}' }

async function raw(
  answer: (connection: number) => string,
): Promise<{ origin: string; connections: () => number }> {
  let connections = 0
  const server: Server = createServer(socket => {
    const reply = answer(++connections)
    socket.on('error', () => {})
    socket.on('data', () => socket.write(reply))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    connections: () => connections,
  }
}

it('uses one connection for calls one after another, and one each for calls at once', async () => {
  const { origin, connections } = await raw(() => 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
  const calls = httpCalls(origin, { deadline: 20_000 })
  for (let i = 0; i < 5; i++) expect((await calls.send(call)).body.toString()).toBe('ok')
  expect(connections()).toBe(1)
  await Promise.all(Array.from({ length: 20 }, () => calls.send(call)))
  await Promise.all(Array.from({ length: 20 }, () => calls.send(call)))
  expect(connections()).toBe(20)
  await calls.close()
})

it('reads headers by name, the first of several, and bodies in pieces', async () => {
  const { origin } = await raw(
    () =>
      'HTTP/1.1 200 OK\r\nX-A: 1\r\nX-A: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n',
  )
  const calls = httpCalls(origin, { deadline: 20_000 })
  const answer = await calls.send(call)
  expect([answer.status, answer.header('x-a'), answer.header('x-b'), answer.body.toString()]).toEqual([
    200,
    '1',
    undefined,
    'abc',
  ])
  await calls.close()
})

it.each([
  ['rubbish', 'SSH-2.0-OpenSSH_9.7\r\n\r\n'],
  ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`],
  ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
])('calls %s broken', async (_, text) => {
  const { origin } = await raw(() => text)
  const calls = httpCalls(origin, { deadline: 5_000 })
  await expect(calls.send(call)).rejects.toMatchObject({ why: 'broken' })
  await calls.close()
})

it('refuses an answer that is beyond all measure', async () => {
  const server = await scriptedServer(() => ({ body: 'x'.repeat(5_000) }))
  const calls = httpCalls(new URL(server.url).origin, { deadline: 20_000, largest: 1_000 })
  await expect(calls.send(call)).rejects.toMatchObject({ why: 'large' })
  await calls.close()
  await server.close()
})

it('ends what is in flight when it is closed', async () => {
  const server = await scriptedServer(() => ({ delay: 5_000 }))
  const calls = httpCalls(new URL(server.url).origin, { deadline: 20_000 })
  const flight = calls.send(call).catch(error => error)
  await new Promise(resolve => setTimeout(resolve, 30))
  await calls.close()
  expect(await flight).toMatchObject({ why: 'stopped' })
  await server.close()
})

it('ends a call on time that has no connection yet', async () => {
  const calls = httpCalls('http://192.0.2.1:9', { deadline: 50 }) // an address that nobody has
  const found = await calls.send(call).catch(error => error)
  expect(['late', 'absent']).toContain(found.why)
  await calls.close()
})

it('calls each item late that was not ended, in the order of their starts, and no other', async () => {
  const late: number[] = []
  const waits = deadlines<number>(30, item => late.push(item))
  const [, second] = [1, 2, 3].map(item => waits.start(item))
  if (second) for (let twice = 0; twice < 2; twice++) waits.end(second)
  await new Promise(resolve => setTimeout(resolve, 15))
  waits.start(4)
  while (late.length < 3) await new Promise(resolve => setTimeout(resolve, 5))
  expect(late).toEqual([1, 3, 4])
})

it('listens once to a signal that very many share, and not at all when all have left', () => {
  const stopped: string[] = []
  const groups = abortGroups<string>(item => stopped.push(item))
  const { signal, abort } = counting()
  const links = ['a', 'b', 'c'].map(item => groups.join(signal, item))
  expect(signal.listeners()).toBe(1)
  for (const link of links) groups.leave(signal, link)
  expect(signal.listeners()).toBe(0)
  const d = groups.join(signal, 'd')
  const e = groups.join(signal, 'e')
  groups.leave(signal, e)
  abort()
  groups.leave(signal, d)
  expect(stopped).toEqual(['d'])
})

function counting() {
  const controller = new AbortController()
  let listeners = 0
  const signal = Object.assign(controller.signal, { listeners: () => listeners })
  const { addEventListener, removeEventListener } = AbortSignal.prototype
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listeners++
    addEventListener.apply(signal, args)
  }
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listeners--
    removeEventListener.apply(signal, args)
  }
  return { signal, abort: () => controller.abort() }
}

it('goes through a proxy where one is named, and never to this machine', async () => {
  const server = await scriptedServer(() => 'far')
  const near = new URL(server.url)
  let tunnels = 0
  const proxy = createHttpServer().on('connect', (request, socket) => {
    tunnels++
    expect(request.url).toBe('model.example:80')
    const far = connect(Number(near.port), near.hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      far.pipe(socket).pipe(far)
    })
    for (const end of [far, socket]) end.on('error', () => {})
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const proxies = { httpProxy: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }
  const away = httpCalls('http://model.example', { deadline: 20_000, proxies })
  const here = httpCalls(near.origin, { deadline: 20_000, proxies })
  for (const calls of [here, away]) expect((await calls.send(call)).status).toBe(200)
  expect(tunnels).toBe(1)
  for (const open of [away, here, server]) await open.close()
  proxy.close()
})
