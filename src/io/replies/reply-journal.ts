import { closeSync, constants, existsSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { ModelReply } from '../../core/model.ts'
import { storageFailure, syncFolder } from '../durable.ts'
import { type LineAppender, lineAppender, writesThrough } from './append-lines.ts'
import { keyIndex } from './key-index.ts'
import { modelIn } from './reply-key.ts'
import { isSound, keyIn, openingLine, openingName, replyIn, replyLine } from './reply-line.ts'
import type { Bought } from './reply-store.ts'
import { scanJournal } from './scan-journal.ts'
import { nothingSpent, type Spent, withReply } from './spent.ts'

/** Bytes that a look-up reads at first; few replies are longer. */
const glance = 8 << 10

/** Openings whose names are remembered; a program has a handful. */
const rememberedOpenings = 64

/** All replies that one run bought or used, in one file that only grows. */
export interface ReplyJournal {
  readonly path: string
  /** Bytes on the disk. */
  readonly bytes: number
  /** Replies on their way to the disk. */
  readonly waiting: number
  /** Lines that were found not to be as they were written. */
  readonly damaged: number
  /** Bytes that once were on the disk, and were gone when the journal was opened. */
  readonly missing: number
  /** What is on the disk was paid for like this; exact over kills and restarts. */
  spent(): Spent
  find(key: string): ModelReply | undefined
  /** Resolves when the reply is on the disk. One that is there already stays. @throws Failure('storage') */
  keep(bought: Bought): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the journal of replies of a run, or makes it. It is JSON Lines, each line with a checksum: lines that are not as they
 * were written are counted and never used; what a killed process was writing is cut off. One process at a time.
 * @param options.now milliseconds since the epoch.
 * @param options.expected bytes that it had before, where that is known.
 * @throws Failure('storage') when it cannot be read or written, or is something else.
 */
export function openReplyJournal(
  path: string,
  { now = () => Date.now(), expected = 0 }: { now?: () => number; expected?: number } = {},
): ReplyJournal {
  const file = openFile(path)
  const index = keyIndex()
  let lines: LineAppender
  let contents: ReturnType<typeof scanJournal>
  try {
    contents = scanJournal(file, index)
    if (contents.damaged > 0 && index.size === 0 && contents.openings.size === 0)
      throw new Failure(
        'storage',
        `${path}: is no journal of replies, or nothing of it can be read; put it elsewhere, and replies that the machine's cache holds are not bought again`,
      )
    lines = lineAppender(file, path, contents.end, writesThrough !== 0)
  } catch (error) {
    closeSync(file)
    throw storageFailure(path, error)
  }
  const written = new Set(contents.openings)
  const named = new Map<string, string>()
  let { spent, damaged } = contents
  let glanced = Buffer.allocUnsafe(glance)

  /** The line at a place of the file; null where it is not sound. */
  function lineAt(place: number): Buffer | null {
    for (let filled = 0; ; ) {
      const read = readSync(file, glanced, filled, glanced.length - filled, place + filled)
      const end = glanced.subarray(0, filled + read).indexOf(0x0a, filled)
      if (end !== -1) {
        const line = glanced.subarray(0, end)
        return isSound(line) ? line : null
      }
      if (read === 0) return null
      filled += read
      if (filled < glanced.length) continue
      const larger = Buffer.allocUnsafe(glanced.length * 2)
      glanced.copy(larger)
      glanced = larger
    }
  }

  const find = (key: string): ModelReply | undefined => {
    try {
      return index.find(key, place => {
        const line = lineAt(place)
        if (line === null) damaged++
        return line && keyIn(line) === key ? replyIn(line) : undefined
      })
    } catch (error) {
      throw storageFailure(path, error)
    }
  }

  /** The name of an opening, which is written before anything that refers to it. */
  function openingFor(text: string): string {
    let name = named.get(text)
    if (name === undefined) {
      name = openingName(text)
      if (named.size >= rememberedOpenings) named.clear()
      named.set(text, name)
    }
    if (!written.has(name)) {
      const fresh = name
      written.add(fresh)
      lines.append(openingLine(fresh, text)).catch(() => written.delete(fresh))
    }
    return name
  }

  return {
    path,
    get bytes() {
      return lines.end
    },
    get waiting() {
      return lines.waiting
    },
    get damaged() {
      return damaged
    },
    missing: Math.max(0, expected - contents.end),
    spent: () => spent,
    find,
    async keep(bought) {
      const { key, request, opening: characters = 0, origin = 'bought', via, reply } = bought
      if (find(key)) return
      const opening = characters > 0 ? openingFor(request.slice(0, characters)) : null
      const at = Math.floor(now()) / 1000
      const place = await lines.append(replyLine(bought, { model: modelIn(request), at, opening }))
      index.add(key, place)
      spent = withReply(spent, { origin, via, usage: reply.usage })
    },
    close: lines.close,
  }
}

/** What a journal that nobody has open says was paid for. @throws Failure('storage') when it cannot be read. */
export function spentIn(path: string): Spent {
  if (!existsSync(path)) return nothingSpent
  try {
    const file = openSync(path, 'r')
    try {
      return scanJournal(file, keyIndex()).spent
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw storageFailure(path, error)
  }
}

function openFile(path: string): number {
  try {
    const { O_RDWR, O_CREAT, O_EXCL } = constants
    if (existsSync(path)) return openSync(path, O_RDWR | writesThrough)
    const file = openSync(path, O_RDWR | O_CREAT | O_EXCL | writesThrough, 0o600)
    syncFolder(dirname(path))
    return file
  } catch (error) {
    throw storageFailure(path, error)
  }
}
