import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { cacheFile } from './machine-cache.ts'

interface ModelShare {
  readonly model: string
  readonly entries: number
  readonly bytes: number
  /** Tokens that the entries cost. */
  readonly input: number
  readonly output: number
}

/** What the machine's cache holds. */
export interface CacheSummary {
  readonly file: string
  readonly entries: number
  /** Of the file, with what belongs to it. */
  readonly bytes: number
  readonly models: readonly ModelShare[]
  /** Entries by age in days. */
  readonly ages: {
    readonly day: number
    readonly week: number
    readonly month: number
    readonly older: number
  }
  /** Replies that runs were spared, and the tokens of them. */
  readonly saved: { readonly replies: number; readonly input: number; readonly output: number }
  /** Damaged caches that were put aside. */
  readonly aside: readonly { readonly file: string; readonly bytes: number }[]
}

const day = 86_400

/** @param now milliseconds since the epoch. @throws as SQLite does. */
export function cacheSummary(folder: string, database: DatabaseSync, now: number): CacheSummary {
  const models = database
    .prepare(`
      SELECT model, count(*) AS entries, sum(length(line)) AS bytes, sum(input) AS input, sum(output) AS output
      FROM replies GROUP BY model ORDER BY entries DESC, model`)
    .all()
    .map(row => ({
      model: String(row.model),
      ...{ entries: Number(row.entries), bytes: Number(row.bytes) },
      ...{ input: Number(row.input), output: Number(row.output) },
    }))
  const seconds = Math.floor(now / 1000)
  const ages = database
    .prepare(`
      SELECT count(*) FILTER (WHERE at > $now - ${day}) AS day,
        count(*) FILTER (WHERE at <= $now - ${day} AND at > $now - ${7 * day}) AS week,
        count(*) FILTER (WHERE at <= $now - ${7 * day} AND at > $now - ${30 * day}) AS month,
        count(*) FILTER (WHERE at <= $now - ${30 * day}) AS older
      FROM replies`)
    .get({ now: seconds })
  const saved = database
    .prepare('SELECT total(replies) AS replies, total(input) AS input, total(output) AS output FROM saved')
    .get()
  const number = (value: unknown): number => Number(value ?? 0)
  return {
    file: cacheFile(folder),
    entries: models.reduce((sum, { entries }) => sum + entries, 0),
    bytes: sizeOf(cacheFile(folder)),
    models,
    ages: {
      ...{ day: number(ages?.day), week: number(ages?.week) },
      ...{ month: number(ages?.month), older: number(ages?.older) },
    },
    saved: { replies: number(saved?.replies), input: number(saved?.input), output: number(saved?.output) },
    aside: filesAside(folder).map(file => ({ file, bytes: sizeOf(file) })),
  }
}

/** Damaged caches that were put aside, the oldest first. */
export const filesAside = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => /^replies\.damaged-\d+\.sqlite$/.test(name))
    .sort()
    .map(name => join(folder, name))

const sizeOf = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, part) => sum + (existsSync(part) ? statSync(part).size : 0), 0)
