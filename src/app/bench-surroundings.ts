import type { ReadSourcesOptions } from './read-sources.ts'

/** What building and checking a benchmark is done with, and who is told of it. */
export interface BenchSurroundings {
  readonly hub: ReadSourcesOptions
  readonly signal: AbortSignal
  readonly onProgress?: (progress: { readonly doing: string; readonly done: number }) => void
  /** A row of training data that nobody can read: what stands in it is compared with nothing. */
  readonly onUnread?: (where: string, why: string) => void
}
