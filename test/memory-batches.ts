import { CallFailure } from '../src/core/call-failure.ts'
import type { BatchApi, BatchResult, Model, ModelReply, ModelRequest } from '../src/core/model.ts'
import type { Bought, ReplyStore } from '../src/io/replies/reply-store.ts'
import type { BatchClock } from '../src/stages/batch/timings.ts'

/** Time that passes only when nobody has anything else to do. */
export function idleClock() {
  const pauses = new Set<{ at: number; wake: () => void }>()
  let now = Date.UTC(2026, 10, 21)
  const clock: BatchClock = {
    now: () => now,
    pause: (milliseconds, signal) =>
      new Promise(resolve => {
        if (signal.aborted) return resolve()
        const pause = { at: now + milliseconds, wake: () => {} }
        pause.wake = () => {
          pauses.delete(pause)
          resolve()
        }
        signal.addEventListener('abort', pause.wake, { once: true })
        pauses.add(pause)
      }),
  }
  const settle = (): Promise<void> => new Promise(resume => setImmediate(resume))
  return {
    clock,
    settle,
    /** Lets time pass until the work is done. */
    async until<T>(work: Promise<T>): Promise<T> {
      let done = false
      work.then(
        () => (done = true),
        () => (done = true),
      )
      for (let idle = 0; !done; ) {
        await settle()
        const next = [...pauses].sort((a, b) => a.at - b.at)[0]
        if (done) break
        if (next) {
          now = Math.max(now, next.at)
          next.wake()
          idle = 0
        } else if (idle++ > 50) throw new Error('waits for ever')
      }
      return work
    },
  }
}

export interface Batch {
  readonly id: string
  readonly tag: string
  readonly created: number
  readonly keys: readonly string[]
  looks: number
  results: BatchResult[] | null
}

export const replyTo = (key: string): ModelReply => ({
  text: `reply to ${key}`,
  usage: { input: 3, output: 4 },
  stop: 'end',
})

/** A provider in memory: what it sold, to whom, how often. */
export function provider(clock: BatchClock, { tagged = true, maxRequests = 7, looks = 3 } = {}) {
  const batches: Batch[] = []
  const sold = new Map<string, number>()
  const rules = {
    /** What becomes of one request; null for a reply. */
    failure: (_key: string, _time: number): CallFailure | null => null,
    /** What goes wrong before a call has an effect, or after. */
    trouble: (_call: string, _when: 'before' | 'after'): CallFailure | null => null,
    refused: (_batch: Batch): { reason: string; crowded: boolean } | null => null,
    cancelled: (_batch: Batch): boolean => false,
    endless: false,
    missing: (_key: string, _time: number): boolean => false,
  }
  const times = new Map<string, number>()
  const check = (call: string, when: 'before' | 'after'): void => {
    const failure = rules.trouble(call, when)
    if (failure) throw failure
  }
  const finish = (batch: Batch): BatchResult[] => {
    batch.results ??= batch.keys.flatMap((key): BatchResult[] => {
      const time = (times.get(key) ?? 0) + 1
      times.set(key, time)
      if (rules.missing(key, time)) return []
      const failure = rules.failure(key, time)
      if (failure) return [{ key, failure }]
      sold.set(key, (sold.get(key) ?? 0) + 1)
      return [{ key, reply: replyTo(key) }]
    })
    return batch.results
  }
  const find = (id: string): Batch => {
    const batch = batches.find(one => one.id === id)
    if (batch) return batch
    throw new CallFailure('denied', 'no such batch', { status: 404 })
  }
  const api: BatchApi = {
    maxRequests,
    maxBytes: 10_000,
    encode: key => JSON.stringify({ key }),
    async submit(lines, tag) {
      check('submit', 'before')
      const keys = [...lines].map(line => JSON.parse(line).key)
      const batch: Batch = {
        id: `batch-${batches.length}`,
        tag,
        created: clock.now(),
        keys,
        looks: 0,
        results: null,
      }
      batches.push(batch)
      check('submit', 'after')
      return batch.id
    },
    async find(tag, hint) {
      check('find', 'before')
      for (const batch of batches) {
        if (hint.not.has(batch.id) || batch.created < hint.since.getTime()) continue
        if (
          tagged
            ? batch.tag === tag
            : batch.keys.length === hint.requests && (!batch.results || batch.keys.some(hint.holds))
        )
          return batch.id
      }
      return null
    },
    async status(id) {
      check('status', 'before')
      const batch = find(id)
      const refused = rules.refused(batch)
      const total = batch.keys.length
      if (refused) return { state: 'ended', total, done: 0, refused }
      if (rules.cancelled(batch)) return { state: 'ended', total, done: 0, cancelled: true }
      const ended = ++batch.looks >= looks && !rules.endless
      if (ended) finish(batch)
      return { state: ended ? 'ended' : 'pending', total, done: ended ? total : 0 }
    },
    async *results(id) {
      check('results', 'before')
      const batch = find(id)
      for (const result of rules.cancelled(batch) ? [] : finish(batch)) {
        yield result
        check('results', 'after')
      }
    },
    async cancel(id) {
      find(id).looks = looks
    },
  }
  return { api, rules, batches, sold }
}

export const modelOf = (api: BatchApi): Model => ({
  id: 'openai:small',
  complete: () => Promise.reject(new Error('asked live')),
  batches: api,
})

export function memoryStore() {
  const kept = new Map<string, Bought>()
  const store: { -readonly [field in keyof ReplyStore]: ReplyStore[field] } = {
    find: key => {
      const found = kept.get(key)
      return found && { reply: found.reply, from: 'journal' }
    },
    async keep(bought) {
      if (kept.has(bought.key)) throw new Error(`${bought.key} kept twice`)
      kept.set(bought.key, bought)
    },
  }
  return { kept, store }
}

export const keyOf = (request: ModelRequest): string => request.messages[0]?.content ?? ''
export const ask = (key: string): ModelRequest => ({
  messages: [{ role: 'user', content: key }],
  purpose: `for ${key}`,
})
