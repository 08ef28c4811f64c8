import type { ModelReply } from '../../core/model.ts'

/** Where replies that were paid for are kept. */
export interface ReplyStore {
  find(key: string): Found | undefined
  /**
   * Resolves when the reply is on the disk; before that nobody may see it. A reply that is there already stays as it is.
   * @throws Failure('storage') when it cannot be written.
   */
  keep(bought: Bought): Promise<void>
}

export interface Found {
  readonly reply: ModelReply
  /** This run's own journal, or the cache that all runs of the machine share. */
  readonly from: 'journal' | 'cache'
}

export interface Bought {
  readonly key: string
  /** The request as it was hashed, for explanations. */
  readonly request: string
  /** Characters at the beginning of `request` that stand in very many others; they are stored once. */
  readonly opening?: number
  readonly reply: ModelReply
  readonly via: 'live' | 'batch'
  /** Where the run has it from: paid for, unless said. */
  readonly origin?: Origin
  readonly purpose?: string
}

/** 'bought': paid for by this run; 'cache': by another run of this machine; 'record': read from a record that was replayed. */
export type Origin = 'bought' | 'cache' | 'record'
