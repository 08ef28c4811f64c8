import { type Allowance, CallFailure, type CallFault, type Quota } from '../../../core/call-failure.ts'
import { reasonOf } from '../../../core/failure.ts'
import type { NoAnswer } from '../../../io/http-calls.ts'
import { duration } from './openai-quota.ts'
import type { Complaint, Headers } from './wire.ts'

/** Whom a failure is about, and what it must never say. */
export interface Endpoint {
  /** Model name, as the user knows it. */
  readonly model: string
  readonly baseUrl: string
  /** Environment variable that holds the key. */
  readonly keyName: string
  readonly secrets: readonly string[]
  /** Whether this server has ever answered, whatever it said. */
  readonly reached: boolean
  /** Whether it has ever given a reply: then the key is good, and a 403 concerns one request. */
  readonly served: boolean
}

export interface Refused {
  readonly status: number
  readonly header: Headers
  readonly complaint: Complaint
  readonly quota?: Quota | undefined
}

/** What an HTTP status other than success means, said once: refused keys and wrong addresses concern the whole run. */
export function refusal({ status, header, complaint, quota }: Refused, endpoint: Endpoint): CallFailure {
  const { model, baseUrl, keyName, served } = endpoint
  const reason = said(complaint.reason, endpoint.secrets)
  const because = reason === '' ? '' : ` (${reason})`
  const denied = (message: string): CallFailure => new CallFailure('denied', message, { status })

  if (wantsPay(status, complaint))
    return denied(
      `${baseUrl} wants to be paid${because}; top up the account of ${keyName} and run the same command again`,
    )
  if (status === 401 || (status === 403 && !served) || refusesKey(status, complaint))
    return denied(`${baseUrl} refused the key${because}; check ${keyName}`)
  if (status === 404 || status === 405 || knowsNoModel(status, complaint))
    return denied(`${baseUrl} knows no model "${model}", or is not the right URL${because}; check both`)
  if (status >= 300 && status < 400)
    return denied(
      `${baseUrl} sends us elsewhere (${said(header('location') ?? '', endpoint.secrets)}); give that URL`,
    )

  const fault = faultOf(status)
  if (fault === 'refused') {
    const why = tooLong.test(`${complaint.code} ${reason}`)
      ? 'is too long for it'
      : `was refused with ${status}`
    return new CallFailure(fault, `${model}: this request ${why}${because}; other rows go on`, { status })
  }
  const retryAfter = complaint.retryAfter ?? waitAsked(header, complaint.reason)
  const exhausted =
    fault === 'throttled' ? (complaint.exhausted ?? ranOut(quota, `${complaint.code} ${reason}`)) : undefined
  return new CallFailure(fault, `${model}: the server answered ${status}${because}`, {
    status,
    retryable: true,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(quota && { quota }),
    ...(exhausted && { exhausted }),
  })
}

function faultOf(status: number): CallFault {
  if (status === 429) return 'throttled'
  // 424 is how Bedrock says that the model behind it failed; 408, 409 and 425 are all asked to be tried again.
  return status >= 500 || [408, 409, 424, 425].includes(status) ? 'overloaded' : 'refused'
}

const wantsPay = (status: number, { code, reason }: Complaint): boolean =>
  status === 402 ||
  /^(?:insufficient_quota|billing_error|billing_not_active|insufficient_balance)$/.test(code) ||
  (status < 500 && /credit balance is too low|insufficient (?:balance|credits)/i.test(reason))

const refusesKey = (status: number, { code, reason }: Complaint): boolean =>
  status < 500 &&
  (/^(?:invalid_api_key|authentication_error|API_KEY_INVALID|ExpiredTokenException|UnrecognizedClientException|InvalidSignatureException|IncompleteSignature)$/.test(
    code,
  ) ||
    (status === 400 && /api key (?:not valid|expired|not found)/i.test(reason)))

const knowsNoModel = (status: number, { code, reason }: Complaint): boolean =>
  status === 400 &&
  (code === 'model_not_found' ||
    /(?:invalid|unknown) model\b|model (?:not exist|not found)|model identifier is invalid|on-demand throughput isn.t supported/i.test(
      reason,
    ))

const tooLong =
  /context[_ ](?:length|window)|(?:prompt|input|request) (?:is )?too (?:long|large)|maximum (?:context|number of (?:input )?tokens|prompt)|too many (?:input )?tokens|input token count/i

/** Which allowance ran out: one of which nothing is left, else what the words say, else the one of which less is left. */
function ranOut(quota: Quota | undefined, words: string): 'requests' | 'tokens' | undefined {
  const [requests, tokens] = [share(quota?.requests), share(quota?.tokens)]
  if ((requests === 0) !== (tokens === 0)) return requests === 0 ? 'requests' : 'tokens'
  if (/tokens?[-_ ]?per|\btp[mdh]\b|too many tokens|^tokens\b/i.test(words)) return 'tokens'
  if (/requests?[-_ ]?per|\brp[smdh]\b|too many requests|^requests\b/i.test(words)) return 'requests'
  if (requests === tokens) return undefined
  return requests < tokens ? 'requests' : 'tokens'
}

/** How much of an allowance is left, from 0 to 1; 1 where nothing is said of it. */
const share = (allowance: Allowance | undefined): number =>
  allowance === undefined ? 1 : allowance.remaining / (allowance.limit || Number.POSITIVE_INFINITY)

/** What it means that no whole answer came. A server that was never there is a wrong address; one that was may return. */
export function broken(error: NoAnswer, endpoint: Endpoint, deadline: number): CallFailure {
  const { model, baseUrl, reached } = endpoint
  const { why, code } = error
  if (why === 'stopped') return new CallFailure('stopped', `${model}: stopped before the reply came`)
  if (why === 'late')
    return new CallFailure('late', `${model}: no reply within ${deadline / 1000} s`, { retryable: true })
  if (why === 'large')
    return new CallFailure('unreadable', `${model}: the reply cannot be read: it is over 64 MB`, {
      retryable: true,
    })
  if (why === 'broken')
    return new CallFailure('broken', `${model}: the connection broke off (${code || reasonOf(error)})`, {
      retryable: true,
    })
  const reason = said(reasonOf(error), endpoint.secrets)
  const advice = /CERT|SSL|TLS|SELF_SIGNED/.test(code)
    ? 'check the URL, or name its certificates in NODE_EXTRA_CA_CERTS'
    : 'start the server or check the URL'
  return new CallFailure('broken', `${baseUrl} cannot be reached (${reason}); ${advice}`, {
    boundary: 'config',
    retryable: reached || code === 'EAI_AGAIN',
  })
}

/** A provider's words on one line, without secrets, at most 200 characters. */
export function said(text: string, secrets: readonly string[]): string {
  let clean = text
  for (const secret of secrets)
    for (const form of new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]))
      if (form !== '') clean = clean.replaceAll(form, '[key]')
  const line = clean.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return (line.length > 200 ? `${line.slice(0, 199)}…` : line).toWellFormed()
}

/** Milliseconds from retry-after-ms, Retry-After (seconds, or a date read against the server's own clock) or the words. */
function waitAsked(header: Headers, reason: string): number | undefined {
  const precise = Number(header('retry-after-ms') || Number.NaN)
  if (precise >= 0 && Number.isFinite(precise)) return precise
  const asked = header('retry-after') ?? ''
  if (/^\d+(?:\.\d+)?$/.test(asked)) return Number(asked) * 1000
  const wait = Date.parse(asked) - Date.parse(header('date') ?? '')
  if (wait >= 0) return wait
  const words = /try again in ((?:\d+(?:\.\d+)?(?:ms|[smhd]))+)/i.exec(reason)
  return words ? duration(words[1] as string) : undefined
}
