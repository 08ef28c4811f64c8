import type { WireName } from './asked.ts'
import { Refusal } from './wire.ts'

/** How batches are dealt with. */
export interface BatchSettings {
  /** Milliseconds until a batch ends by itself; 200 unless given, `Infinity` leaves that to `finish`. */
  readonly takes?: number
  /** Probability that one request of a batch fails (500), and that it expires. */
  readonly errored?: number
  readonly expired?: number
  /** Instead of the provider's own limits. */
  readonly maxRequests?: number
  readonly maxBytes?: number
  /** Prompt tokens that may wait in batches not yet ended (OpenAI's enqueued token limit). */
  readonly maxTokens?: number
  /** Why a batch is refused after it was taken in, or undefined. */
  readonly refuse?: (batch: BatchRecord) => string | undefined
}

type EntryEnd = 'served' | 'errored' | 'expired' | 'canceled'

export interface BatchEntry {
  readonly customId: string
  readonly body: Readonly<Record<string, unknown>>
  end?: EntryEnd
  /** Status and body as the live endpoint would have sent them. */
  answer?: { readonly status: number; readonly body: unknown }
}

/** One batch as it was submitted and what became of it. */
export interface BatchRecord {
  readonly id: string
  readonly wire: WireName
  /** Date.now() at each of these. */
  readonly createdAt: number
  endedAt?: number
  cancelledAt?: number
  readonly entries: readonly BatchEntry[]
  readonly metadata: Readonly<Record<string, string>> | null
  readonly inputFile?: string
  readonly promptTokens: number
  /** Deleted by the client: it is on record here and nowhere else. */
  deleted?: boolean
  /** Ended because its time was over. */
  expired?: boolean
  /** Why all of it was refused. */
  refused?: readonly { readonly code: string; readonly message: string; readonly line?: number }[]
}

/** The batches of a server. They outlive whoever submitted them. */
export interface BatchDesk {
  /** In the order of submission. */
  readonly list: readonly BatchRecord[]
  /** Ends a batch, or all that are pending; `done` of its requests are answered (all unless given), the others expire. */
  finish(id?: string, done?: number): Promise<void>
}

/** What the endpoints of a wire do with the desk. */
export interface Desk extends BatchDesk {
  readonly settings: BatchSettings
  open(batch: BatchRecord): BatchRecord
  /** @throws Refusal when there is none. */
  find(id: string, wire: WireName): Promise<BatchRecord>
  cancel(id: string, wire: WireName): Promise<BatchRecord>
  /** Of a wire, newest first, each brought up to date. */
  newest(wire: WireName): Promise<BatchRecord[]>
  /** Requests of a pending batch that are answered by now, as far as the provider tells. */
  done(batch: BatchRecord): number
}

/** @param work answers one request of a batch. */
export function batchDesk(
  settings: BatchSettings,
  work: (batch: BatchRecord, entry: BatchEntry) => Promise<void>,
): Desk {
  const { takes = 200 } = settings
  const list: BatchRecord[] = []
  const closing = new Map<string, Promise<void>>()

  const share = (batch: BatchRecord, now: number): number =>
    takes === 0 ? 1 : Math.min(1, Math.max(0, (now - batch.createdAt) / takes))
  const close = (batch: BatchRecord, answered: number, rest: 'expired' | 'canceled'): Promise<void> => {
    const already = closing.get(batch.id)
    if (already) return already
    const closed = (async () => {
      for (const [at, entry] of batch.entries.entries())
        if (at < answered) await work(batch, entry)
        else entry.end = rest
      if (rest === 'expired' && answered < batch.entries.length) batch.expired = true
      batch.endedAt = Date.now()
    })()
    closing.set(batch.id, closed)
    return closed
  }
  const upToDate = async (batch: BatchRecord): Promise<BatchRecord> => {
    if (batch.refused) return batch
    const reason = settings.refuse?.(batch)
    if (reason !== undefined) batch.refused = [{ code: 'refused', message: reason }]
    else if (closing.has(batch.id)) await closing.get(batch.id)
    else if (share(batch, Date.now()) === 1) await close(batch, batch.entries.length, 'expired')
    return batch
  }
  const held = (id: string, wire: WireName): BatchRecord => {
    const batch = list.find(one => one.id === id && one.wire === wire && !one.deleted)
    if (!batch) throw new Refusal('not-found', `No batch found with id '${id}'.`)
    return batch
  }
  return {
    settings,
    list,
    open(batch) {
      list.push(batch)
      return batch
    },
    find: async (id, wire) => upToDate(held(id, wire)),
    async cancel(id, wire) {
      const batch = await upToDate(held(id, wire))
      if (batch.endedAt === undefined && !batch.refused) {
        batch.cancelledAt = Date.now()
        await close(batch, Math.floor(share(batch, Date.now()) * batch.entries.length), 'canceled')
      }
      return batch
    },
    newest: wire =>
      Promise.all(
        list
          .filter(one => one.wire === wire)
          .reverse()
          .map(upToDate),
      ),
    done: batch => Math.floor(share(batch, Date.now()) * batch.entries.length),
    async finish(id, done = Number.POSITIVE_INFINITY) {
      const chosen = list.filter(one => (id === undefined || one.id === id) && !one.refused)
      if (id !== undefined && chosen.length === 0) throw new Error(`no batch "${id}" to finish`)
      await Promise.all(chosen.map(batch => close(batch, done, 'expired')))
    },
  }
}
