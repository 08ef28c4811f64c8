import { CallFailure } from '../call-failure.ts'
import { Failure } from '../failure.ts'

/** What was thrown, as a failure of a call; null for what is no failure but a bug. */
export function readFault(error: unknown): CallFailure | null {
  if (error instanceof CallFailure) return error
  if (!(error instanceof Failure)) return null
  const { boundary, message, retryable, retryAfter } = error
  const fault = retryable
    ? retryAfter === undefined
      ? 'overloaded'
      : 'throttled'
    : boundary === 'config'
      ? 'denied'
      : 'refused'
  return new CallFailure(fault, message, {
    boundary: boundary === 'config' ? 'config' : 'provider',
    retryable,
    ...(retryAfter !== undefined && { retryAfter }),
    cause: error,
  })
}
