/** What can go wrong with one request. */
export type FaultKind =
  /** 429 with how long to wait. */
  | 'throttled'
  /** 503, or 529 where the provider says so. */
  | 'overloaded'
  /** 500 in the provider's own words. */
  | 'broken'
  /** 502 or 504 with a page of HTML, from the proxy before the provider. */
  | 'gateway'
  /** The connection is dropped before the first byte. */
  | 'reset'
  /** The connection is dropped in the middle of the body. What the request did stays done. */
  | 'cut'
  /** The body comes in drips. */
  | 'slow'
  /** The first byte comes very late. */
  | 'late'
  /** Nothing ever comes. */
  | 'hang'
  /** 200, and the JSON breaks off although the length is right. */
  | 'truncated'
  /** 200 with a page of HTML. */
  | 'page'
  /** 200, and the text holds bytes that are no UTF-8. */
  | 'not-utf8'
  /** 200 with an error for a body. */
  | 'error-as-200'
  /** The reply stops for length, half said. */
  | 'length'
  /** The provider's filter ends the reply. */
  | 'filtered'
  /** JSON was asked for and something else comes: in prose, torn, or of another shape. */
  | 'not-json'
  | 'key-refused'
  | 'unknown-model'
  | 'too-long'
  /** The account has nothing left: looks like throttling on some wires, and no waiting helps. */
  | 'no-credit'

/** Faults of the connection and of the provider's state; the others need a completion to spoil. */
export const faultsOfAnyCall: ReadonlySet<FaultKind> = new Set([
  'throttled',
  'overloaded',
  'broken',
  'gateway',
  'reset',
  'cut',
  'slow',
  'late',
  'hang',
  'truncated',
  'page',
  'key-refused',
])

/** Milliseconds, always the same; or drawn from a log-normal distribution with this median and 95th percentile. */
export type Latency = number | { readonly median: number; readonly p95: number }

/** What one model of the provider allows. Each model has its own allowances. */
export interface Limits {
  readonly requestsPerSecond?: number
  readonly requestsPerMinute?: number
  /** Prompt tokens count on arrival, output tokens when they are said; the allowance may go below zero. */
  readonly tokensPerMinute?: number
  /**
   * 'rolling' (unless given) fills the allowance evenly, as token buckets do; 'fixed' gives all of it at the beginning of
   * every second or minute.
   */
  readonly windows?: 'rolling' | 'fixed'
  /** Share of a rolling allowance that can be used at once; 1 unless given. */
  readonly burst?: number
  /** Requests in work at once; more are answered 429. */
  readonly inFlight?: number
  /** Seconds that every 429 says to wait; what is needed unless given. */
  readonly retryAfter?: number
  /** Says nothing of the limits before a 429, as many self-hosted servers do. */
  readonly silent?: boolean
}

/** How the provider feels. */
export interface Conditions {
  readonly latency?: Latency
  /** Probability of each fault; at most one meets a request. */
  readonly faults?: Readonly<Partial<Record<FaultKind, number>>>
  readonly limits?: Limits
  /** Seconds that a 429 by fault says to wait; 1 unless given. */
  readonly retryAfter?: number
  /** Milliseconds that a slow body takes; 2,000 unless given. */
  readonly slowFor?: number
  /** Milliseconds that a late answer is late; 5,000 unless given. */
  readonly lateBy?: number
}

/** Conditions that hold for a while. */
export interface Phase extends Conditions {
  readonly name?: string
  readonly forMs: number
}
