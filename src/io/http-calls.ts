import { Client, type Dispatcher, EnvHttpProxyAgent } from 'undici'
import { abortGroups } from './abort-groups.ts'
import { deadlines } from './deadlines.ts'

/** Calls to one origin. */
export interface HttpCalls {
  /**
   * Sends a request and gathers the whole answer, whatever its status.
   * @throws NoAnswer
   */
  send(call: HttpCall): Promise<HttpAnswer>
  /** Drops all connections; what is in flight ends as stopped. */
  close(): Promise<void>
}

export interface HttpCall {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** Path with query: "/v1/models?limit=2". */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly signal?: AbortSignal | undefined
}

export interface HttpAnswer {
  readonly status: number
  /** Value of a header by its name in lower case; of several, the first. */
  header(name: string): string | undefined
  readonly body: Buffer
}

/** Addresses of proxies, and the hosts that are called without one, as the usual variables give them. */
export interface Proxies {
  readonly httpProxy?: string
  readonly httpsProxy?: string
  readonly noProxy?: string
}

/** Why there is no whole answer. */
export class NoAnswer extends Error {
  /** 'absent': no connection could be made. 'broken': it broke off. 'large': the answer is beyond all measure. */
  readonly why: 'late' | 'stopped' | 'absent' | 'broken' | 'large'
  readonly code: string

  constructor(why: NoAnswer['why'], cause?: unknown) {
    super(cause instanceof Error ? cause.message || why : why, { cause })
    this.why = why
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  }
}

/**
 * HTTP/1.1 with keep-alive, one connection for each call in flight: the caller decides how many those are. Connections are
 * kept on a stack, not in undici's Pool, which searches through all of them for a free one at every call.
 * @param origin "https://host:port".
 * @param options.deadline milliseconds from sending to the last byte of the answer.
 * @param options.largest bytes of an answer at most.
 * @param options.proxies what HTTP_PROXY, HTTPS_PROXY and NO_PROXY say; this machine itself is never called through one.
 */
export function httpCalls(
  origin: string,
  { deadline, largest = 64 << 20, proxies }: { deadline: number; largest?: number; proxies?: Proxies },
): HttpCalls {
  const all: Dispatcher[] = []
  const free: Dispatcher[] = []
  const settings = {
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: largest,
    // Small servers close idle connections after five seconds; load balancers leave them be for a minute.
    keepAliveTimeout: origin.startsWith('https:') ? 20_000 : 4_000,
    connect: { timeout: Math.min(deadline, 30_000) },
  }
  const proxied = proxies && !isHere(new URL(origin)) && new EnvHttpProxyAgent({ ...settings, ...proxies })
  if (proxied) all.push(proxied)
  const waits = deadlines<Call>(deadline, call => call.end(new NoAnswer('late')))
  const stops = abortGroups<Call>(call => call.end(new NoAnswer('stopped')))

  const connection = (): Dispatcher => {
    const idle = proxied || free.pop()
    if (idle) return idle
    const client = new Client(origin, settings)
    all.push(client)
    return client
  }

  return {
    send: request =>
      new Promise((resolve, reject) => {
        const { signal } = request
        if (signal?.aborted) return reject(new NoAnswer('stopped'))
        const client = connection()
        const call = new Call(resolve, reject, {
          ended: () => {
            waits.end(wait)
            if (signal && stop) stops.leave(signal, stop)
          },
          released: () => {
            if (!proxied) free.push(client)
          },
        })
        const wait = waits.start(call)
        const stop = signal && stops.join(signal, call)
        const { method = 'POST', path, headers, body = null } = request
        client.dispatch({ origin, method, path, headers, body }, call)
      }),
    close: async () => {
      free.length = 0
      await Promise.all(all.splice(0).map(client => client.destroy()))
    },
  }
}

const isHere = ({ hostname }: URL): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)

/** One call, as undici reports on it. */
class Call implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: HttpAnswer) => void
  readonly #reject: (why: NoAnswer) => void
  readonly #hooks: { readonly ended: () => void; readonly released: () => void }
  readonly #chunks: Buffer[] = []
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: Readonly<Record<string, string | string[] | undefined>> = {}
  #over = false

  constructor(
    resolve: (answer: HttpAnswer) => void,
    reject: (why: NoAnswer) => void,
    hooks: { readonly ended: () => void; readonly released: () => void },
  ) {
    this.#resolve = resolve
    this.#reject = reject
    this.#hooks = hooks
  }

  /** Ends the call from our side. Before the request is on its way there is nothing to abort yet. */
  end(why: NoAnswer): void {
    if (this.#over) return
    this.#finish()
    this.#reject(why)
    this.#controller?.abort(why)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#over) controller.abort(new NoAnswer('stopped'))
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    this.#hooks.released()
    if (this.#over) return
    this.#finish()
    const headers = this.#headers
    const body = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks)
    const header = (name: string): string | undefined => {
      const value = headers[name]
      return typeof value === 'object' ? value[0] : value
    }
    this.#resolve({ status: this.#status, header, body })
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#hooks.released()
    if (this.#over) return
    this.#finish()
    this.#reject(error instanceof NoAnswer ? error : new NoAnswer(whyOf(error, this.#controller), error))
  }

  #finish(): void {
    this.#over = true
    this.#hooks.ended()
  }
}

function whyOf(error: Error, started: unknown): NoAnswer['why'] {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'large'
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') return 'stopped'
  return started === undefined ? 'absent' : 'broken'
}
