import type { ModelReply } from './model.ts'
import type { Price } from './price.ts'

export type Tokens = ModelReply['usage']

/** US dollars for tokens; through the batch API at the factor that the price names. */
export function costOf(
  { input, output, cached = 0 }: Tokens,
  { input: fresh, output: written, cached: read = fresh, batch = 1 }: Price,
  via: 'live' | 'batch' = 'live',
): number {
  const micro = (input - cached) * fresh + cached * read + output * written
  return (micro * (via === 'batch' ? batch : 1)) / 1e6
}

/** "$0.0123", "$1.23", "$1,234": as many figures as mean something. */
export function dollars(usd: number): string {
  if (usd === 0) return '$0'
  if (usd < 0.00005) return 'under $0.0001'
  if (usd < 0.1) return `$${usd.toFixed(4)}`
  if (usd < 1_000) return `$${usd.toFixed(2)}`
  return `$${Math.round(usd).toLocaleString('en-US')}`
}

/** To a millionth of a cent: sums of the same calls are the same number, in whatever order they came. */
export const roundedUsd = (usd: number): number => Math.round(usd * 1e8) / 1e8
