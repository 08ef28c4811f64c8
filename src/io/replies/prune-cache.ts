import type { DatabaseSync } from 'node:sqlite'
import { Failure } from '../../core/failure.ts'

/** Rows removed in one go; between two goes other processes have their turn. */
const perGo = 1_000

/** What is to go; whatever is given goes. */
export interface Pruning {
  /** Seconds since the epoch: entries of before that. */
  readonly before?: number
  readonly model?: string
  /** The oldest entries, until no more bytes than this are left. */
  readonly maxBytes?: number
}

export interface Pruned {
  readonly removed: number
  readonly left: number
  /** Bytes of the file before and after. */
  readonly bytes: { readonly before: number; readonly after: number }
}

/** Removes entries from the machine's cache. @throws Failure('config') for a model that has none; as SQLite does. */
export function pruneCache(database: DatabaseSync, { before, model, maxBytes }: Pruning): Pruned {
  const had = { entries: count(database), bytes: bytesOf(database, 'all') }
  if (model !== undefined) {
    if (!database.prepare('SELECT 1 FROM replies WHERE model = ? LIMIT 1').get(model))
      throw new Failure('config', `--model ${model}: the cache holds nothing of it; ${knownModels(database)}`)
    removeAll(database, 'model = ?', model)
  }
  if (before !== undefined) removeAll(database, 'at < ?', before)
  if (maxBytes !== undefined) {
    const oldest = database.prepare(
      'DELETE FROM replies WHERE id IN (SELECT id FROM replies ORDER BY id LIMIT ?)',
    )
    while (bytesOf(database, 'used') > maxBytes) if (Number(oldest.run(perGo / 10).changes) === 0) break
  }
  database.exec(
    'DELETE FROM openings WHERE name NOT IN (SELECT opening FROM replies WHERE opening IS NOT NULL)',
  )
  database.exec('PRAGMA incremental_vacuum')
  // While others read, the file shrinks later.
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  const left = count(database)
  return {
    removed: had.entries - left,
    left,
    bytes: { before: had.bytes, after: bytesOf(database, 'all') },
  }
}

function removeAll(database: DatabaseSync, condition: string, value: string | number): void {
  const some = database.prepare(
    `DELETE FROM replies WHERE id IN (SELECT id FROM replies WHERE ${condition} LIMIT ${perGo})`,
  )
  while (Number(some.run(value).changes) > 0);
}

function bytesOf(database: DatabaseSync, what: 'all' | 'used'): number {
  const pragma = (name: string): number =>
    Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0])
  const pages = pragma('page_count') - (what === 'used' ? pragma('freelist_count') : 0)
  return pages * pragma('page_size')
}

function knownModels(database: DatabaseSync): string {
  const models = database.prepare('SELECT DISTINCT model FROM replies ORDER BY model LIMIT 10').all()
  return models.length === 0 ? 'it is empty' : `known: ${models.map(({ model }) => String(model)).join(', ')}`
}

const count = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT count(*) AS number FROM replies').get()?.number)
