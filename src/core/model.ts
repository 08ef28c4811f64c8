import type { CallFailure, Quota } from './call-failure.ts'
import type { Likelihood } from './evaluation/case.ts'
import type { Message } from './message.ts'

/** Completes chat messages. The whole contract a provider has to meet. */
export interface Model {
  /** What decides a reply besides the request: provider, base URL and model name, joined. Part of every cache key. */
  readonly id: string
  /** Provider as the price table and traces name it: "openai", "anthropic". */
  readonly provider?: string
  /** Model name as the provider knows it. */
  readonly name?: string
  complete(request: ModelRequest): Promise<ModelReply>
  /** Present where the provider answers many requests in one job at a lower price. */
  readonly batches?: BatchApi
  /** Lets go of connections and memory; no call may follow. */
  close?(): Promise<void>
}

export interface ModelRequest {
  readonly messages: readonly Message[]
  readonly temperature?: number
  readonly maxTokens?: number
  /** Ask for one JSON object, where the provider can be held to it. */
  readonly json?: boolean
  /** JSON Schema of that object, for providers that can be held to one. Only with `json`. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> }
  /** Distinguishes repeated draws of the same request. */
  readonly sample?: number
  /**
   * Asks how likely the model finds this text after that of the messages, both as they stand and without a chat template, instead of a
   * reply: see `likelihoodOf`. A model that cannot tell refuses it as 'denied'.
   */
  readonly continuation?: string
  /**
   * How many of the first messages are the same in very many calls; providers whose prompt cache wants marks get one after
   * them. Decides nothing of the reply, so it is no part of the key.
   */
  readonly constant?: number
  /** What the call is for, in a few words ("3f2a91 response 2"); for explanations and traces, no part of the key. */
  readonly purpose?: string
  readonly signal?: AbortSignal
}

export interface ModelReply {
  readonly text: string
  /** Tokens as the provider counted them; `input` includes those that it read from its own cache (`cached`). */
  readonly usage: { readonly input: number; readonly output: number; readonly cached?: number }
  readonly stop: 'end' | 'length' | 'filtered'
  /** Of the continuation, where one was asked about; the text is empty then. */
  readonly likelihood?: Likelihood
  /** What the provider said of its limits with this reply; for the limiter, never kept. */
  readonly quota?: Quota
}

/** A provider's batch API for one model. It remembers nothing: what is pending is the caller's to keep. */
export interface BatchApi {
  readonly maxRequests: number
  /** Bytes of all lines together, each with its line end. */
  readonly maxBytes: number
  /** One request as it stands in a batch, a line of JSON; `key` comes back with its result. */
  encode(key: string, request: ModelRequest): string
  /**
   * Starts a batch and returns its id. `tag` is written beside it where the provider allows that. The lines are gone through
   * as they are sent, more than once, and never held together.
   */
  submit(lines: Iterable<string>, tag: string, signal?: AbortSignal): Promise<string>
  /** The batch submitted under `tag` whose id was lost to a crash, or null when the provider knows of none. */
  find(tag: string, hint: LostBatch, signal?: AbortSignal): Promise<string | null>
  status(id: string, signal?: AbortSignal): Promise<BatchStatus>
  /** Results in any order; requests that expired or failed come back as failures. */
  results(id: string, signal?: AbortSignal): AsyncIterable<BatchResult>
  cancel(id: string, signal?: AbortSignal): Promise<void>
}

/** What is known of a batch whose id is not, for providers that keep no tag. */
export interface LostBatch {
  /** Before this it was not submitted. */
  readonly since: Date
  readonly requests: number
  /** Whether a key is one of its keys. */
  holds(key: string): boolean
  /** Batches that are known to be others. */
  readonly not: ReadonlySet<string>
}

export interface BatchStatus {
  readonly state: 'pending' | 'ended'
  readonly total: number
  readonly done: number
  /** Why the whole batch was refused, in the provider's words; then nothing of it was bought. */
  readonly refused?: {
    readonly reason: string
    /** The provider has no room for it at present: it will take fewer, or the same later. */
    readonly crowded: boolean
  }
  /** Somebody called it off; requests that were not done by then have no result, or a failure. */
  readonly cancelled?: boolean
}

export type BatchResult =
  | { readonly key: string; readonly reply: ModelReply }
  | { readonly key: string; readonly failure: CallFailure }
