import type { Model } from './model.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Somebody who serves models: how a reference to one of theirs is written, and how it is opened. */
export interface Provider {
  /** Prefix of the reference: "anthropic" in "anthropic:NAME". */
  readonly name: string
  readonly summary: string
  /** "anthropic:NAME", as help shows it. */
  readonly usage: string
  /** Environment variables that it reads: keys first, addresses after. */
  readonly variables: readonly string[]
  /** Packages that are loaded only here and installed only by those who need them. */
  readonly packages?: readonly OptionalPackage[]
  /**
   * Opens a model; sends nothing.
   * @throws Failure('config') that names the variable where a key is missing, or the package where one is not installed.
   */
  open(name: string, settings: OpenSettings): Model | Promise<Model>
}

export interface OptionalPackage {
  readonly name: string
  /** What does not work without it: "bedrock:MODELID with an access key". */
  readonly needed: string
}

export interface OpenSettings {
  readonly env: Environment
  /** Milliseconds for one call, from sending the request to the last byte of the reply. */
  readonly deadline?: number
}
