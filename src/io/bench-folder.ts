import { createHash, type Hash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dropped } from '../core/dropped.ts'
import { type BenchCard, benchCardSchema } from '../core/evaluation/bench-card.ts'
import type { Case } from '../core/evaluation/case.ts'
import { Failure, reasonOf } from '../core/failure.ts'
import { issueLine } from '../core/issue-line.ts'
import { unreadable } from './bytes.ts'
import { openWhole, storageFailure, type WholeFile, writeWhole } from './durable.ts'

const cardFile = 'bench.json'
export const casesFile = 'cases.jsonl'
export const witnessesFile = 'witnesses.jsonl'

/** A benchmark that is being written; it is one once its card is there, which is written last. */
export interface BenchFolder {
  add(given: Case, replies: readonly string[]): void
  drop(dropped: Dropped): void
  /** Freezes it. */
  finish(card: Omit<BenchCard, 'sha256'>): BenchCard
  /** Leaves nothing half-written behind; harmless after the end. */
  discard(): void
}

/** @throws Failure('storage') when the folder cannot be written. */
export function openBenchFolder(path: string): BenchFolder {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw storageFailure(path, error)
  }
  const cases = hashedFile(join(path, casesFile))
  const witnesses = hashedFile(join(path, witnessesFile))
  const dropped = openWhole(join(path, 'dropped.jsonl'))
  return {
    add(given, replies) {
      cases.write(given)
      witnesses.write({ id: given.id, replies })
    },
    drop: record => dropped.write(`${JSON.stringify(record)}\n`),
    finish(given) {
      const card: BenchCard = { ...given, sha256: { cases: cases.commit(), witnesses: witnesses.commit() } }
      dropped.commit()
      writeWhole(join(path, cardFile), [`${JSON.stringify(card, null, 2)}\n`])
      return card
    },
    discard() {
      for (const file of [cases.file, witnesses.file, dropped]) file.discard()
    },
  }
}

function hashedFile(path: string) {
  const file: WholeFile = openWhole(path)
  const hash: Hash = createHash('sha256')
  return {
    file,
    write(row: unknown): void {
      const line = `${JSON.stringify(row)}\n`
      hash.update(line)
      file.write(line)
    },
    commit(): string {
      file.commit()
      return hash.digest('hex')
    },
  }
}

/** The card of a benchmark's folder, or null where there is none. @throws Failure('config') when it is no card of ours. */
export function readBenchCard(folder: string): BenchCard | null {
  const path = join(folder, cardFile)
  if (!existsSync(path)) return null
  const parsed = benchCardSchema.safeParse(parse(path))
  if (parsed.success) return parsed.data
  throw new Failure('config', `${path}: not a benchmark of rnr bench build: ${issueLine(parsed.error)}`)
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Failure('config', `${path}: cannot be read: ${reasonOf(error)}`, { cause: error })
  }
}

/** SHA-256 of a file, in hex. @throws Failure('source') when it cannot be read. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
  } catch (error) {
    throw unreadable({ name: path }, error)
  }
  return hash.digest('hex')
}
