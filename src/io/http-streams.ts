import { Pool } from 'undici'
import { type HttpCall, NoAnswer } from './http-calls.ts'

/** Calls to one origin whose bodies, either way, may be larger than memory. */
export interface HttpStreams {
  /**
   * Sends a request and answers as soon as the head of the answer is there.
   * @throws NoAnswer, from this and from reading the chunks.
   */
  open(call: StreamCall): Promise<HttpStream>
  close(): Promise<void>
}

export interface StreamCall extends Omit<HttpCall, 'body'> {
  readonly body?: string | { readonly bytes: number; readonly chunks: AsyncIterable<Uint8Array> }
}

export interface HttpStream {
  readonly status: number
  /** Value of a header by its name in lower case; of several, the first. */
  header(name: string): string | undefined
  /** To be read to its end, or left early. */
  readonly chunks: AsyncIterable<Buffer>
}

/**
 * @param origin "https://host:port".
 * @param options.idle milliseconds in which something must move, be it up or down.
 */
export function httpStreams(origin: string, { idle }: { idle: number }): HttpStreams {
  const pool = new Pool(origin, { headersTimeout: 0, bodyTimeout: 0, connect: { timeout: 30_000 } })
  return { open, close: () => pool.destroy() }

  async function open({ method = 'POST', path, headers, body, signal }: StreamCall): Promise<HttpStream> {
    if (signal?.aborted) throw new NoAnswer('stopped')
    const stop = new AbortController()
    let late = false
    const timer = setTimeout(() => {
      late = true
      stop.abort()
    }, idle)
    const stopped = (): void => stop.abort()
    signal?.addEventListener('abort', stopped, { once: true })
    const over = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stopped)
    }
    const noAnswer = (error: unknown): NoAnswer => {
      over()
      if (signal?.aborted) return new NoAnswer('stopped')
      return late ? new NoAnswer('late') : new NoAnswer(whyOf(error), error)
    }
    async function* sent(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        timer.refresh()
        yield chunk
      }
    }
    async function* received(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      try {
        for await (const chunk of chunks) {
          timer.refresh()
          yield chunk
        }
      } catch (error) {
        throw noAnswer(error)
      } finally {
        over()
        stop.abort()
      }
    }

    try {
      const answer = await pool.request({
        ...{ method, path, signal: stop.signal },
        headers: typeof body === 'object' ? { ...headers, 'content-length': String(body.bytes) } : headers,
        body: typeof body === 'object' ? (sent(body.chunks) as unknown as Uint8Array) : (body ?? null),
      })
      return {
        status: answer.statusCode,
        header(name) {
          const value = answer.headers[name]
          return typeof value === 'object' ? value[0] : value
        },
        chunks: received(answer.body),
      }
    } catch (error) {
      throw noAnswer(error)
    }
  }
}

const absent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|SSL|TLS/

const whyOf = (error: unknown): NoAnswer['why'] =>
  error instanceof Error && 'code' in error && absent.test(String(error.code)) ? 'absent' : 'broken'
