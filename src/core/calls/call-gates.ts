import type { Quota } from '../call-failure.ts'
import { type LearnedPace, learnedPace } from './learned-pace.ts'
import type { Sent } from './pace-mode.ts'
import { perMinute } from './per-minute.ts'
import { quotaGate } from './quota-gate.ts'

/** What one try took from all allowances. */
export interface Taken {
  readonly requests: Sent
  readonly tokens: Sent
}

/** Every allowance that a call has to find open. */
export interface CallGates {
  /** Milliseconds until a call of so many tokens may go; 0 when it may. */
  wait(tokens: number, now: number): number
  send(tokens: number, now: number): Taken
  /** It was not refused; `tokens` is what it took in truth, where known. */
  passed(taken: Taken, now: number, tokens?: number): void
  refused(taken: Taken, now: number, retryAfter: number, by: 'requests' | 'tokens'): void
  told(quota: Quota, taken: Taken, now: number): void
  /** What keeps a call of so many tokens from going now, if anything does. */
  held(tokens: number, now: number): HeldByGate | null
  /** Whether the user or the provider said how many requests are allowed. */
  known(): boolean
}

interface HeldByGate {
  readonly by: 'rate' | 'pause'
  /** Follows the name of the model. */
  readonly why: string
  readonly milliseconds: number
}

export function callGates(given: {
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
}): CallGates {
  const { requestsPerMinute, tokensPerMinute } = given
  const byUser = {
    requests: requestsPerMinute === undefined ? null : perMinute(requestsPerMinute),
    tokens: tokensPerMinute === undefined ? null : perMinute(tokensPerMinute),
  }
  const byProvider = { requests: quotaGate(), tokens: quotaGate() }
  const learned = { requests: learnedPace(), tokens: learnedPace() }

  function held(tokens: number, now: number): HeldByGate | null {
    const by = (kind: HeldByGate['by'], why: string, milliseconds: number): HeldByGate | null =>
      milliseconds > 0 ? { by: kind, why, milliseconds } : null
    const learnt = (pace: LearnedPace, units: number, name: string): HeldByGate | null => {
      const rate = pace.rate()
      return rate === null
        ? by('pause', `refuses more ${name} at present`, pace.wait(units, now))
        : by('rate', `grants about ${perSecond(rate)} ${name} a second`, pace.wait(units, now))
    }
    return (
      learnt(learned.requests, 1, 'requests') ??
      learnt(learned.tokens, tokens, 'tokens') ??
      by('rate', `is given ${requestsPerMinute} requests a minute`, byUser.requests?.wait(1, now) ?? 0) ??
      by('rate', `is given ${tokensPerMinute} tokens a minute`, byUser.tokens?.wait(tokens, now) ?? 0) ??
      by('rate', 'has no requests left, as it says', byProvider.requests.wait(1, now)) ??
      by('rate', 'has no tokens left, as it says', byProvider.tokens.wait(tokens, now))
    )
  }

  return {
    held,
    known: () => byUser.requests !== null || byProvider.requests.known(),
    wait(tokens, now) {
      let wait = learned.requests.wait(1, now)
      if (wait === 0) wait = learned.tokens.wait(tokens, now)
      if (byUser.requests) wait = Math.max(wait, byUser.requests.wait(1, now))
      if (byUser.tokens) wait = Math.max(wait, byUser.tokens.wait(tokens, now))
      return Math.max(wait, byProvider.requests.wait(1, now), byProvider.tokens.wait(tokens, now))
    },
    send(tokens, now) {
      byUser.requests?.use(1, now)
      byUser.tokens?.use(tokens, now)
      byProvider.requests.send(1, now)
      byProvider.tokens.send(tokens, now)
      return { requests: learned.requests.send(1, now), tokens: learned.tokens.send(tokens, now) }
    },
    passed(taken, now, tokens) {
      learned.requests.answered(taken.requests, now)
      learned.tokens.answered(taken.tokens, now)
      if (tokens === undefined) return
      const more = tokens - taken.tokens.units
      byUser.tokens?.correct(more, now)
      learned.tokens.correct(taken.tokens, more)
    },
    refused(taken, now, retryAfter, by) {
      learned[by].refused(taken[by], now, retryAfter)
      const other = by === 'requests' ? 'tokens' : 'requests'
      learned[other].answered(taken[other], now)
      byUser.tokens?.correct(-taken.tokens.units, now)
    },
    told({ requests, tokens }, taken, now) {
      if (requests)
        byProvider.requests.told(requests, taken.requests, learned.requests.sentAfter(taken.requests), now)
      if (tokens) byProvider.tokens.told(tokens, taken.tokens, learned.tokens.sentAfter(taken.tokens), now)
    },
  }
}

const perSecond = (rate: number): string => String(Number((rate * 1000).toPrecision(2)))
