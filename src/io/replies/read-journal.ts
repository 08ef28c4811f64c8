import { closeSync, openSync, readSync } from 'node:fs'
import type { AskedCall } from '../../core/call-difference.ts'
import { Failure } from '../../core/failure.ts'
import type { ModelReply } from '../../core/model.ts'
import { storageFailure } from '../durable.ts'
import { partsOf } from './reply-key.ts'
import { headIn, isSound, keyIn, openingIn, type ReplyRecord, replyIn, requestIn } from './reply-line.ts'
import { scanLines } from './scan-lines.ts'

/** Where a line stands in a journal. */
export interface LinePlace {
  readonly at: number
  readonly length: number
}

interface JournalEntry {
  readonly place: LinePlace
  readonly head: Omit<ReplyRecord, 'text'>
  /** The request as it was hashed; null where a part of it is damaged. */
  readonly request: string | null
}

/** A journal of replies, for somebody who only looks; a run may be writing to it. */
export interface JournalReader extends Disposable {
  /** In the order in which they came; what is damaged is left out. */
  entries(): Generator<JournalEntry>
  /** Of an entry that was gone past. */
  request(place: LinePlace): string | null
  reply(place: LinePlace): ModelReply | null
}

/** @throws Failure('storage') when there is none. */
export function readJournal(path: string): JournalReader {
  const file = openToRead(path)
  const openings = new Map<string, string>()
  const lineAt = ({ at, length }: LinePlace): Buffer | null => {
    const line = Buffer.allocUnsafe(length)
    return readSync(file, line, 0, length, at) === length && isSound(line) ? line : null
  }
  return {
    *entries() {
      for (const { at, line, whole } of scanLines(file)) {
        if (!whole || !isSound(line)) continue
        const opening = openingIn(line)
        if (opening) openings.set(opening.name, opening.text)
        else if (keyIn(line) !== null)
          yield {
            place: { at, length: line.length },
            head: headIn(line),
            request: requestIn(line, openings),
          }
      }
    },
    request(place) {
      const line = lineAt(place)
      return line && requestIn(line, openings)
    },
    reply(place) {
      const line = lineAt(place)
      return line && replyIn(line)
    },
    [Symbol.dispose]: () => closeSync(file),
  }
}

/** A request as it was hashed, in its parts. */
export function askedIn(request: string): AskedCall {
  const { messages, parameters } = partsOf(request)
  const { model, sample = 0, ...rest } = JSON.parse(parameters)
  return { model, messages: JSON.parse(messages), parameters: rest, sample }
}

function openToRead(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw storageFailure(path, error)
    throw new Failure('storage', `${path}: no such file; only runs with a model have replies`)
  }
}
