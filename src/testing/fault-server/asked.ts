import type { Message } from '../../core/message.ts'

/** The wire formats that the fault server speaks. `azure` is OpenAI's behind other paths and headers. */
export type WireName = 'openai' | 'azure' | 'anthropic' | 'bedrock' | 'gemini'

/** What a request asks for, whichever wire it came by. */
export interface Question {
  readonly model: string
  /** System text, blocks joined by blank lines; empty where there is none. */
  readonly system: string
  /** The turns after it. */
  readonly messages: readonly Message[]
  /** One JSON object is wanted. */
  readonly json: boolean
  /** JSON Schema of that object, where one was given. */
  readonly schema?: Readonly<Record<string, unknown>>
  /** The tool whose input the object is to be, where the request forces one. */
  readonly tool?: string
  /** A text to be said again with log-probabilities, and no chat. */
  readonly echo?: string
  readonly maxTokens?: number
  readonly temperature?: number
  /** Text from the beginning that the provider may serve from its prompt cache; absent where a mark is needed and missing. */
  readonly cacheable?: string
}

/** One request as it arrived. */
export interface Asked extends Question {
  readonly wire: WireName
  /** Counted from 1, in order of arrival, requests of batches included. */
  readonly call: number
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readonly<Record<string, unknown>>
  /** Of path and body: two requests with the same hash ask for the same. */
  readonly hash: string
  /** How often the same had arrived before. */
  readonly seen: number
  /** The batch that it came in. */
  readonly batch?: { readonly id: string; readonly customId: string }
}

/** What to say. A string is its text. */
export interface Told {
  readonly text?: string
  /** 'end' unless given; a text over the tokens asked for is cut and ends for 'length' by itself. */
  readonly stop?: 'end' | 'length' | 'filtered'
  /** Tokens to account for; counted from the texts unless given. */
  readonly usage?: { readonly input: number; readonly output: number; readonly cached?: number }
  /** Milliseconds to wait in addition to the latency of the server. */
  readonly delay?: number
  /** Sent instead of a completion, as it is. */
  readonly raw?: {
    readonly status?: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string | Uint8Array
  }
}

export type Reply = (asked: Asked) => string | Told | Promise<string | Told>

/** Tokens of a text: four characters to one, near enough to be added up. */
export const tokensIn = (text: string): number => Math.ceil(text.length / 4)

export const promptTokens = ({ system, messages }: Question): number =>
  tokensIn(system) + messages.reduce((sum, { content }) => sum + tokensIn(content), 0)
