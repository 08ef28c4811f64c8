import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Message } from '../core/message.ts'
import { promptTokens, tokensIn } from './fault-server/asked.ts'
import { passed } from './fault-server/deliver.ts'
import { openaiWire } from './fault-server/openai-wire.ts'

/** What arrived at the server. */
export interface ScriptedRequest {
  /** Counted from 1. */
  readonly call: number
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: {
    readonly model: string
    readonly messages: readonly Message[]
    readonly [field: string]: unknown
  }
}

/** What the server does with it. Without anything special: 200 and a completion with `text`. */
export interface ScriptedAnswer {
  readonly text?: string
  readonly finish?: 'stop' | 'length' | 'content_filter'
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent instead of a completion, as it is. */
  readonly body?: string | Uint8Array
  /** Milliseconds before the first byte. */
  readonly delay?: number
  /** Milliseconds between the first half of the body and the second. */
  readonly stall?: number
  /** Drops the connection without an answer. */
  readonly reset?: boolean
}

export type Script = (request: ScriptedRequest) => string | ScriptedAnswer | Promise<string | ScriptedAnswer>

export interface ScriptedServer {
  /** Base URL, version included. */
  readonly url: string
  /** Everything that arrived so far. */
  readonly requests: readonly ScriptedRequest[]
  close(): Promise<void>
}

/** A server on the loopback that speaks the OpenAI chat protocol and answers as a script says. */
export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  const requests: ScriptedRequest[] = []
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(error => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const { url: path = '', headers } = incoming
    const request = {
      call: requests.length + 1,
      path,
      headers,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    }
    requests.push(request)
    const scripted = await script(request)
    await answer(response, typeof scripted === 'string' ? { text: scripted } : scripted, request)
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the scripted server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  response: ServerResponse,
  scripted: ScriptedAnswer,
  request: ScriptedRequest,
): Promise<void> {
  const { status = 200, headers, delay = 0, stall = 0, reset } = scripted
  if (delay > 0) await passed(delay)
  if (reset) {
    response.socket?.destroy()
    return
  }
  const body = Buffer.from(scripted.body ?? JSON.stringify(completion(scripted, request)))
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  if (stall === 0) {
    response.end(body)
    return
  }
  response.write(body.subarray(0, body.length >> 1))
  await passed(stall)
  response.end(body.subarray(body.length >> 1))
}

function completion(
  { text = '', finish = 'stop' }: ScriptedAnswer,
  { call, body }: ScriptedRequest,
): unknown {
  const question = { model: body.model, system: '', messages: body.messages, json: false }
  const usage = { input: promptTokens(question), output: tokensIn(text), cached: 0, written: 0 }
  return openaiWire.completion(question, { text, stop: stops[finish], usage }, String(call))
}

const stops = { stop: 'end', length: 'length', content_filter: 'filtered' } as const
