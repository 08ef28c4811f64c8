import { DatabaseSync } from 'node:sqlite'

/**
 * Copies what can be read of a damaged database into another: each table from its beginning and from its end, up to where
 * reading fails. Indexes are made anew.
 * @returns rows that were saved, and whether anything could not be read.
 */
export function salvageTables(
  damaged: string,
  into: DatabaseSync,
): { readonly rows: number; readonly whole: boolean } {
  const from = new DatabaseSync(damaged, { readOnly: true })
  let rows = 0
  let whole = true
  try {
    const schema = from
      .prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
      .all()
    for (const { type, name, sql } of schema) {
      if (type !== 'table') continue
      into.exec(String(sql))
      const saved = salvageTable(from, into, String(name))
      rows += saved.rows
      whole &&= saved.whole
    }
    for (const { type, sql } of schema) if (type === 'index') into.exec(String(sql))
  } catch {
    whole = false
  } finally {
    from.close()
  }
  return { rows, whole }
}

function salvageTable(
  from: DatabaseSync,
  into: DatabaseSync,
  name: string,
): { rows: number; whole: boolean } {
  const before = count(into, name)
  for (const order of ['ASC', 'DESC']) {
    try {
      const key = keyOf(from, name)
        .map(column => `"${column}" ${order}`)
        .join(', ')
      for (const row of from.prepare(`SELECT * FROM "${name}" ORDER BY ${key}`).iterate()) {
        const values = Object.values(row)
        into
          .prepare(`INSERT OR IGNORE INTO "${name}" VALUES (${values.map(() => '?').join(', ')})`)
          .run(...values)
      }
      return { rows: count(into, name) - before, whole: true }
    } catch {
      // The other end may still be readable.
    }
  }
  return { rows: count(into, name) - before, whole: false }
}

function keyOf(database: DatabaseSync, name: string): string[] {
  const columns = database.prepare(`PRAGMA table_info("${name}")`).all()
  const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk))
  return key.length > 0 ? key.map(column => String(column.name)) : ['rowid']
}

const count = (database: DatabaseSync, name: string): number =>
  Number(database.prepare(`SELECT count(*) AS number FROM "${name}"`).get()?.number)
