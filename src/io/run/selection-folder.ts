import { join } from 'node:path'
import type { Dropped } from '../../core/dropped.ts'
import type { Triplet } from '../../core/triplet.ts'
import { openWhole, writeWhole } from '../durable.ts'
import { openRun } from './run-folder.ts'

const tripletsPerPart = 1_000

/**
 * A run folder that is written from front to back, in one go. Killed half-way, the same command writes it
 * anew.
 */
export interface SelectionFolder {
  /** The report of a finished run, or null. */
  finished(): string | null
  keep(triplet: Triplet): void
  drop(dropped: Dropped): void
  /** Writes what is still held, then the closing files, the report last. */
  finish(files: { readonly 'card.md': string; readonly 'report.json': string }): void
  close(): void
}

/** @throws Failure as `openRun` does. */
export function openSelection(path: string, plan: Readonly<Record<string, unknown>>): SelectionFolder {
  const run = openRun(path, plan)
  const drops = openWhole(join(path, 'dropped.jsonl'))
  let held: string[] = []
  let part = 0
  const writePart = (): void => {
    writeWhole(join(path, 'triplets', `part-${String(part++).padStart(5, '0')}.jsonl`), held)
    held = []
  }
  return {
    finished: run.finished,
    keep(triplet) {
      held.push(`${JSON.stringify(triplet)}\n`)
      if (held.length === tripletsPerPart) writePart()
    },
    drop: dropped => drops.write(`${JSON.stringify(dropped)}\n`),
    finish(files) {
      if (held.length > 0 || part === 0) writePart()
      drops.commit()
      writeWhole(join(path, 'card.md'), [files['card.md']])
      writeWhole(join(path, 'report.json'), [files['report.json']])
    },
    close() {
      drops.discard()
      run.close()
    },
  }
}
