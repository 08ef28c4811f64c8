import { Pool } from 'undici'
import { Failure } from '../../core/failure.ts'
import type { Model, ModelReply, ModelRequest } from '../../core/model.ts'
import { broken, type Endpoint, refusal, said } from './openai-refusal.ts'
import {
  fullDialect,
  parseJson,
  plainerDialect,
  readComplaint,
  readCompletion,
  requestBody,
} from './openai-wire.ts'

export interface OpenAiCompatible {
  /** Up to and including the version: "https://api.openai.com/v1". */
  readonly baseUrl: string
  readonly model: string
  readonly apiKey?: string
  /** Environment variable that the key came from; named when it is refused. */
  readonly keyName?: string
  /** Recorded in journals and triplets; the base URL and the model name unless given. */
  readonly id?: string
  /** Milliseconds from sending a request to the last byte of its reply. */
  readonly deadline?: number
}

/**
 * Any server that speaks the OpenAI chat protocol. Does not retry (wrap it in `retrying`), except without an optional field
 * that the server turns out not to take.
 * @throws Failure('config') for a refused key, an unknown model or an address where nobody answers; Failure('provider')
 * for everything that concerns one call.
 */
export function openaiCompatible(options: OpenAiCompatible): Model {
  const { model, apiKey, keyName = 'RNR_API_KEY', deadline = 120_000 } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const { origin, pathname } = new URL(baseUrl)
  const pool = new Pool(origin, { headersTimeout: 0, bodyTimeout: 0, maxResponseSize: 64 << 20 })
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
  }
  const path = `${pathname.replace(/\/+$/, '')}/chat/completions`
  let dialect = fullDialect
  let reached = false
  let served = false
  const endpoint = (): Endpoint => ({ model, baseUrl, apiKey, keyName, reached, served })

  return { id: options.id ?? `${baseUrl}#${model}`, complete }

  async function complete(request: ModelRequest): Promise<ModelReply> {
    for (let attempt = dialect; ; ) {
      const answer = await post(requestBody(model, request, attempt), request.signal)
      if (answer.status >= 200 && answer.status < 300) {
        dialect = attempt
        served = true
        return read(answer)
      }
      const body = new TextDecoder().decode(answer.body)
      const complaint = answer.status === 400 || answer.status === 422 ? readComplaint(body).reason : null
      const plainer = complaint === null ? null : plainerDialect(attempt, request, complaint)
      if (plainer === null) throw refusal(answer.status, answer.headers, body, endpoint())
      attempt = plainer
    }
  }

  async function post(body: string, signal: AbortSignal | undefined): Promise<Answer> {
    const stop = new AbortController()
    const stopped = (): void => stop.abort()
    const timer = setTimeout(stopped, deadline)
    signal?.addEventListener('abort', stopped, { once: true })
    try {
      if (signal?.aborted) stopped()
      const response = await pool.request({ path, method: 'POST', headers, body, signal: stop.signal })
      reached = true
      return {
        status: response.statusCode,
        headers: response.headers,
        body: new Uint8Array(await response.body.arrayBuffer()),
      }
    } catch (error) {
      if (signal?.aborted) throw new Failure('provider', `${model}: stopped before the reply came`)
      if (stop.signal.aborted)
        throw new Failure('provider', `${model}: no reply within ${deadline / 1000} s`, { retryable: true })
      throw broken(error, endpoint())
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stopped)
    }
  }

  function read({ headers, body }: Answer): ModelReply {
    const unreadable = (why: string): Failure =>
      new Failure('provider', `${model}: the reply cannot be read: ${why}`, { retryable: true })
    const type = String(headers['content-type'] ?? 'application/json')
    if (!/\bjson\b/i.test(type)) throw unreadable(`it is ${said(type, { apiKey })} and not JSON`)
    const text = decode(body)
    if (text === null) throw unreadable('it is not UTF-8')
    const json = parseJson(text)
    if (json === undefined) throw unreadable('it is not whole JSON')
    const reply = readCompletion(json)
    if (reply) return reply
    throw unreadable(`it holds no completion (${said(readComplaint(text).reason, { apiKey })})`)
  }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Uint8Array
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
