import type { DatabaseSync } from 'node:sqlite'
import { headIn, isSound, keyIn, openingIn, openingOf } from './reply-line.ts'

const secondsADay = 86_400

/** Takes lines of journals into the machine's cache. @throws as SQLite does; then none of them is in. */
export type TakeLines = (lines: readonly Buffer[]) => void

export function cacheWriter(database: DatabaseSync): TakeLines {
  const addOpening = database.prepare('INSERT OR REPLACE INTO openings (name, line) VALUES (?, ?)')
  const addReply = database.prepare(`
    INSERT INTO replies (key, model, at, input, output, opening, line) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET at = excluded.at, input = excluded.input, output = excluded.output,
      opening = excluded.opening, line = excluded.line WHERE line IS NOT excluded.line`)
  const addSaved = database.prepare(`
    INSERT INTO saved (day, replies, input, output) VALUES (?, 1, ?, ?)
    ON CONFLICT (day) DO UPDATE SET replies = replies + 1, input = input + excluded.input,
      output = output + excluded.output`)

  const take = (line: Buffer): void => {
    if (!isSound(line)) return
    const key = keyIn(line)
    if (key === null) {
      const opening = openingIn(line)
      if (opening) addOpening.run(opening.name, line)
      return
    }
    const { origin, model, at, usage } = headIn(line)
    if (origin === 'cache') addSaved.run(Math.floor(at / secondsADay), usage.input, usage.output)
    if (origin !== 'bought') return
    addReply.run(Buffer.from(key, 'hex'), model, at, usage.input, usage.output, openingOf(line), line)
  }

  return lines => {
    database.exec('BEGIN IMMEDIATE')
    try {
      for (const line of lines) take(line)
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}
