import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { CallKind, PastCalls } from '../../core/call-habits.ts'
import { cacheFile } from './machine-cache.ts'
import { lineOf } from './read-cache.ts'
import { headIn, isSound } from './reply-line.ts'

/** Replies that are looked at, the latest ones: habits change with the prompts. */
const looked = 20_000

/** "3f2a91 response 2, turn 3" */
const purposeOfCall = /^\S+ (system-prompt|response|repair) (\d+)/

/**
 * What a model was called for in the past, as the machine's cache remembers it. A hint and no more: a cache that cannot be
 * read remembers nothing.
 */
export function pastCalls(folder: string, model: string): readonly PastCalls[] {
  const file = cacheFile(folder)
  if (!existsSync(file)) return []
  const sums = new Map<string, { -readonly [field in keyof PastCalls]: PastCalls[field] }>()
  try {
    using database = closing(new DatabaseSync(file, { readOnly: true, timeout: 1_000 }))
    const rows = database.prepare('SELECT line FROM replies WHERE model = ? ORDER BY id DESC LIMIT ?')
    for (const { line } of rows.iterate(model, looked)) {
      const bytes = lineOf(line)
      if (!isSound(bytes)) continue
      const { purpose = '', usage } = headIn(bytes)
      const [place, kind, attempt] = purposeOfCall.exec(purpose) ?? []
      if (place === undefined) continue
      const name = `${kind} ${attempt}`
      const sum = sums.get(name) ?? {
        ...{ kind: kind as CallKind, attempt: Number(attempt) },
        ...{ calls: 0, input: 0, output: 0, cached: 0 },
      }
      sum.calls++
      sum.input += usage.input
      sum.output += usage.output
      sum.cached += usage.cached ?? 0
      sums.set(name, sum)
    }
  } catch {
    return []
  }
  return [...sums.values()]
}

const closing = (database: DatabaseSync): DatabaseSync & Disposable =>
  Object.assign(database, { [Symbol.dispose]: () => database.close() })
