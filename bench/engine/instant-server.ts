// bench/engine/instant-server.ts
// Answers chat completions after a fixed delay with as little work as a server can do, so that a benchmark measures its
// client. It believes every request; nothing but benchmarks may use it (tests have `faultServer` of rolenrules/testing).
// node bench/engine/instant-server.ts [--port N] [--delay MS]  →  prints its base URL; GET /counts says how many came, and what it cost.
import { createServer, type Socket } from 'node:net'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, delay: { type: 'string', default: '0' } },
})
const delay = Number(values.delay)
const counts = { requests: 0, connections: 0 }
/** Requests held at once since somebody last asked. */
let most = 0
function told(): object {
  const mostInFlight = most
  most = 0
  return { ...counts, mostInFlight, cpu: process.cpuUsage() }
}

const http = (body: string): Buffer =>
  Buffer.from(
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )

const sentence =
  'The plain answer is yes: wait for the tide, keep the light on your left, and tie up at the second pier until the bell is rung. '

const completion = http(
  JSON.stringify({
    id: 'chatcmpl-instant',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'instant',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: sentence.repeat(10).slice(0, 1200), refusal: null },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: { prompt_tokens: 260, completion_tokens: 270, total_tokens: 530 },
  }),
)

// The delay is the same for all, so the first to come is the first to go: one queue and one timer for every connection.
let due: { readonly at: number; readonly socket: Socket }[] = []
let first = 0
let armed = false

function answer(socket: Socket): void {
  counts.requests++
  if (delay === 0) {
    socket.write(completion)
    return
  }
  due.push({ at: performance.now() + delay, socket })
  most = Math.max(most, due.length - first)
  if (!armed) setTimeout(release, delay)
  armed = true
}

function release(): void {
  const now = performance.now()
  for (let next = due[first]; next !== undefined && next.at <= now; next = due[++first])
    if (!next.socket.destroyed) next.socket.write(completion)
  const next = due[first]
  if (first > 4096 || next === undefined) {
    due = due.slice(first)
    first = 0
  }
  armed = next !== undefined
  if (next !== undefined) setTimeout(release, Math.max(1, next.at - now))
}

/** How many bytes of `bytes` one request takes, or 0 when it has not all come. */
function requestLength(bytes: Buffer, head: string, bodyFrom: number): number {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const end = bodyFrom + Number(length)
    return bytes.length >= end ? end : 0
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return bodyFrom
  const last = bytes.indexOf('0\r\n\r\n', bodyFrom)
  return last === -1 ? 0 : last + 5
}

const server = createServer({ noDelay: true }, socket => {
  counts.connections++
  let held: Buffer | undefined
  socket.on('error', () => socket.destroy())
  socket.on('data', chunk => {
    let bytes = held === undefined ? chunk : Buffer.concat([held, chunk])
    held = undefined
    while (bytes.length > 0) {
      const headEnd = bytes.indexOf('\r\n\r\n')
      const head = headEnd === -1 ? '' : bytes.toString('latin1', 0, headEnd)
      const length = headEnd === -1 ? 0 : requestLength(bytes, head, headEnd + 4)
      if (length === 0) {
        held = bytes
        return
      }
      if (head.startsWith('GET')) socket.write(http(JSON.stringify(told())))
      else answer(socket)
      bytes = bytes.subarray(length)
    }
  })
})

server.listen(Number(values.port), '127.0.0.1', 8192, () => {
  const address = server.address()
  if (address !== null && typeof address === 'object')
    process.stdout.write(`http://127.0.0.1:${address.port}/v1\n`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
