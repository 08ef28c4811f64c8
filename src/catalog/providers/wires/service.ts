import { isUtf8 } from 'node:buffer'
import { CallFailure, type Quota } from '../../../core/call-failure.ts'
import type { Environment } from '../../../core/provider.ts'
import { type HttpAnswer, type HttpCall, httpCalls, NoAnswer } from '../../../io/http-calls.ts'
import { type HttpStream, httpStreams, type StreamCall } from '../../../io/http-streams.ts'
import { proxiesIn } from './environment.ts'
import { broken, type Endpoint, refusal, said } from './refusal.ts'
import { type Complaint, parseJson } from './wire.ts'

/** A provider's HTTP service as one account reaches it: every fault comes out as a CallFailure that names what to do. */
export interface Service {
  readonly endpoint: Endpoint
  /**
   * Sends a call and gathers the answer, whatever its status.
   * @param call.path below the base URL.
   * @throws CallFailure when no whole answer came.
   */
  send(call: ServiceCall): Promise<HttpAnswer>
  /**
   * Sends a call whose bodies may be larger than memory; answers with the head of the answer, whatever its status. Not signed.
   * @throws CallFailure, from this and from reading the chunks.
   */
  open(call: ServiceStream): Promise<HttpStream>
  /**
   * The JSON of a successful answer.
   * @throws CallFailure('unreadable')
   */
  json(answer: HttpAnswer): unknown
  /** What an answer means that is none: one with another status than success, or an error dressed as one. */
  refusal(
    answer: HttpAnswer,
    complaint: Complaint,
    more?: { status?: number; quota?: Quota | undefined },
  ): CallFailure
  /** To be called when a request was answered as asked: the key is good. */
  served(): void
  close(): Promise<void>
}

interface ServiceCall extends Pick<HttpCall, 'method' | 'body' | 'signal'> {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

type ServiceStream = Omit<StreamCall, 'headers'> & Pick<ServiceCall, 'headers'>

export interface ServiceOptions extends Omit<Endpoint, 'secrets' | 'reached' | 'served'> {
  /** Sent with every call; may hold the key. */
  readonly headers?: Readonly<Record<string, string>>
  /** What must never be shown: the key and its like. */
  readonly secrets?: readonly string[]
  /** Headers that depend on the call: a signature. */
  readonly sign?: (call: {
    readonly method: string
    readonly path: string
    readonly body: string | Uint8Array
  }) => Promise<Readonly<Record<string, string>>>
  /** Milliseconds from sending a request to the last byte of its answer. */
  readonly deadline?: number | undefined
  /** Where proxies are named. */
  readonly env?: Environment | undefined
}

/** Milliseconds that a call has unless another deadline is asked for: long replies of large models take minutes. */
export const usualDeadline = 180_000

/** Milliseconds in which something of a long transfer must move. */
const stillness = 300_000

export function service(options: ServiceOptions): Service {
  const { model, keyName, sign, deadline = usualDeadline, secrets = [] } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const { origin, pathname } = new URL(baseUrl)
  const below = pathname.replace(/\/+$/, '')
  const proxies = options.env && proxiesIn(options.env)
  const calls = httpCalls(origin, { deadline, ...(proxies && { proxies }) })
  const streams = httpStreams(origin, { idle: stillness })
  const usual = { 'content-type': 'application/json', accept: 'application/json', ...options.headers }
  const endpoint = { model, baseUrl, keyName, secrets, reached: false, served: false }
  let strange = 0

  return { endpoint, send, open, json, refusal: refused, served, close }

  async function close(): Promise<void> {
    await Promise.all([calls.close(), streams.close()])
  }

  async function open({ path, headers, ...call }: ServiceStream): Promise<HttpStream> {
    try {
      const whole = { ...call, path: below + path, headers: { ...usual, ...headers } }
      const answer = await streams.open(whole)
      endpoint.reached = true
      return { ...answer, chunks: readable(answer.chunks) }
    } catch (error) {
      throw error instanceof NoAnswer ? broken(error, endpoint, stillness) : error
    }
  }

  async function* readable(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    try {
      yield* chunks
    } catch (error) {
      throw error instanceof NoAnswer ? broken(error, endpoint, stillness) : error
    }
  }

  async function send({ path, headers, ...call }: ServiceCall): Promise<HttpAnswer> {
    const whole = { ...call, path: below + path, headers: headers ? { ...usual, ...headers } : usual }
    if (sign) {
      const { method = 'POST', body = '' } = call
      Object.assign(whole, {
        headers: { ...whole.headers, ...(await sign({ method, path: whole.path, body })) },
      })
    }
    try {
      const answer = await calls.send(whole)
      endpoint.reached = true
      return answer
    } catch (error) {
      throw error instanceof NoAnswer ? broken(error, endpoint, deadline) : error
    }
  }

  function json({ header, body }: HttpAnswer): unknown {
    const type = header('content-type') ?? 'application/json'
    if (!/\bjson\b/i.test(type))
      throw endpoint.served || ++strange < 5
        ? unreadable(`it is ${said(type, secrets)} and not JSON`)
        : elsewhere(type)
    if (!isUtf8(body)) throw unreadable('it is not UTF-8')
    const value = parseJson(body.toString('utf8'))
    if (value === undefined) throw unreadable('it is not whole JSON')
    return value
  }

  /** Nothing but pages, from the first call on: a web page lives there, and not a model. */
  function elsewhere(type: string): CallFailure {
    return new CallFailure(
      'denied',
      `${baseUrl} answers with ${said(type, secrets)} and not with JSON; is it the whole URL of an API, such as http://host:port/v1?`,
    )
  }

  function unreadable(why: string): CallFailure {
    return new CallFailure('unreadable', `${model}: the reply cannot be read: ${why}`, { retryable: true })
  }

  function refused(
    { status, header }: HttpAnswer,
    complaint: Complaint,
    more: { status?: number; quota?: Quota | undefined } = {},
  ): CallFailure {
    const means = more.status ?? status
    if (means < 300)
      return unreadable(`it holds no completion (${said(complaint.reason, secrets) || 'it is empty'})`)
    return refusal({ status: means, header, complaint, quota: more.quota }, endpoint)
  }

  function served(): void {
    endpoint.served = true
  }
}
