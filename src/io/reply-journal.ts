import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { Failure, reasonOf } from '../core/failure.ts'
import type { Model, ModelReply, ModelRequest } from '../core/model.ts'

/** Milliseconds that a reply waits for others to share its commit. */
const gathering = 5

/** Where replies that were paid for are kept. */
export interface ReplyStore {
  find(key: string): ModelReply | undefined
  /** Resolves when the reply is on the disk. */
  keep(key: string, request: string, reply: ModelReply): Promise<void>
}

/**
 * The same model, buying nothing twice: a reply is on the disk before anyone sees it, and a request that was ever answered
 * is answered from there. Requests alike in flight share one call.
 */
export function journaled(model: Model, store: ReplyStore): Model {
  const inFlight = new Map<string, Promise<ModelReply>>()
  const buy = async (key: string, described: string, request: ModelRequest): Promise<ModelReply> => {
    const reply = await model.complete(request)
    await store.keep(key, described, reply)
    return reply
  }
  return {
    id: model.id,
    async complete(request) {
      const described = describe(model.id, request)
      const key = hash('sha256', described)
      const known = store.find(key) ?? inFlight.get(key)
      if (known) return known
      const bought = buy(key, described, request).finally(() => inFlight.delete(key))
      inFlight.set(key, bought)
      return bought
    },
  }
}

/** The key of a reply: a hash of all that decides it. */
export const replyKey = (modelId: string, request: ModelRequest): string =>
  hash('sha256', describe(modelId, request))

/**
 * Keeps replies in a table of an open database. Those that come within a few milliseconds of each other are committed
 * together; how safe a commit is (WAL, synchronous) is set by whoever opened the database.
 */
export function replyStore(database: DatabaseSync): ReplyStore {
  createTable(database)
  const select = database.prepare('SELECT reply FROM replies WHERE key = ?')
  const insert = database.prepare('INSERT OR IGNORE INTO replies (key, request, reply) VALUES (?, ?, ?)')
  let waiting: Waiting[] = []

  const commit = (): void => {
    const batch = waiting
    waiting = []
    try {
      database.exec('BEGIN IMMEDIATE')
      for (const { row } of batch) insert.run(...row)
      database.exec('COMMIT')
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK')
      const advice = `the journal cannot be written (${reasonOf(error)}); free some space and run the same command again`
      const failure = new Failure('storage', advice, { cause: error })
      for (const { reject } of batch) reject(failure)
      return
    }
    for (const { resolve } of batch) resolve()
  }

  return {
    find(key) {
      const row = select.get(key)
      return row && (JSON.parse(String(row.reply)) as ModelReply)
    },
    keep(key, request, reply) {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setTimeout(commit, gathering)
        waiting.push({ row: [key, request, JSON.stringify(reply)], resolve, reject })
      })
    },
  }
}

export interface Usage {
  /** Replies that were bought; those answered from the journal are not counted again. */
  readonly calls: number
  readonly tokens: { readonly input: number; readonly output: number }
}

/** What a run has bought so far, over all of its restarts. */
export function usageOf(database: DatabaseSync): Usage {
  createTable(database)
  const row = database
    .prepare(
      `SELECT count(*) AS calls, coalesce(sum(reply ->> '$.usage.input'), 0) AS input,
        coalesce(sum(reply ->> '$.usage.output'), 0) AS output FROM replies`,
    )
    .get()
  return { calls: Number(row?.calls), tokens: { input: Number(row?.input), output: Number(row?.output) } }
}

interface Waiting {
  readonly row: [key: string, request: string, reply: string]
  readonly resolve: () => void
  readonly reject: (failure: Failure) => void
}

const createTable = (database: DatabaseSync): void =>
  database.exec(
    'CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, request TEXT NOT NULL, reply TEXT NOT NULL) WITHOUT ROWID',
  )

/** Field by field and in this order: the hash of it must not depend on how the request was put together. */
const describe = (model: string, { messages, temperature, maxTokens, json, sample }: ModelRequest): string =>
  JSON.stringify({
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    temperature,
    maxTokens,
    json,
    sample,
  })
