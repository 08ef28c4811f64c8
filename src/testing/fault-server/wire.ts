import type { QuotaLeft } from './allowances.ts'
import type { Question, Told, WireName } from './asked.ts'
import type { Outcome } from './witness.ts'

/** An HTTP request whose body has come whole. */
export interface Incoming {
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** With its question mark; empty where there is none. */
  readonly query: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Buffer
  /** "http://127.0.0.1:5000". */
  readonly origin: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** Why a provider refuses, in general; each wire has its own status and words for it. */
export type Reason =
  | 'no-key'
  | 'key-refused'
  | 'no-credit'
  | 'unknown-model'
  | 'unknown-path'
  | 'not-found'
  | 'invalid'
  | 'too-long'
  | 'too-large'
  | 'throttled'
  | 'overloaded'
  | 'broken'

/** A request that gets an error for an answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: Reason
  readonly detail: {
    /** Field that is amiss, as the provider names it. */
    readonly param?: string
    readonly code?: string
    readonly exhausted?: 'requests' | 'tokens'
    /** Milliseconds. */
    readonly retryAfter?: number
    /** Of the prompt, and the most that the model takes. */
    readonly tokens?: { readonly asked: number; readonly most: number }
    /** How the log is to name it; 'refused' unless given. */
    readonly outcome?: Outcome
  }

  constructor(reason: Reason, message = '', detail: Refusal['detail'] = {}) {
    super(message)
    this.reason = reason
    this.detail = detail
  }
}

/** A reply as it is to be put into the wire's words. */
export interface Spoken {
  readonly text: string
  readonly stop: NonNullable<Told['stop']>
  readonly usage: {
    readonly input: number
    readonly output: number
    readonly cached: number
    readonly written: number
  }
}

/** One provider's chat format. */
export interface Wire {
  readonly name: WireName
  /** Model named in the path or by the body when the path asks for a completion; null when it asks for something else. */
  completes(incoming: Incoming): { readonly model?: string } | null
  /** @throws Refusal where the key is missing, is not among `keys`, or a header that must be there is not. */
  admit(incoming: Incoming, keys: readonly string[] | null): void
  /** @throws Refusal in the provider's words for a body that the provider would not take. */
  read(body: Readonly<Record<string, unknown>>, model: string | undefined): Question
  completion(question: Question, spoken: Spoken, id: string): unknown
  refusal(refusal: Refusal, id: string): HttpAnswer
  /** Headers that every answer carries. */
  headers(id: string, quota: QuotaLeft): Record<string, string>
}

export const header = (incoming: Incoming, name: string): string | undefined => {
  const value = incoming.headers[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const parameter = ({ query }: Incoming, name: string): string | null =>
  query === '' ? null : new URLSearchParams(query).get(name)

export const bearer = (incoming: Incoming): string | undefined =>
  /^Bearer (\S+)$/i.exec(header(incoming, 'authorization') ?? '')?.[1]

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Seconds for a Retry-After header: whole, at least 1. */
export const retrySeconds = (milliseconds: number): string =>
  String(Math.max(1, Math.ceil(milliseconds / 1_000 - 1e-6)))

/** A tool's input is an object on some wires; a text that is none comes as a provider's parser would leave it. */
export function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

export const json = (value: unknown): HttpAnswer => ({ status: 200, body: JSON.stringify(value) })

export function parsed(bytes: Buffer, complaint: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(bytes.toString())
    if (isRecord(value)) return value
  } catch {}
  throw new Refusal('invalid', complaint)
}
