import type { Allowance, Quota } from '../../../core/call-failure.ts'
import type { Headers } from './wire.ts'

/** Reads x-ratelimit-{limit,remaining,reset}-{requests,tokens}, as OpenAI sends them and many others do after it. */
export function openaiQuota(headers: Headers): Quota | undefined {
  const requests = allowance(headers, 'requests')
  const tokens = allowance(headers, 'tokens')
  return requests || tokens ? { ...(requests && { requests }), ...(tokens && { tokens }) } : undefined
}

function allowance(headers: Headers, unit: string): Allowance | undefined {
  const remaining = count(headers(`x-ratelimit-remaining-${unit}`))
  if (remaining === undefined) return undefined
  const limit = count(headers(`x-ratelimit-limit-${unit}`))
  const resets = duration(headers(`x-ratelimit-reset-${unit}`) ?? '') ?? minute
  return { remaining, resets, ...(limit !== undefined && { limit }) }
}

/** The window that nearly all of them mean, where a reset is not said. */
const minute = 60_000

/** A number of units, or undefined for anything else. */
export function count(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined
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
