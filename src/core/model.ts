import type { Message } from './message.ts'

/** Completes chat messages. The whole contract a provider has to meet. */
export interface Model {
  /** What decides a reply besides the request: provider, base URL and model name, joined. Part of every cache key. */
  readonly id: string
  complete(request: ModelRequest): Promise<ModelReply>
}

export interface ModelRequest {
  readonly messages: readonly Message[]
  readonly temperature?: number
  readonly maxTokens?: number
  /** Ask for one JSON object, where the provider can be held to it. */
  readonly json?: boolean
  /** Distinguishes repeated draws of the same request. */
  readonly sample?: number
  readonly signal?: AbortSignal
}

export interface ModelReply {
  readonly text: string
  readonly usage: { readonly input: number; readonly output: number }
  readonly stop: 'end' | 'length' | 'filtered'
}
