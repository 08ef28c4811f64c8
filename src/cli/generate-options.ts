import { basename, join } from 'node:path'
import type { GenerateRequest } from '../app/plan-generate.ts'
import { Failure } from '../core/failure.ts'
import { ruleRange, text, usDollars, wholeNumber } from './options.ts'
import { version } from './version.ts'

export type Options = Readonly<Record<string, unknown>>

/** What decides the bytes of a run. */
export const requestIn = (sources: readonly string[], options: Options): GenerateRequest => ({
  version,
  sources,
  teacher: text(options.teacher) ?? 'offline',
  rules: ruleRange(options.rules),
  samples: wholeNumber('--samples', options.samples, { min: 1, max: 1_000 }),
  limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
  accept: options.accept === undefined ? null : wholeNumber('--accept', options.accept, { min: 1 }),
  seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
})

/** How it is carried out: decides the speed and the cost, and no byte. */
export function settingsIn(options: Options) {
  const batch = options.batch === true
  if (batch && (text(options.teacher) ?? 'offline') === 'offline')
    throw new Failure(
      'config',
      '--batch: the offline teacher asks no model; name one with --teacher, or leave it out',
    )
  return {
    batch,
    width:
      options.concurrency === undefined
        ? batch
          ? 20_000
          : 16
        : wholeNumber('--concurrency', options.concurrency, { min: 1, max: batch ? 100_000 : 10_000 }),
    cache: options.cache !== false,
    ...(options.budget !== undefined && { budget: usDollars('--budget', options.budget) }),
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
