import type { EngineEvent, EngineState } from './engine-event.ts'

/** How far a run has come, over all of its restarts. */
export interface RunProgress {
  /** Input rows that are done. */
  readonly rows: number
  /** Rows with at least one accepted triplet. */
  readonly accepted: number
  readonly triplets: number
  /** Dropped records. */
  readonly dropped: number
  /** US dollars; null where the price of the model is not known, absent where nothing is bought. */
  readonly costUsd?: number | null
}

/** The engine of a run, for those who watch it. */
export interface WatchedEngine {
  /** Id of its model, as events name it. */
  readonly id: string
  /** Who serves it and what they call it, where known. */
  readonly provider?: string
  readonly name?: string
  state(): EngineState
}

/** One row that is done. */
interface WatchedRow {
  readonly ordinal: number
  /** First word of the purpose of its calls. */
  readonly name: string
  readonly accepted: number
  /** Reasons of what was dropped. */
  readonly dropped: readonly string[]
}

/** Somebody who watches a run: a screen, metrics, traces. Must be quick, must not throw, decides nothing. */
export interface RunWatcher {
  /** The engine is open; its state may be asked from now on. */
  opened?(engine: WatchedEngine): void
  event?(event: EngineEvent): void
  row?(row: WatchedRow): void
  progress?(progress: RunProgress): void
}

/** All of them as one. */
export const watchedBy = (watchers: readonly RunWatcher[]): Required<RunWatcher> => ({
  opened(engine) {
    for (const watcher of watchers) watcher.opened?.(engine)
  },
  event(event) {
    for (const watcher of watchers) watcher.event?.(event)
  },
  row(row) {
    for (const watcher of watchers) watcher.row?.(row)
  },
  progress(progress) {
    for (const watcher of watchers) watcher.progress?.(progress)
  },
})
