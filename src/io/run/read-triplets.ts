import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Triplet } from '../../core/triplet.ts'
import { parseTriplet } from '../../core/wire.ts'
import { readRows } from '../rows.ts'

/** A triplet with its place, or a line that is none. */
export type StoredTriplet =
  | { readonly file: string; readonly row: number; readonly triplet: Triplet }
  | { readonly file: string; readonly row: number; readonly error: string; readonly raw: unknown }

/**
 * The triplets of run folders and triplet files (.jsonl, .jsonl.gz), in order and at constant memory.
 * @throws Failure('source') when there is no such file, or it is of a later format.
 */
export async function* readTriplets(paths: readonly string[]): AsyncGenerator<StoredTriplet> {
  for (const file of tripletFiles(paths)) {
    if (statSync(file).size === 0) continue
    for await (const read of readRows({ name: file, path: file })) {
      const { row } = read
      if ('error' in read) yield { file, row, error: read.error, raw: read.raw }
      else {
        const parsed = parseTriplet(read.value, `${file}:${row}`)
        yield parsed.ok
          ? { file, row, triplet: parsed.value }
          : { file, row, error: parsed.error, raw: read.value }
      }
    }
  }
}

/**
 * The files that hold the triplets of runs and triplet files, in order. A run's parts count under their
 * final name only.
 * @throws Failure('source') when a path does not exist or is a folder without triplets.
 */
export function tripletFiles(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw new Failure('source', `${path}: no such file or folder; check the path`)
    return found.isDirectory() ? partsOf(path) : [path]
  })
}

function partsOf(run: string): string[] {
  const folder = join(run, 'triplets')
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
  const parts = names.filter(name => /^part-\d{5,}\.jsonl$/.test(name))
  if (parts.length === 0)
    throw new Failure('source', `${run}: holds no triplets; give a run folder of rnr generate or select`)
  return parts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).map(name => join(folder, name))
}
