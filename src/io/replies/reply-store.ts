import type { ModelReply } from '../../core/model.ts'

/** Where replies that were paid for are kept. */
export interface ReplyStore {
  find(key: string): Found | undefined
  /** Resolves when the reply is on the disk; before that nobody may see it. */
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
  readonly reply: ModelReply
  readonly via: 'live' | 'batch'
  readonly purpose?: string
}
