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
import { storageFailure, writeStream, writeWhole } from '../durable.ts'
import { openReplyJournal, type ReplyJournal, spentIn } from '../replies/reply-journal.ts'
import type { Spent } from '../replies/spent.ts'
import { keepPlan } from './keep-plan.ts'
import { type PartRecord, type PartsTable, partsTable } from './parts-table.ts'
import { openJournal } from './run-lock.ts'

/**
 * One run in one folder. A part is committed in this order: its triplets, its drops, then its line in the journal; what
 * has no line in the journal never happened. Killed at any instant, a run goes on after the last committed part.
 */
export interface RunFolder {
  readonly path: string
  readonly journal: DatabaseSync
  /** What had to be mended when the folder was opened, for the user. */
  readonly notices: readonly string[]
  /** The replies that the run has bought or used. Whoever opens it closes it. */
  replies(): ReplyJournal
  /** What the run has paid for, over all of its restarts. */
  spent(): Spent
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
 * @param notes fields of the plan that decide nothing: a run may go on with others, and plan.json then holds those.
 * @throws Failure('storage') when the folder cannot be written or another process holds it.
 * @throws Failure('config') when the folder holds a run with another plan.
 */
export function openRun(
  path: string,
  plan: Readonly<Record<string, unknown>>,
  { notes = [] }: { notes?: readonly string[] } = {},
): RunFolder {
  try {
    mkdirSync(join(path, 'triplets'), { recursive: true })
  } catch (error) {
    throw storageFailure(path, error)
  }
  const { journal, notice } = openJournal(path)
  let parts: PartsTable
  let replies: ReplyJournal | null = null
  try {
    keepPlan(path, plan, notes)
    parts = partsTable(journal)
  } catch (error) {
    journal.close()
    throw error instanceof Failure ? error : storageFailure(path, error)
  }
  const tripletsOf = (part: number): string => join(path, 'triplets', `${partName(part)}.jsonl`)
  const droppedOf = (part: number): string => join(path, 'journal', `dropped-${partName(part)}.jsonl`)

  const committed = (): PartRecord[] => {
    const sound = parts.sound()
    const missing = sound.findIndex(
      ({ part }) => !existsSync(tripletsOf(part)) || !existsSync(droppedOf(part)),
    )
    return missing === -1 ? [...sound] : sound.slice(0, missing)
  }

  return {
    path,
    journal,
    get notices() {
      return [...(notice === null ? [] : [notice]), ...lostLines(path, committed().length)]
    },
    replies() {
      replies ??= openReplyJournal(repliesIn(path), { expected: parts.logged() })
      return replies
    },
    spent: () => (replies ? replies.spent() : spentIn(repliesIn(path))),
    committed,
    commit(record, triplets, dropped) {
      writeWhole(tripletsOf(record.part), triplets)
      writeWhole(droppedOf(record.part), dropped)
      try {
        parts.add(record, replies?.bytes ?? 0)
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

/** Parts that are there and have no line: one may have been under way when the process was killed, more were lost. */
function lostLines(path: string, committed: number): string[] {
  const parts = readdirSync(join(path, 'triplets')).filter(name => /^part-\d+\.jsonl$/.test(name)).length
  return parts <= committed + 1
    ? []
    : [
        `${path}: the journal has lost the lines of ${parts - committed} parts; they are written again from the replies`,
      ]
}

/** Where a run keeps its replies. */
export const repliesIn = (run: string): string => join(run, 'journal', 'replies.jsonl')

const partName = (part: number): string => `part-${String(part).padStart(5, '0')}`

async function* concatenated(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* createReadStream(file)
}
