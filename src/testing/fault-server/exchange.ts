import { createHash } from 'node:crypto'
import type { Random } from '../../core/random.ts'
import type { Allowances } from './allowances.ts'
import { type Asked, promptTokens, type Question, type Reply, type Told } from './asked.ts'
import type { BatchEntry, BatchRecord, Desk } from './batch-desk.ts'
import type { Conditions, FaultKind, Limits } from './conditions.ts'
import type { FileShelf } from './openai-files.ts'
import type { PromptCache } from './prompt-cache.ts'
import { wires } from './routes.ts'
import { speak } from './speak.ts'
import { type HttpAnswer, Refusal, type Spoken, type Wire } from './wire.ts'
import type { Outcome, Witness } from './witness.ts'

/** A request before it is read. */
export type Arrival = Pick<Asked, 'wire' | 'call' | 'path' | 'hash' | 'seen'> & { readonly method: string }

/** What a server knows and every exchange needs. */
export interface House {
  readonly reply: Reply
  readonly faultFor: (arrival: Arrival) => FaultKind | null
  readonly keys: readonly string[] | null
  /** Models that exist; null when all do. */
  readonly models: readonly string[] | null
  readonly contextTokens: number
  readonly cache: PromptCache
  readonly witness: Witness
  readonly draws: Random
  readonly desk: Desk
  readonly shelf: FileShelf
  /** Milliseconds since the server began. */
  clock(): number
  nextCall(): number
  /** Those that hold now. */
  conditions(): Conditions
  /** Allowances of a model under the limits in force; null where there are none. */
  allowancesOf(wire: Wire, model: string, limits: Limits | undefined): Allowances | null
}

/** A completion, or the provider's refusal of one, before any fault of the connection touches it. */
export interface Answered {
  readonly answer: HttpAnswer
  readonly outcome: Outcome
  readonly billed: boolean
  readonly usage?: Spoken['usage']
  /** Milliseconds that the script wants it to wait. */
  readonly delay?: number
  readonly why?: string
}

/** The same path and body are the same question. */
export const hashOf = (path: string, body: Uint8Array | string): string =>
  createHash('sha256').update(path).update('\n').update(body).digest().toString('hex', 0, 10)

export const idOf = (hash: string, seen: number): string => `${hash}${seen === 0 ? '' : `x${seen}`}`

/** @throws Refusal where the model is unknown or the prompt too long for it. */
export function fits(question: Question, { models, contextTokens }: House): void {
  if (models !== null && !models.includes(question.model)) throw new Refusal('unknown-model', question.model)
  const asked = promptTokens(question)
  if (asked > contextTokens) throw new Refusal('too-long', '', { tokens: { asked, most: contextTokens } })
}

/** Faults that the provider itself would report, as it would. @throws Refusal for those. */
export function refuseBy(
  fault: FaultKind | null,
  question: Question | null,
  { retryAfter = 1 }: Conditions,
): void {
  const model = question?.model ?? 'this API'
  switch (fault) {
    case 'throttled':
      throw new Refusal('throttled', model, {
        retryAfter: retryAfter * 1_000,
        exhausted: 'requests',
        outcome: fault,
      })
    case 'overloaded':
    case 'broken':
    case 'key-refused':
    case 'no-credit':
      throw new Refusal(fault, '', { outcome: fault })
    case 'unknown-model':
      throw new Refusal(fault, model, { outcome: fault })
    case 'too-long': {
      const asked = question === null ? 0 : promptTokens(question)
      throw new Refusal(fault, '', { outcome: fault, tokens: { asked, most: asked >> 1 } })
    }
  }
}

/** Has the reply made and puts it into the wire's words. */
export async function answerTo(
  asked: Asked,
  wire: Wire,
  { house, fault, draws }: { house: House; fault: FaultKind | null; draws: Random },
): Promise<Answered> {
  house.witness.remember(asked)
  const said = await house.reply(asked)
  const told: Told = typeof said === 'string' ? { text: said } : said
  const delay = told.delay === undefined ? {} : { delay: told.delay }
  if (told.raw) {
    const { status = 200, headers, body = '' } = told.raw
    return { answer: { status, body, ...(headers && { headers }) }, outcome: 'raw', billed: false, ...delay }
  }
  const spoken = speak(asked, told, { fault, draws, cache: house.cache })
  const id = idOf(asked.hash, asked.seen)
  const spoils = fault === 'not-json' ? asked.json : fault === 'length' || fault === 'filtered'
  return {
    answer: { status: 200, body: JSON.stringify(wire.completion(asked, spoken, id)) },
    outcome: spoils ? (fault as FaultKind) : 'served',
    billed: true,
    usage: spoken.usage,
    ...delay,
  }
}

const batchPath = { openai: '/v1/chat/completions', anthropic: '/v1/messages' }

/** Answers one request of a batch as the live endpoint would have, and puts that on record. */
export async function workEntry(batch: BatchRecord, entry: BatchEntry, house: House): Promise<void> {
  const wire = wires[batch.wire]
  const path = batchPath[batch.wire as keyof typeof batchPath]
  const hash = hashOf(path, JSON.stringify(entry.body))
  const seen = house.witness.arrived(hash)
  const call = house.nextCall()
  const draws = house.draws.fork(`batch ${hash}/${seen}`)
  const { errored = 0, expired = 0 } = house.desk.settings
  const fate = draws.next()
  const at = house.clock()
  house.witness.enter()
  let done: Answered
  if (fate < expired) {
    entry.end = 'expired'
    done = { answer: { status: 0, body: '' }, outcome: 'done', billed: false, why: 'expired' }
  } else {
    done = await attempt(wire, idOf(hash, seen), async () => {
      const question = wire.read(entry.body, undefined)
      fits(question, house)
      if (fate < expired + errored) throw new Refusal('broken', '', { outcome: 'broken' })
      const asked: Asked = {
        ...question,
        wire: wire.name,
        call,
        path,
        headers: {},
        body: entry.body,
        hash,
        seen,
        batch: { id: batch.id, customId: entry.customId },
      }
      return answerTo(asked, wire, { house, fault: drawnForText(house.conditions(), draws), draws })
    })
    entry.end = done.answer.status === 200 ? 'served' : 'errored'
    entry.answer = { status: done.answer.status, body: JSON.parse(String(done.answer.body)) }
  }
  const { outcome, billed, usage, why, answer } = done
  house.witness.leave(
    {
      call,
      at,
      took: house.clock() - at,
      wire: wire.name,
      method: 'POST',
      path,
      model: String(entry.body.model ?? ''),
      hash,
      status: answer.status,
      outcome,
      billed,
      batch: batch.id,
      ...(why !== undefined && { why }),
    },
    usage,
  )
}

/** In a batch only the reply itself can be spoilt. */
function drawnForText({ faults = {} }: Conditions, draws: Random): FaultKind | null {
  for (const kind of ['length', 'filtered', 'not-json'] as const)
    if (draws.chance(faults[kind] ?? 0)) return kind
  return null
}

/** Runs what may be refused. */
export async function attempt(wire: Wire, id: string, work: () => Promise<Answered>): Promise<Answered> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { reason, message, detail } = error
    // A refused key is not for the log.
    const said = message === '' || reason === 'key-refused' ? '' : `: ${message}`
    return {
      answer: wire.refusal(error, id),
      outcome: detail.outcome ?? 'refused',
      billed: false,
      why: `${reason}${said}`,
    }
  }
}
