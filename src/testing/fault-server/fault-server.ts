import { createServer } from 'node:http'
import { random } from '../../core/random.ts'
import { type Allowances, allowances } from './allowances.ts'
import type { Asked, Reply, WireName } from './asked.ts'
import { type BatchDesk, type BatchSettings, batchDesk } from './batch-desk.ts'
import type { Conditions, FaultKind, Limits, Phase } from './conditions.ts'
import { defaultReply } from './default-reply.ts'
import { type Arrival, type House, workEntry } from './exchange.ts'
import { fileShelf } from './openai-files.ts'
import { promptCache } from './prompt-cache.ts'
import { phaseAt } from './schedule.ts'
import { serve } from './serve.ts'
import { type Counts, type LogEntry, witness } from './witness.ts'

export interface FaultServerOptions extends Conditions {
  /** What to answer; something plain of the shape asked for unless given. */
  readonly reply?: Reply
  /** A fault for this very request, before any is drawn: `({ seen }) => (seen === 0 ? 'reset' : null)`. */
  readonly faultFor?: (arrival: Arrival) => FaultKind | null
  /** Same seed, same requests: same faults. */
  readonly seed?: number
  /** Any free one unless given. */
  readonly port?: number
  /**
   * Keys that are good, on every wire; "ID:SECRET" for AWS signatures. Without it any key is good, and OpenAI's wire asks for
   * none, as local servers do.
   */
  readonly keys?: readonly string[]
  /** Models that exist; all unless given. */
  readonly models?: readonly string[]
  /** Prompt tokens (of four characters) that a model takes. */
  readonly contextTokens?: number
  /** Conditions that follow one another from the first request on; those of the options hold afterwards. */
  readonly schedule?: readonly Phase[]
  readonly batches?: BatchSettings
  /** Requests and log entries that are kept whole; 10,000 unless given. Counts are always of everything. */
  readonly keep?: number
  /** Told of every request when it has ended, for a log of your own. Must not throw. */
  readonly onEntry?: (entry: LogEntry) => void
}

export interface FaultServer extends AsyncDisposable {
  /** Base URL for OpenAI's wire, version included: `${url}#any` is a model reference. */
  readonly url: string
  /** Base URL as the clients of a wire want it. */
  urlFor(wire: WireName): string
  /** The last requests for completions that were good enough to be answered, oldest first. */
  readonly requests: readonly Asked[]
  /** How the last requests of any sort ended. */
  readonly log: readonly LogEntry[]
  readonly counts: Counts
  readonly batches: BatchDesk
  /** Name of the phase that holds; null outside of a schedule. */
  readonly phase: string | null
  /** Other conditions from now on, in place of all that held before, the schedule too. */
  set(conditions: Conditions): void
  close(): Promise<void>
}

/**
 * A server on the loopback that speaks the wires of OpenAI, Azure, Anthropic, Bedrock and Gemini, refuses what they refuse,
 * and fails as they fail, as told and by seed: what meets a request depends on the request and on how often it came before.
 * `GET /_counts` tells the counts to other processes. It does not stream.
 */
export async function faultServer(options: FaultServerOptions = {}): Promise<FaultServer> {
  const began = performance.now()
  const weather = changing(options)
  const eye = witness({ keep: options.keep ?? 10_000, ...(options.onEntry && { onEntry: options.onEntry }) })
  const most = options.batches?.maxBytes
  let calls = 0
  const house: House = {
    reply: options.reply ?? defaultReply,
    faultFor: options.faultFor ?? (() => null),
    keys: options.keys ?? null,
    models: options.models ?? null,
    contextTokens: options.contextTokens ?? Number.POSITIVE_INFINITY,
    cache: promptCache(),
    witness: eye,
    draws: random(options.seed ?? 7),
    desk: batchDesk(options.batches ?? {}, (batch, entry) => workEntry(batch, entry, house)),
    shelf: fileShelf(most === undefined ? {} : { most }),
    clock: () => performance.now() - began,
    nextCall: () => ++calls,
    conditions: weather.now,
    allowancesOf: allowancesByModel(),
  }
  const server = createServer((request, response) => {
    serve(request, response, house).catch((error: unknown) => {
      // The script threw, or the client went away while it was still sending.
      if (response.headersSent || response.destroyed) response.destroy()
      else
        response
          .writeHead(500, { 'content-type': 'text/plain' })
          .end(`the fault server's script: ${String(error)}`)
    })
  })
  // A connection that is closed for idleness just when it is used again is a fault; only those asked for are wanted.
  server.keepAliveTimeout = 0
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', 8_192, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fault server has no port')
  const origin = `http://127.0.0.1:${address.port}`
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    url: `${origin}/v1`,
    urlFor: wire => (wire === 'openai' ? `${origin}/v1` : origin),
    requests: eye.requests,
    log: eye.log,
    get counts() {
      return eye.counts()
    },
    batches: house.desk,
    get phase() {
      return weather.phase()
    },
    set: weather.set,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** The conditions that hold: the schedule's from the first request on, then those given. */
function changing({ schedule = [], ...given }: FaultServerOptions) {
  let phases = schedule
  let after: Conditions = given
  let began: number | null = null
  const current = (): Phase | null => (began === null ? null : phaseAt(phases, performance.now() - began))
  return {
    now: (): Conditions => {
      began ??= performance.now()
      return current() ?? after
    },
    phase: (): string | null => current()?.name ?? null,
    set(conditions: Conditions): void {
      phases = []
      after = conditions
    },
  }
}

/** Each model has allowances of its own; other limits begin with whole ones. */
function allowancesByModel(): House['allowancesOf'] {
  const byLimits = new WeakMap<Limits, Map<string, Allowances>>()
  return (wire, model, limits) => {
    if (limits === undefined) return null
    const byModel = byLimits.get(limits) ?? new Map<string, Allowances>()
    byLimits.set(limits, byModel)
    const name = `${wire.name} ${model}`
    const known = byModel.get(name) ?? allowances(limits)
    byModel.set(name, known)
    return known
  }
}
