import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Failure } from '../../core/failure.ts'
import type { Tally } from '../../core/tally.ts'
import { storageFailure, writeStream, writeWhole } from '../durable.ts'
import { openJournal } from './run-lock.ts'

/** What a committed part says of itself. */
interface PartRecord {
  readonly part: number
  /** Input rows it covers. */
  readonly rows: number
  readonly tally: Tally
}

/**
 * One run in one folder. A part is committed in this order: its triplets, its drops, then its line in the journal; what
 * has no line in the journal never happened. Killed at any instant, a run goes on after the last committed part.
 */
export interface RunFolder {
  readonly path: string
  readonly journal: DatabaseSync
  committed(): readonly PartRecord[]
  commit(record: PartRecord, triplets: readonly string[], dropped: readonly string[]): void
  /** Joins the drops into dropped.jsonl and writes the closing files, the report last. */
  finish(files: { readonly [name: string]: string }): Promise<void>
  /** The report of a finished run, or null. */
  finished(): string | null
  close(): void
  /** Closes a run that came to nothing and takes away what it had begun to write. */
  discard(): void
}

/**
 * @throws Failure('storage') when the folder cannot be written or another process holds it.
 * @throws Failure('config') when the folder holds a run with another plan.
 */
export function openRun(path: string, plan: Readonly<Record<string, unknown>>): RunFolder {
  try {
    mkdirSync(join(path, 'triplets'), { recursive: true })
  } catch (error) {
    throw storageFailure(path, error)
  }
  const journal = openJournal(path)
  try {
    keepPlan(path, plan)
    journal.exec(
      'CREATE TABLE IF NOT EXISTS parts (part INTEGER PRIMARY KEY, rows INTEGER NOT NULL, tally TEXT NOT NULL)',
    )
  } catch (error) {
    journal.close()
    throw error instanceof Failure ? error : storageFailure(path, error)
  }
  const tripletsOf = (part: number): string => join(path, 'triplets', `${partName(part)}.jsonl`)
  const droppedOf = (part: number): string => join(path, 'journal', `dropped-${partName(part)}.jsonl`)

  const committed = (): PartRecord[] =>
    journal
      .prepare('SELECT part, rows, tally FROM parts ORDER BY part')
      .all()
      .map(row => ({
        part: Number(row.part),
        rows: Number(row.rows),
        tally: JSON.parse(String(row.tally)) as Tally,
      }))
      .filter(
        ({ part }, index) => part === index && existsSync(tripletsOf(part)) && existsSync(droppedOf(part)),
      )

  return {
    path,
    journal,
    committed,
    commit({ part, rows, tally }, triplets, dropped) {
      writeWhole(tripletsOf(part), triplets)
      writeWhole(droppedOf(part), dropped)
      try {
        journal
          .prepare('INSERT OR REPLACE INTO parts VALUES (?, ?, ?)')
          .run(part, rows, JSON.stringify(tally))
      } catch (error) {
        throw storageFailure(path, error)
      }
    },
    async finish(files) {
      const parts = committed()
      await writeStream(join(path, 'dropped.jsonl'), concatenated(parts.map(({ part }) => droppedOf(part))))
      for (const [name, text] of Object.entries(files))
        if (name !== 'report.json') writeWhole(join(path, name), [text])
      writeWhole(join(path, 'report.json'), [files['report.json'] ?? '{}'])
    },
    finished: () =>
      existsSync(join(path, 'report.json')) ? readFileSync(join(path, 'report.json'), 'utf8') : null,
    close: () => journal.close(),
    discard() {
      journal.close()
      for (const name of ['plan.json', 'triplets', 'journal'])
        rmSync(join(path, name), { recursive: true, force: true })
      if (readdirSync(path).length === 0) rmdirSync(path)
    },
  }
}

const partName = (part: number): string => `part-${String(part).padStart(5, '0')}`

function keepPlan(path: string, plan: Readonly<Record<string, unknown>>): void {
  const file = join(path, 'plan.json')
  const text = `${JSON.stringify(plan, null, 2)}\n`
  if (!existsSync(file)) {
    writeWhole(file, [text])
    return
  }
  const before = readFileSync(file, 'utf8')
  if (before === text) return
  throw new Failure(
    'config',
    `${path}: holds a run with another plan (${differences(before, plan)}); run that command again to resume it, or choose another folder with -o`,
  )
}

function differences(before: string, plan: Readonly<Record<string, unknown>>): string {
  let old: Record<string, unknown>
  try {
    old = JSON.parse(before)
  } catch {
    return 'plan.json cannot be read'
  }
  const show = (value: unknown): string => {
    const text = JSON.stringify(value) ?? 'nothing'
    return text.length > 60 ? `${text.slice(0, 60)}…` : text
  }
  return [...new Set([...Object.keys(old), ...Object.keys(plan)])]
    .filter(key => JSON.stringify(old[key]) !== JSON.stringify(plan[key]))
    .map(key => `${key}: ${show(old[key])} → ${show(plan[key])}`)
    .join(', ')
}

async function* concatenated(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* createReadStream(file)
}
