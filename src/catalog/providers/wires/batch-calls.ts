import { CallFailure } from '../../../core/call-failure.ts'
import { jsonLines } from '../../../io/jsonl.ts'
import type { Service } from './service.ts'
import type { Complaint, Wire } from './wire.ts'
import { parseJson } from './wire.ts'

/** The calls that batch APIs are made of, each fault of theirs a CallFailure. */
export interface BatchCalls {
  /** The JSON of a successful answer to a small call. */
  ask(call: { method: 'GET' | 'POST'; path: string; body?: object }, signal?: AbortSignal): Promise<unknown>
  /** The same for a body that is made while it is sent, and gone through twice. */
  upload(call: Upload, signal?: AbortSignal): Promise<unknown>
  /** The values of a JSON Lines file, one at a time. Lines that are none are left out. */
  lines(path: string, signal?: AbortSignal): AsyncGenerator<unknown>
}

interface Upload {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Text before the lines, between them and after them. */
  readonly before: string
  readonly between: string
  readonly after: string
  readonly lines: Iterable<string>
}

/** @param list path at which batches are listed. */
export function batchCalls(service: Service, wire: Pick<Wire, 'complaint'>, list: string): BatchCalls {
  /** Whether the server is known to have batches, and to take the key. */
  let welcome = false
  const complaintOf = (raw: string, header: (name: string) => string | undefined): Complaint =>
    wire.complaint(parseJson(raw), raw, header)

  const ask: BatchCalls['ask'] = async ({ method, path, body }, signal) => {
    const answer = await service.send({ method, path, signal, ...(body && { body: JSON.stringify(body) }) })
    if (answer.status >= 200 && answer.status < 300) return service.json(answer)
    throw service.refusal(answer, complaintOf(answer.body.toString('utf8'), answer.header))
  }
  /** A key that is refused ends a large upload with a broken connection and not with a reason: it is tried before. */
  const knock = async (signal?: AbortSignal): Promise<void> => {
    if (welcome) return
    try {
      await ask({ method: 'GET', path: `${list}?limit=1` }, signal)
      welcome = true
    } catch (error) {
      if (!(error instanceof CallFailure) || (error.status !== 404 && error.status !== 405)) throw error
      const { baseUrl } = service.endpoint
      const { status } = error
      const message = `${baseUrl} has no batch API; leave out --batch`
      throw new CallFailure('denied', message, { status, cause: error })
    }
  }

  return {
    ask,

    async upload({ path, headers, ...text }, signal) {
      await knock(signal)
      let bytes = 0
      for await (const chunk of pieces(text)) bytes += chunk.length
      const { status, header, chunks } = await service.open({
        path,
        ...(headers && { headers }),
        body: { bytes, chunks: pieces(text) },
        signal,
      })
      const answer = { status, header, body: await gathered(chunks) }
      if (status >= 200 && status < 300) return service.json(answer)
      throw service.refusal(answer, complaintOf(answer.body.toString('utf8'), header))
    },

    async *lines(path, signal) {
      const { status, header, chunks } = await service.open({ method: 'GET', path, signal })
      if (status < 200 || status >= 300) {
        const body = await gathered(chunks)
        throw service.refusal({ status, header, body }, complaintOf(body.toString('utf8'), header))
      }
      if (/\bhtml\b/i.test(header('content-type') ?? ''))
        throw new CallFailure('unreadable', `${service.endpoint.model}: a page came instead of the results`, {
          retryable: true,
        })
      const splitter = jsonLines({ limit: largestLine })
      let last = 0
      for await (const chunk of chunks) {
        for (const row of splitter.push(chunk)) if ('value' in row) yield row.value
        last = chunk.at(-1) ?? last
      }
      for (const row of splitter.end())
        if ('value' in row) yield row.value
        else if (last !== newline)
          throw new CallFailure('broken', `${service.endpoint.model}: the results broke off`, {
            retryable: true,
          })
    },
  }
}

const newline = 10
/** No reply is larger. */
const largestLine = 64 << 20
/** Characters that go out in one piece. */
const pieceSize = 1 << 16
/** An answer to a small question is not larger. */
const largestAnswer = 1 << 20

/** Lines and what is around them as pieces of a body; now and then other work gets its turn. */
async function* pieces({
  before,
  between,
  after,
  lines,
}: Omit<Upload, 'path' | 'headers'>): AsyncGenerator<Buffer> {
  let text = before
  let first = true
  let since = 0
  for (const line of lines) {
    text += first ? line : between + line
    first = false
    if (text.length < pieceSize) continue
    const piece = Buffer.from(text)
    text = ''
    yield piece
    since += piece.length
    if (since < 1 << 20) continue
    since = 0
    await new Promise(resume => setImmediate(resume))
  }
  yield Buffer.from(text + after)
}

async function gathered(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    size += chunk.length
    if (size > largestAnswer) break
  }
  return Buffer.concat(kept)
}
