import type { Allowance, Quota } from '../../../core/call-failure.ts'
import { count } from './openai-quota.ts'
import type { Headers } from './wire.ts'

/** Reads anthropic-ratelimit-{requests,tokens}-{limit,remaining,reset}; resets are moments in time. */
export function anthropicQuota(headers: Headers, now: number): Quota | undefined {
  const requests = allowance(headers, 'requests', now)
  const tokens = allowance(headers, 'tokens', now) ?? allowance(headers, 'input-tokens', now)
  return requests || tokens ? { ...(requests && { requests }), ...(tokens && { tokens }) } : undefined
}

function allowance(headers: Headers, unit: string, now: number): Allowance | undefined {
  const remaining = count(headers(`anthropic-ratelimit-${unit}-remaining`))
  if (remaining === undefined) return undefined
  const limit = count(headers(`anthropic-ratelimit-${unit}-limit`))
  const full = Date.parse(headers(`anthropic-ratelimit-${unit}-reset`) ?? '')
  const resets = Number.isNaN(full) ? 60_000 : Math.max(0, full - now)
  return { remaining, resets, ...(limit !== undefined && { limit }) }
}
