import { Failure } from '../../../core/failure.ts'
import type { Environment } from '../../../core/provider.ts'
import type { Proxies } from '../../../io/http-calls.ts'

/**
 * A key from the environment, or undefined where none is set.
 * @param needed the reference that cannot do without it.
 * @throws Failure('config') that names the variable.
 */
export function keyIn(env: Environment, name: string, needed: string): string
export function keyIn(env: Environment, name: string): string | undefined
export function keyIn(env: Environment, name: string, needed?: string): string | undefined {
  const key = env[name]?.trim()
  if (!key) {
    if (needed === undefined) return undefined
    throw new Failure('config', `${needed}: no key; set ${name} in the environment`)
  }
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new Failure('config', `${name} holds a character that no key has; copy the key again`)
  return key
}

/** An address from the environment without a slash at its end, or undefined where none is set. */
export const urlIn = (env: Environment, name: string): string | undefined => {
  const text = env[name]?.trim()
  return text ? urlOf(text, name).href.replace(/\/+$/, '') : undefined
}

/** A URL is written to plans and triplets, so nothing secret may stand in it. */
export function urlOf(text: string, where: string): URL {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Failure('config', `${where}: not a URL; write http://host:port/v1`)
  if (url.username || url.password || url.search)
    throw new Failure(
      'config',
      `${url.origin}: a model's URL must hold no credentials and no "?"; keys go into the environment (RNR_API_KEY for this kind)`,
    )
  return url
}

/** What the usual variables say of proxies, small letters before capitals; undefined where they say nothing. */
export function proxiesIn(env: Environment): Proxies | undefined {
  const value = (name: string): string | undefined => env[name]?.trim() || env[name.toUpperCase()]?.trim()
  const [httpProxy, httpsProxy, noProxy] = ['http_proxy', 'https_proxy', 'no_proxy'].map(value)
  if (!httpProxy && !httpsProxy) return undefined
  return {
    ...(httpProxy && { httpProxy }),
    ...(httpsProxy && { httpsProxy }),
    ...(noProxy && { noProxy }),
  }
}
