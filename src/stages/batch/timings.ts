/** How patient the batch machinery is; all in milliseconds. */
export interface BatchTimings {
  /** Without a new request for so long, everybody is taken to be waiting, and what is gathered is sent. */
  readonly quiet: number
  /** What is gathered is sent after this, quiet or not. */
  readonly gather: number
  /** First wait between two looks at a batch; each further one is half as long again. */
  readonly firstLook: number
  readonly longestLook: number
  /** A provider that fails without a break for so long ends the run; the batches go on there. */
  readonly patience: number
  /** How long a provider may have no room for even the smallest batch. */
  readonly crowded: number
  /** A lost batch that a provider does not list is looked for once more after this: lists lag behind. */
  readonly lag: number
  /** A batch that is pending for longer than its provider promises is called off. */
  readonly overdue: number
}

const minute = 60_000
const hour = 60 * minute

export const batchTimings: BatchTimings = {
  quiet: 1_000,
  gather: 2 * minute,
  firstLook: 1_000,
  longestLook: minute,
  patience: hour,
  crowded: 24 * hour,
  lag: 20_000,
  overdue: 26 * hour,
}

/** Time as the batch machinery needs it. */
export interface BatchClock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Waits; ends early, without an error, when the signal is aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>
}
