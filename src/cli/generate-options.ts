import { basename, join } from 'node:path'
import type { EngineLimits } from '../app/open-engine.ts'
import type { GenerateRequest } from '../app/plan-generate.ts'
import { Failure } from '../core/failure.ts'
import { judgesIn, votesIn } from './judge-names.ts'
import { ruleRange, text, usDollars, wholeNumber } from './options.ts'
import { version } from './version.ts'

export type Options = Readonly<Record<string, unknown>>

/** What decides the bytes of a run. */
export const requestIn = (sources: readonly string[], options: Options): GenerateRequest => ({
  ...judgeIn(options),
  version,
  sources,
  teacher: text(options.teacher) ?? 'offline',
  rules: ruleRange(options.rules),
  samples: wholeNumber('--samples', options.samples, { min: 1, max: 1_000 }),
  limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
  accept: options.accept === undefined ? null : wholeNumber('--accept', options.accept, { min: 1 }),
  seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
})

/** Who judges, as the plan of a run names them. */
export function judgeIn(options: Options): Pick<GenerateRequest, 'judge'> {
  const models = judgesIn(options)
  if (models.length > 0) return { judge: { models, votes: votesIn(options) } }
  if (options.votes === undefined) return {}
  throw new Failure('config', '--votes: is about a judge, and there is none; name one with --judge MODEL')
}

/** How it is carried out: decides the speed and the cost, and no byte. */
export function settingsIn(options: Options) {
  const batch = options.batch === true
  if (batch && (text(options.teacher) ?? 'offline') === 'offline')
    throw new Failure(
      'config',
      '--batch: the offline teacher asks no model; name one with --teacher, or leave it out',
    )
  const concurrency =
    options.concurrency === undefined || options.concurrency === 'auto'
      ? 'auto'
      : wholeNumber('--concurrency', options.concurrency, { min: 1, max: batch ? 100_000 : 10_000 })
  return {
    batch,
    width: concurrency === 'auto' ? (batch ? 20_000 : 256) : concurrency,
    limits: limitsIn(options, concurrency),
    cache: options.cache !== false,
    ...(text(options.prices) !== undefined && { prices: text(options.prices) as string }),
    ...(options.budget !== undefined && { budget: usDollars('--budget', options.budget) }),
  }
}

export function limitsIn(options: Options, concurrency: number | 'auto'): EngineLimits {
  const { rpm, tpm, deadline, patience } = options
  const perMinute = (name: string, value: unknown): number => wholeNumber(name, value, { min: 1 })
  const seconds = (name: string, value: unknown): number =>
    1000 * wholeNumber(name, value, { min: 1, max: 86_400 })
  return {
    concurrency,
    ...(rpm !== undefined && { requestsPerMinute: perMinute('--rpm', rpm) }),
    ...(tpm !== undefined && { tokensPerMinute: perMinute('--tpm', tpm) }),
    ...(deadline !== undefined && { deadline: seconds('--deadline', deadline) }),
    ...(patience !== undefined && { patience: seconds('--patience', patience) }),
  }
}

/** The run folder: as asked, or named after the first source. */
export const folderIn = ([first = '']: readonly string[], options: Options): string =>
  text(options.out) ?? join('runs', nameOf(first))

const nameOf = (source: string): string =>
  source === '-'
    ? 'stdin'
    : basename(source.replace(/\/+$/, ''))
        .replace(/(?:\.(?:jsonl?|csv|parquet|gz|zst))+$/i, '')
        .replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'run'
