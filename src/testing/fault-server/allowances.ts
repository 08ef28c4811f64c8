import type { Limits } from './conditions.ts'

/** What is left of one allowance. */
interface Left {
  readonly limit: number
  readonly remaining: number
  /** Milliseconds until it is whole again. */
  readonly resets: number
}

export interface QuotaLeft {
  readonly requests?: Left
  readonly tokens?: Left
}

/** Why a request may not come in, and when it may. */
interface Turned {
  readonly exhausted: 'requests' | 'tokens'
  /** Milliseconds. */
  readonly retryAfter: number
}

/** What one model may still be asked. Time comes in as milliseconds of any one clock. */
export interface Allowances {
  /** Lets a request in, or says why not; one that is turned away costs nothing. */
  enter(tokens: number, now: number): Turned | null
  /** Accounts for tokens that were said in reply, and for the end of the request. */
  leave(tokens: number, now: number): void
  left(now: number): QuotaLeft
}

export function allowances(limits: Limits): Allowances {
  const { requestsPerSecond, requestsPerMinute, tokensPerMinute, windows = 'rolling', burst = 1 } = limits
  const open = (amount: number, per: number) =>
    windows === 'fixed' ? fixedWindow(amount, per) : bucket(amount, per, burst)
  const requests = [
    ...(requestsPerSecond === undefined ? [] : [open(requestsPerSecond, 1_000)]),
    ...(requestsPerMinute === undefined ? [] : [open(requestsPerMinute, 60_000)]),
  ]
  const tokens = tokensPerMinute === undefined ? undefined : open(tokensPerMinute, 60_000)
  let inside = 0

  const turned = (exhausted: Turned['exhausted'], wait: number): Turned => ({
    exhausted,
    retryAfter: limits.retryAfter === undefined ? wait : limits.retryAfter * 1_000,
  })
  return {
    enter(cost, now) {
      if (inside >= (limits.inFlight ?? Number.POSITIVE_INFINITY)) return turned('requests', 1_000)
      const wait = Math.max(0, ...requests.map(allowance => allowance.wait(1, now)))
      if (wait > 0) return turned('requests', wait)
      const tokenWait = tokens?.wait(cost, now) ?? 0
      if (tokenWait > 0) return turned('tokens', tokenWait)
      for (const allowance of requests) allowance.take(1, now)
      tokens?.take(cost, now)
      inside++
      return null
    },
    leave(said, now) {
      inside--
      tokens?.take(said, now)
    },
    left: now =>
      limits.silent
        ? {}
        : {
            ...(requests[0] && { requests: requests[0].left(now) }),
            ...(tokens && { tokens: tokens.left(now) }),
          },
  }
}

interface Allowance {
  /** Milliseconds until so much is there; 0 when it is. More than the whole allowance waits for the whole. */
  wait(amount: number, now: number): number
  take(amount: number, now: number): void
  left(now: number): Left
}

function bucket(amount: number, per: number, burst: number): Allowance {
  const size = Math.max(1, amount * burst)
  let level = size
  let at = Number.NEGATIVE_INFINITY
  const fill = (now: number): number => {
    level = Math.min(size, level + Math.max(0, now - at) * (amount / per))
    at = now
    return level
  }
  return {
    wait(wanted, now) {
      const missing = Math.min(wanted, size) - fill(now)
      return missing < 1e-6 ? 0 : (missing * per) / amount
    },
    take(taken, now) {
      level = fill(now) - taken
    },
    left: now => ({
      limit: amount,
      remaining: Math.max(0, Math.floor(fill(now))),
      resets: ((size - level) * per) / amount,
    }),
  }
}

function fixedWindow(amount: number, per: number): Allowance {
  let begun = Number.NEGATIVE_INFINITY
  let used = 0
  const roll = (now: number): void => {
    if (begun === Number.NEGATIVE_INFINITY) begun = now
    const windows = Math.floor((now - begun) / per)
    begun += windows * per
    used = Math.max(0, used - windows * amount)
  }
  return {
    wait(wanted, now) {
      roll(now)
      const over = used + Math.min(wanted, amount) - amount
      return over <= 0 ? 0 : begun + Math.ceil(over / amount) * per - now
    },
    take(taken, now) {
      roll(now)
      used += taken
    },
    left(now) {
      roll(now)
      return {
        limit: amount,
        remaining: Math.max(0, amount - used),
        resets: used === 0 ? 0 : begun + per - now,
      }
    },
  }
}
