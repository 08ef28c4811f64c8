/** A batch as the disk knows it: meant to be sent, or sent, and its results not all read yet. */
export interface PendingBatch {
  readonly tag: string
  /** Milliseconds since the epoch at which it was first meant to be sent. */
  readonly since: number
  /** The provider's id; null while nobody knows whether the provider ever got it. */
  readonly id: string | null
  /** Keys of its requests, in the order they were sent. */
  readonly keys: readonly string[]
}

/** A request as its reply will be kept. */
export interface PendingRequest {
  readonly key: string
  /** The request as it was hashed. */
  readonly request: string
  /** Characters at the beginning of `request` that stand in very many others; they are stored once. */
  readonly opening?: number
  readonly purpose?: string
}

/** Which batches of one model are under way, safe from a crash at any instant. */
export interface PendingBatches {
  open(): readonly PendingBatch[]
  /** Resolves when the intent to send this batch is on the disk; before that nothing may be sent. */
  intend(
    batch: { readonly tag: string; readonly since: number },
    requests: Iterable<PendingRequest>,
  ): Promise<void>
  submitted(tag: string, id: string): void
  /** What was asked under a key of a batch; undefined when the batch holds no such key. */
  request(tag: string, key: string): PendingRequest | undefined
  /** Nothing more will come of this batch, or it was never sent. */
  settled(tag: string): void
}
