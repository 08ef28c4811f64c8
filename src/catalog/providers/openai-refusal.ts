import { Failure, reasonOf } from '../../core/failure.ts'
import { readComplaint } from './openai-wire.ts'

/** Whom a failure is about, and what it must never say. */
export interface Endpoint {
  /** Model name, as the user knows it. */
  readonly model: string
  readonly baseUrl: string
  readonly apiKey: string | undefined
  /** Environment variable that holds the key. */
  readonly keyName: string
  /** Whether this server has ever answered, whatever it said. */
  readonly reached: boolean
  /** Whether it has ever given a reply: then the key is good, and a 403 concerns one request. */
  readonly served: boolean
}

/** What an HTTP status other than success means, said once: refused keys and wrong addresses concern the whole run. */
export function refusal(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
  endpoint: Endpoint,
): Failure {
  const { model, baseUrl, keyName } = endpoint
  const complaint = readComplaint(body)
  const reason = said(complaint.reason, endpoint)
  const because = reason === '' ? '' : ` (${reason})`
  if (status === 401 || (status === 403 && !endpoint.served))
    return new Failure('config', `${baseUrl} refused the key${because}; check ${keyName}`)
  if (status === 402 || complaint.code === 'insufficient_quota')
    return new Failure(
      'config',
      `${baseUrl} wants to be paid${because}; top up the account of ${keyName} and run the same command again`,
    )
  if (status === 404 || status === 405)
    return new Failure(
      'config',
      `${baseUrl} knows no model "${model}", or is not the right URL${because}; check both`,
    )
  if (status >= 300 && status < 400)
    return new Failure(
      'config',
      `${baseUrl} sends us elsewhere (${said(first(headers.location), endpoint)}); give that URL`,
    )
  const retryable = status >= 500 || [408, 409, 425, 429].includes(status)
  const retryAfter = retryable ? waitAsked(headers) : undefined
  return new Failure('provider', `${model}: the server answered ${status}${because}`, {
    retryable,
    ...(retryAfter !== undefined && { retryAfter }),
  })
}

/** What it means that no answer came at all. A server that was never there is a wrong address; one that was may return. */
export function broken(error: unknown, endpoint: Endpoint): Failure {
  const { model, baseUrl, reached } = endpoint
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_|HPE_)/.test(code))
    return new Failure('provider', `${model}: the connection broke off (${code})`, { retryable: true })
  const reason = said(reasonOf(error) || code, endpoint)
  return new Failure(
    'config',
    `${baseUrl} cannot be reached (${reason}); start the server or check the URL`,
    {
      retryable: reached,
    },
  )
}

/** A provider's words on one line, without the key, at most 200 characters. */
export function said(text: string, { apiKey }: Pick<Endpoint, 'apiKey'>): string {
  const escaped = apiKey ? JSON.stringify(apiKey).slice(1, -1) : ''
  const clean = apiKey ? text.replaceAll(apiKey, '[key]').replaceAll(escaped, '[key]') : text
  const line = clean.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}

/** Milliseconds from Retry-After (seconds or a date, the latter read against the server's own clock) or retry-after-ms. */
function waitAsked(headers: Readonly<Record<string, string | string[] | undefined>>): number | undefined {
  const precise = Number(first(headers['retry-after-ms']) || Number.NaN)
  if (precise >= 0) return precise
  const asked = first(headers['retry-after'])
  if (/^\d+(?:\.\d+)?$/.test(asked)) return Number(asked) * 1000
  const wait = Date.parse(asked) - Date.parse(first(headers.date))
  return wait >= 0 ? wait : undefined
}

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''
