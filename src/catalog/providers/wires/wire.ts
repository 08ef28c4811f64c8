import type { Quota } from '../../../core/call-failure.ts'
import type { ModelReply, ModelRequest } from '../../../core/model.ts'
import type { Dialect, Structure } from './dialect.ts'

/** A protocol for one model, without the transport: requests into bodies, answers into replies. Pure. */
export interface Wire {
  /** Path below the base URL. */
  readonly path: string
  /** What the model is taken to understand until it complains. */
  readonly dialect: Dialect
  /** Ways to ask for JSON, the strictest first. */
  readonly structures: readonly Structure[]
  body(request: ModelRequest, dialect: Dialect): object
  /** Null when the answer holds no completion. */
  reply(answer: unknown): ModelReply | null
  /** What the headers of an answer say of limits; undefined when nothing. `now` in milliseconds since the epoch. */
  quota(headers: Headers, now: number): Quota | undefined
  /** What an answer other than success says: its JSON if it is any, its text, its headers. */
  complaint(answer: unknown, raw: string, headers: Headers): Complaint
}

/** How a protocol tells the likelihood of a continuation, where it does. */
export interface LikelihoodWire {
  /** Path below the base URL. */
  readonly path: string
  body(request: ModelRequest): object
  /**
   * Null when the answer is none; 'unheard' when it has no log-probabilities of a text that was sent; 'unmatched' when its tokens do not
   * spell the continuation.
   */
  reply(answer: unknown, request: ModelRequest): ModelReply | 'unheard' | 'unmatched' | null
  /** Whether the provider refuses log-probabilities in these words. */
  unheard(complaint: string): boolean
}

/** The value of a header, by its name in lower case. */
export type Headers = (name: string) => string | undefined

export interface Complaint {
  /** The provider's own words; they may hold anything. */
  readonly reason: string
  /** Its code or type of the error, or ''. */
  readonly code: string
  /** Milliseconds to wait, where the body says so. */
  readonly retryAfter?: number
  /** Which allowance ran out, where the body says so. */
  readonly exhausted?: 'requests' | 'tokens'
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return undefined
  }
}
