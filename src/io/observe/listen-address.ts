import { Failure } from '../../core/failure.ts'

export interface ListenAddress {
  readonly host: string
  readonly port: number
}

/**
 * Reads "9464", "0.0.0.0:9464" or "[::1]:9464"; without a host only this machine may ask, and port 0 takes a free one.
 * @throws Failure('config') when it is no such thing.
 */
export function listenAddress(text: string): ListenAddress {
  const match = /^(?:(?:\[([\da-fA-F:.]+)\]|([^\s:/[\]]+)):)?(\d{1,5})$/.exec(text.trim())
  const port = Number(match?.[3])
  if (match && port <= 65_535) return { host: match[1] ?? match[2] ?? '127.0.0.1', port }
  throw new Failure('config', `--metrics ${text}: takes a port or host:port, such as 9464 or 0.0.0.0:9464`)
}
