import type { Allowance, Quota } from '../../../core/call-failure.ts'
import type { Headers } from './wire.ts'

/** Reads x-ratelimit-{limit,remaining,reset}-{requests,tokens}, as OpenAI sends them and many others do after it. */
export function openaiQuota(headers: Headers, now: number): Quota | undefined {
  const requests = allowance(headers, 'requests', now)
  const tokens = allowance(headers, 'tokens', now)
  return requests || tokens ? { ...(requests && { requests }), ...(tokens && { tokens }) } : undefined
}

function allowance(headers: Headers, unit: string, now: number): Allowance | undefined {
  const remaining = count(headers(`x-ratelimit-remaining-${unit}`))
  if (remaining === undefined) return undefined
  const limit = count(headers(`x-ratelimit-limit-${unit}`))
  const resets = untilReset(headers(`x-ratelimit-reset-${unit}`) ?? '', now) ?? minute
  return { remaining, resets, ...(limit !== undefined && { limit }) }
}

/** The window that nearly all of them mean, where a reset is not said. */
const minute = 60_000

/** A number of units, or undefined for anything else. */
export function count(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined
}

/** Most give a duration; some the moment, in seconds or milliseconds since the epoch. */
function untilReset(text: string, now: number): number | undefined {
  const epoch = Number(text)
  if (!(epoch > 1e9)) return duration(text)
  return Math.max(0, (epoch > 1e12 ? epoch : epoch * 1_000) - now)
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of "6m0s", "1h2m", "20ms", "7.66s" or, as some write it, "59.7" seconds. */
export function duration(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1_000
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/.test(text)) return undefined
  let sum = 0
  for (const [, value, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g))
    sum += Number(value) * (units[unit as string] as number)
  return sum
}
