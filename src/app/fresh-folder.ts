import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { runState } from '../io/run/run-state.ts'

/** Everything that a demo writes into its folder; nothing else in there is ours to remove. */
const written = [
  'report.json',
  'card.md',
  'dropped.jsonl',
  'eval',
  'export',
  'selected',
  'triplets',
  'journal',
  'plan.json',
]

/** Makes room for a demo: what a finished one left is removed, what an interrupted one left is kept and resumed. */
export function clearFinished(folder: string): void {
  if (runState(folder) !== 'finished') return
  // The report goes first: without it the folder is an unfinished run, should this be cut short.
  for (const name of written) rmSync(join(folder, name), { recursive: true, force: true })
}
