import type { OfflineEstimate } from '../app/estimate/estimate-offline.ts'
import type { Estimate } from '../app/estimate/estimate-run.ts'
import { dollars } from '../core/cost.ts'
import { thousands } from './screen.ts'

/** What a run with a model is likely to take, for a person. @param wanted triplets asked for; null for one pass over all. */
export function estimateLines(estimate: Estimate, wanted: number | null): string[] {
  const { rows, accepted, calls, tokens, costUsd, sample, encoding, pastCalls, assumptions } = estimate
  const what =
    wanted === null
      ? `${thousands(rows)} rows, some ${about(accepted)} accepted triplets,`
      : `${thousands(wanted)} accepted triplets`
  const cached =
    tokens.cached > 0 ? ` (${percent(tokens.cached / tokens.input)} from the provider's cache)` : ''
  const live = costUsd.live
  const price =
    live === null
      ? 'nobody knows what it costs, --prices FILE would tell'
      : live === 0
        ? 'free'
        : `${dollars(live)} live${costUsd.batch === null ? '' : `, ${dollars(costUsd.batch)} with --batch`}`
  const budget = live === null || live === 0 ? '' : ` --budget ${Math.max(1, Math.ceil(live))} stops there;`
  return [
    `  ${what} need about ${about(calls)} calls, ${about(tokens.input)} tokens in${cached}, ${about(tokens.output)} out: ${price}.`,
    `  Measured on ${thousands(sample.rows)} of ${thousands(sample.of)} rows${pastCalls > 0 ? ` and ${thousands(pastCalls)} earlier calls of this model` : ''}, in tokens of ${encoding}; ${pastCalls > 0 ? 'scaled to how this model counts' : 'other encodings often make more of them'}.`,
    ...assumptions.map(assumption => `  Assumed: ${assumption}.`),
    `  Nothing was sent. Leave out --dry-run to start;${budget} the same command resumes.`,
  ]
}

/** What a run without a model is likely to come to, for a person. */
export function offlineEstimateLines(
  { rows, accepted, seconds, sample }: OfflineEstimate,
  wanted: number | null,
): string[] {
  const time = seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
  return [
    wanted === null
      ? `  ${thousands(rows)} rows give about ${about(accepted)} triplets in about ${time} on this machine: no calls, free.`
      : `  ${thousands(wanted)} accepted triplets need about ${about(rows)} rows and ${time} on this machine: no calls, free.`,
    `  Measured on ${thousands(sample.rows)} of ${thousands(sample.of)} rows. Nothing was written. Leave out --dry-run to start.`,
  ]
}

/** "21,400", "38 M": no more figures than an estimate has. */
export function about(count: number): string {
  if (count >= 9_950_000) return `${thousands(Math.round(count / 1e6))} M`
  if (count >= 995_000) return `${(count / 1e6).toFixed(1)} M`
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 2)
  return thousands(Math.round(count / step) * step)
}

const percent = (share: number): string => `${Math.round(100 * share)}%`
