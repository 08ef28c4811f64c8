import type { Allowance } from '../call-failure.ts'
import { bucket } from './bucket.ts'
import type { Sent } from './pace-mode.ts'

/** What a provider says of one of its allowances, kept up between two answers. */
export interface QuotaGate {
  wait(units: number, now: number): number
  send(units: number, now: number): void
  /** `unseen`: units sent after that call, which the provider had not counted yet. */
  told(allowance: Allowance, call: Sent, unseen: number, now: number): void
  /** Whether the provider has said anything. */
  known(): boolean
}

const minute = 60_000

export function quotaGate(): QuotaGate {
  const left = bucket(Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY)
  let latest = Number.NEGATIVE_INFINITY
  let most = 0
  return {
    wait: (units, now) => (most === 0 ? 0 : left.wait(units, now)),
    send(units, now) {
      if (most > 0) left.take(units, now)
    },
    told({ limit, remaining, resets }, call, unseen, now) {
      const sane = remaining >= 0 && resets >= 0 && Number.isFinite(remaining + resets)
      if (!sane || call.mark < latest || (limit ?? remaining) <= 0) return
      latest = call.mark
      most = limit !== undefined && limit > 0 ? Math.max(limit, remaining) : Math.max(most, remaining, 1)
      const missing = most - remaining
      const rate = missing > 0 && resets > 0 ? missing / resets : most / minute
      left.set(remaining - unseen, rate, most, now)
    },
    known: () => most > 0,
  }
}
