import type { ServerResponse } from 'node:http'
import type { FaultKind } from './conditions.ts'
import type { HttpAnswer } from './wire.ts'

/** Puts an answer on the connection, the way the fault has it. Resolves when it is out, or when the connection is gone. */
export async function deliver(
  response: ServerResponse,
  { status, headers, body }: HttpAnswer,
  { fault, slowFor }: { fault: FaultKind | null; slowFor: number },
): Promise<void> {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': String(length),
    ...headers,
  })
  if (fault === 'cut') {
    response.write(bytesOf(body).subarray(0, Math.max(1, length >> 1)))
    // What was written must be out before the reset, or the reset overtakes it.
    await passed(20)
    drop(response)
  } else if (fault === 'slow') {
    await drip(response, bytesOf(body), slowFor)
  } else {
    response.end(body)
  }
}

const bytesOf = (body: string | Uint8Array): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length)

/** Drops the connection with a reset. */
export const drop = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy()
}

export const passed = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref()
  })

const drops = 20

async function drip(response: ServerResponse, bytes: Buffer, slowFor: number): Promise<void> {
  const size = Math.max(1, Math.ceil(bytes.length / drops))
  for (let from = 0; from < bytes.length; from += size) {
    await passed(slowFor / drops)
    if (response.destroyed) return
    response.write(bytes.subarray(from, from + size))
  }
  response.end()
}

/** The page of a proxy whose provider does not answer. */
export const gatewayPage = (status: 502 | 504): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html>\r\n<head><title>${status} ${titles[status]}</title></head>\r\n<body>\r\n<center><h1>${status} ${titles[status]}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
})

const titles = { 502: 'Bad Gateway', 504: 'Gateway Time-out' }

/** The page of a network that wants to be logged in to first. */
const portalPage: HttpAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html><head><title>Sign in</title></head><body>Sign in to use this network.</body></html>',
}

/** The same answer, spoilt after it was made. */
export function spoilt(answer: HttpAnswer, fault: FaultKind | null, error: () => HttpAnswer): HttpAnswer {
  switch (fault) {
    case 'page':
      return portalPage
    case 'error-as-200':
      return { ...answer, body: error().body }
    case 'truncated': {
      const bytes = Buffer.from(bytesOf(answer.body))
      return { ...answer, body: bytes.subarray(0, Math.floor(bytes.length * 0.7)) }
    }
    case 'not-utf8': {
      const bytes = Buffer.from(bytesOf(answer.body))
      // In the completion's text where there is one: 0xFF stands in no UTF-8 at all.
      const text = Math.max(bytes.indexOf('"text":"'), bytes.indexOf('"content":"'))
      bytes.set([0xff, 0xfe], Math.min(bytes.length - 2, text < 0 ? bytes.length >> 1 : text + 12))
      return { ...answer, body: bytes }
    }
    default:
      return answer
  }
}
