import { CallFailure } from '../../core/call-failure.ts'
import type { ModelReply, ModelRequest } from '../../core/model.ts'
import { abortGroups } from '../../io/abort-groups.ts'

/** A request that somebody waits for. */
export interface Entry {
  readonly key: string
  readonly request: ModelRequest
  /** Bytes of its line in a batch. */
  readonly bytes: number
  /** Batches in which it came to nothing. */
  failures: number
  /** Callers that still wait. */
  callers: number
  readonly reply: Promise<ModelReply>
  resolve(reply: ModelReply): void
  reject(failure: Error): void
}

export function newEntry(key: string, request: ModelRequest, bytes: number): Entry {
  const { promise, resolve, reject } = Promise.withResolvers<ModelReply>()
  promise.catch(() => {}) // its callers may have left
  return { key, request, bytes, failures: 0, callers: 0, reply: promise, resolve, reject }
}

/** Lets callers leave when their signal ends. */
export function leaving(model: string) {
  const groups = abortGroups<() => void>(leave => leave())
  return {
    /** The promise, or a failure as soon as the signal is aborted; then `onLeave` is called. */
    until<T>(promise: Promise<T>, signal: AbortSignal | undefined, onLeave: () => void): Promise<T> {
      if (!signal) return promise
      const { promise: left, reject } = Promise.withResolvers<never>()
      const leave = (): void => {
        onLeave()
        reject(new CallFailure('stopped', `${model}: stopped before the reply came`))
      }
      const link = groups.join(signal, leave)
      return Promise.race([promise, left]).finally(() => groups.leave(signal, link))
    },
  }
}
