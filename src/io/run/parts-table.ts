import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { Tally } from '../../core/tally.ts'

/** What a committed part says of itself. */
export interface PartRecord {
  readonly part: number
  /** Input rows it covers. */
  readonly rows: number
  readonly tally: Tally
}

/** The parts that a run has committed, in a table of its journal. */
export interface PartsTable {
  /** Those from the first on that are as they were written; what follows a damaged one is written anew. */
  sound(): readonly PartRecord[]
  /** @param logged bytes that the journal of replies had by then. */
  add(record: PartRecord, logged: number): void
  /** Bytes that the journal of replies had when the last part was committed. */
  logged(): number
}

/** All operations throw as SQLite does. */
export function partsTable(database: DatabaseSync): PartsTable {
  database.exec(`
    CREATE TABLE IF NOT EXISTS committed (
      part INTEGER PRIMARY KEY, rows INTEGER NOT NULL, tally TEXT NOT NULL, logged INTEGER NOT NULL, checksum INTEGER NOT NULL)`)
  const rows = (): Row[] =>
    database
      .prepare('SELECT part, rows, tally, logged, checksum FROM committed ORDER BY part')
      .all()
      .map(({ part, rows, tally, logged, checksum }) => ({
        ...{ part: Number(part), rows: Number(rows), tally: String(tally) },
        ...{ logged: Number(logged), checksum: Number(checksum) },
      }))
  return {
    sound() {
      const all = rows()
      const bad = all.findIndex((row, index) => row.part !== index || row.checksum !== checksumOf(row))
      return (bad === -1 ? all : all.slice(0, bad)).map(({ part, rows, tally }) => ({
        ...{ part, rows },
        tally: JSON.parse(tally) as Tally,
      }))
    },
    add({ part, rows, tally }, logged) {
      const row = { part, rows, tally: JSON.stringify(tally), logged }
      database
        .prepare('INSERT OR REPLACE INTO committed VALUES (?, ?, ?, ?, ?)')
        .run(part, rows, row.tally, logged, checksumOf(row))
    },
    logged: () => Math.max(0, ...rows().map(({ logged }) => logged)),
  }
}

interface Row {
  readonly part: number
  readonly rows: number
  readonly tally: string
  readonly logged: number
  readonly checksum: number
}

const checksumOf = ({ part, rows, tally, logged }: Omit<Row, 'checksum'>): number =>
  crc32(`${part}|${rows}|${logged}|${tally}`)
