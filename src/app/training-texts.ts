import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exporters } from '../catalog/exporters/index.ts'
import { isRow } from '../core/row-fields.ts'
import type { SourceItem } from '../core/source.ts'
import { parseTriplet } from '../core/wire.ts'
import type { DataFile } from '../io/data-file.ts'
import { readRows } from '../io/rows.ts'
import { readTriplets } from '../io/run/read-triplets.ts'
import { locateSources, type ReadSourcesOptions, readSource } from './read-sources.ts'

/** What a model is trained on, as far as a benchmark must not hold it: what users say, and system prompts. */
interface TrainingText {
  readonly is: 'turn' | 'system'
  readonly text: string
  /** File and row. */
  readonly where: string
}

/** A row of training data, or one that nobody can read. */
export interface TrainingRow {
  readonly where: string
  readonly texts: readonly TrainingText[]
  readonly error?: string
}

/**
 * Training data, row by row: run folders, triplet files, exports, and any source.
 * @throws Failure('source') for one that is not there or cannot be read at all.
 */
export async function* trainingRows(
  paths: readonly string[],
  options: ReadSourcesOptions,
): AsyncGenerator<TrainingRow> {
  for (const path of paths)
    if (existsSync(join(path, 'triplets'))) yield* tripletRows(path)
    else
      for (const file of await locateSources([path], options))
        if (file.path !== undefined && (await holdsTriplets(file))) yield* tripletRows(file.path)
        else for await (const item of readSource(file, options)) yield rowOf(item)
}

async function* tripletRows(path: string): AsyncGenerator<TrainingRow> {
  for await (const stored of readTriplets([path])) {
    const where = `${stored.file}:${stored.row}`
    yield 'error' in stored
      ? { where, texts: [], error: stored.error }
      : textsOf(where, stored.triplet.system.text, usersIn(stored.triplet.messages))
  }
}

async function holdsTriplets(file: DataFile): Promise<boolean> {
  for await (const row of readRows(file)) return 'value' in row && parseTriplet(row.value, file.name).ok
  return false
}

function rowOf(item: SourceItem): TrainingRow {
  if (item.is === 'instruction') {
    const { instruction } = item
    return textsOf(
      whereOf(instruction.origin),
      instruction.system ?? null,
      instruction.turns.map(({ user }) => user),
    )
  }
  const where = whereOf(item.origin)
  if (item.is === 'role') return textsOf(where, item.role.persona, [])
  const exported = exportedConversation(item.raw)
  return exported
    ? textsOf(where, exported.system, usersIn(exported.messages))
    : { where, texts: [], error: item.reason }
}

/** Exports hold rows that are no source of instructions, such as pairs for preference training. */
function exportedConversation(row: unknown) {
  if (!isRow(row)) return null
  for (const exporter of exporters) {
    const found = exporter.marks.every(name => Object.hasOwn(row, name)) ? exporter.read(row) : null
    if (found && !('error' in found)) return found
  }
  return null
}

const textsOf = (where: string, system: string | null, turns: readonly string[]): TrainingRow => ({
  where,
  texts: [
    ...(system === null ? [] : [{ is: 'system' as const, text: system, where }]),
    ...turns.map(text => ({ is: 'turn' as const, text, where })),
  ],
})

const usersIn = (messages: readonly { readonly role: string; readonly content: string }[]): string[] =>
  messages.filter(({ role }) => role === 'user').map(({ content }) => content)

const whereOf = ({ source, row }: { readonly source: string; readonly row: number }): string =>
  `${source}:${row}`
