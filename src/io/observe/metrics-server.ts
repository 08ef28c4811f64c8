import { createServer } from 'node:http'
import { Failure, reasonOf } from '../../core/failure.ts'
import type { ListenAddress } from './listen-address.ts'

export interface MetricsServer {
  /** "http://127.0.0.1:9464/metrics" */
  readonly url: string
  close(): Promise<void>
}

/**
 * Answers GET /metrics with a text that is made when it is asked for. Does not keep the process alive.
 * @throws Failure('config') when the address cannot be listened on.
 */
export async function serveMetrics(
  { host, port }: ListenAddress,
  { contentType, text }: { contentType: string; text: () => Promise<string> },
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const asked = request.method === 'GET' || request.method === 'HEAD'
    if (!asked || new URL(request.url ?? '/', 'http://any').pathname !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('the metrics are at /metrics\n')
      return
    }
    text().then(
      body => response.writeHead(200, { 'content-type': contentType }).end(body),
      error => response.writeHead(500, { 'content-type': 'text/plain' }).end(`${reasonOf(error)}\n`),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(refusal(error, host, port)))
    server.listen(port, host, resolve)
  })
  server.unref()
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/metrics`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Failure {
  const reason =
    error.code === 'EADDRINUSE'
      ? 'something else listens there'
      : error.code === 'EACCES'
        ? 'not allowed to listen there'
        : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
          ? 'no address of this machine'
          : reasonOf(error)
  return new Failure(
    'config',
    `--metrics ${host}:${port}: ${reason}; choose another port, or 0 for a free one`,
    {
      cause: error,
    },
  )
}
