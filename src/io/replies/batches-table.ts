import type { DatabaseSync } from 'node:sqlite'
import { Failure, reasonOf } from '../../core/failure.ts'
import type { PendingBatch, PendingBatches, PendingRequest } from './pending-batches.ts'

/** Requests written in one go; between two goes other work gets its turn. */
const perGo = 1_000

/**
 * Keeps the batches of one model in tables of a run's journal. The requests of a batch are written first, its own row last:
 * a batch without a row was never sent.
 * @throws Failure('storage') from every operation when the journal cannot be written.
 */
export function pendingBatches(database: DatabaseSync, model: string): PendingBatches {
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK')
      throw new Failure(
        'storage',
        `the journal cannot be written (${reasonOf(error)}); free some space and run the same command again`,
        { cause: error },
      )
    }
  }
  const together = (work: () => void): void =>
    guarded(() => {
      database.exec('BEGIN IMMEDIATE')
      work()
      database.exec('COMMIT')
    })
  guarded(() => database.exec(tables))
  const statements = prepare(database)
  const { insertRequest, insertOpening, insertBatch, setId, drop } = statements
  const places = new Map<string, ReadonlyMap<string, number>>()

  return {
    open: () =>
      guarded(() => {
        for (const table of ['batch_requests', 'batch_openings'])
          database.exec(`DELETE FROM ${table} WHERE tag NOT IN (SELECT tag FROM batches)`)
        return statements.selectBatches.all(model).map((row): PendingBatch => {
          const tag = String(row.tag)
          const keys = statements.selectKeys.all(tag).map(({ key }) => String(key))
          places.set(tag, new Map(keys.map((key, place) => [key, place])))
          return { tag, since: Number(row.since), id: row.id === null ? null : String(row.id), keys }
        })
      }),

    async intend({ tag, since }, requests) {
      const placed = new Map<string, number>()
      const openings = new Map<string, number>()
      const openingOf = ({ request, opening = 0 }: PendingRequest): number | null => {
        if (opening === 0) return null
        const text = request.slice(0, opening)
        const known = openings.get(text)
        if (known !== undefined) return known
        insertOpening.run(tag, openings.size, text)
        openings.set(text, openings.size)
        return openings.size - 1
      }
      const write = (go: readonly PendingRequest[]): void =>
        together(() => {
          for (const request of go) {
            const rest = request.request.slice(request.opening ?? 0)
            const place = placed.size
            placed.set(request.key, place)
            insertRequest.run(tag, place, request.key, openingOf(request), rest, request.purpose ?? null)
          }
        })
      let go: PendingRequest[] = []
      for (const request of requests) {
        go.push(request)
        if (go.length < perGo) continue
        write(go)
        go = []
        await new Promise(resume => setImmediate(resume))
      }
      write(go)
      together(() => insertBatch.run(tag, model, since))
      places.set(tag, placed)
    },

    submitted: (tag, id) => guarded(() => void setId.run(id, tag)),

    request(tag, key) {
      const place = places.get(tag)?.get(key)
      const row = place === undefined ? undefined : guarded(() => statements.selectRequest.get(tag, place))
      if (!row) return undefined
      const opening = String(row.opening ?? '')
      return {
        key,
        request: opening + String(row.request),
        opening: opening.length,
        ...(row.purpose !== null && { purpose: String(row.purpose) }),
      }
    },

    settled(tag) {
      places.delete(tag)
      together(() => {
        for (const statement of drop) statement.run(tag)
      })
    },
  }
}

/** Batches under way in a run, of all models: paid for, and not read yet. */
export function batchesUnderWay(database: DatabaseSync): number {
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'batches'")
  if (!table.get()) return 0
  return Number(database.prepare('SELECT count(*) AS number FROM batches').get()?.number)
}

const prepare = (database: DatabaseSync) => ({
  insertRequest: database.prepare('INSERT INTO batch_requests VALUES (?, ?, ?, ?, ?, ?)'),
  insertOpening: database.prepare('INSERT INTO batch_openings VALUES (?, ?, ?)'),
  insertBatch: database.prepare('INSERT INTO batches (tag, model, since) VALUES (?, ?, ?)'),
  setId: database.prepare('UPDATE batches SET id = ? WHERE tag = ?'),
  drop: ['batches', 'batch_requests', 'batch_openings'].map(table =>
    database.prepare(`DELETE FROM ${table} WHERE tag = ?`),
  ),
  selectBatches: database.prepare('SELECT tag, since, id FROM batches WHERE model = ? ORDER BY since, tag'),
  selectKeys: database.prepare('SELECT key FROM batch_requests WHERE tag = ? ORDER BY place'),
  selectRequest: database.prepare(`
    SELECT batch_openings.text AS opening, request, purpose FROM batch_requests
    LEFT JOIN batch_openings ON batch_openings.tag = batch_requests.tag AND number = opening
    WHERE batch_requests.tag = ? AND place = ?`),
})

const tables = `
  CREATE TABLE IF NOT EXISTS batches (tag TEXT PRIMARY KEY, model TEXT NOT NULL, since INTEGER NOT NULL, id TEXT);
  CREATE TABLE IF NOT EXISTS batch_requests (
    tag TEXT NOT NULL, place INTEGER NOT NULL, key TEXT NOT NULL, opening INTEGER, request TEXT NOT NULL, purpose TEXT,
    PRIMARY KEY (tag, place)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS batch_openings (
    tag TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (tag, number)
  ) WITHOUT ROWID`
