import { Failure } from './failure.ts'

/** Why one call came to nothing; limiter, metrics and circuit decide by it. */
export type CallFault =
  /** The provider's rate limit: 429 and its like. */
  | 'throttled'
  /** The provider is up and has too much to do, or is broken: 5xx, 529. */
  | 'overloaded'
  /** No whole reply within the deadline. */
  | 'late'
  /** The connection broke off, or could not be made. */
  | 'broken'
  /** An answer that is no reply: not JSON, not UTF-8, no completion in it. */
  | 'unreadable'
  /** This request is no good: too long, a field not taken, content refused. */
  | 'refused'
  /** No request will do: key, account, model name, URL. */
  | 'denied'
  /** The caller's signal ended it. */
  | 'stopped'

/** What is left of one allowance. */
export interface Allowance {
  /** Units in a full window, where said. */
  readonly limit?: number
  readonly remaining: number
  /** Milliseconds until it is full again. */
  readonly resets: number
}

/** What a provider says of its limits in the headers of an answer. */
export interface Quota {
  readonly requests?: Allowance
  readonly tokens?: Allowance
}

/** A call to a model that came to nothing. `boundary` 'config' concerns every call of the run, 'provider' this one. */
export class CallFailure extends Failure {
  readonly fault: CallFault
  /** HTTP status, where there was one. */
  readonly status: number | undefined
  readonly quota: Quota | undefined
  /** Which allowance ran out, where the provider says. */
  readonly exhausted: 'requests' | 'tokens' | undefined

  constructor(
    fault: CallFault,
    message: string,
    options: {
      boundary?: 'config' | 'provider'
      retryable?: boolean
      retryAfter?: number
      status?: number
      quota?: Quota
      exhausted?: 'requests' | 'tokens'
      cause?: unknown
    } = {},
  ) {
    const { boundary = fault === 'denied' ? 'config' : 'provider', ...rest } = options
    super(boundary, message, rest)
    this.fault = fault
    this.status = options.status
    this.quota = options.quota
    this.exhausted = options.exhausted
  }
}
