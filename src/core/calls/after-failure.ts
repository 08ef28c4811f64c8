import { CallFailure } from '../call-failure.ts'
import type { Random } from '../random.ts'
import type { Ticket } from './ticket.ts'

/** What becomes of a call whose try has failed, and of all others. */
export type Sequel =
  /** This call ends with its failure. */
  | { readonly is: 'over' }
  /** This call is tried again, no sooner than then. */
  | { readonly is: 'again'; readonly due: number }
  /** No call has a future: all end with this failure. */
  | { readonly is: 'all over'; readonly failure: CallFailure }

/** Milliseconds before the second try at most; each further wait may be twice as long, up to the longest. */
const first = 1_000
const longest = 60_000
/** The same without Retry-After from a provider that throttles. */
const firstThrottled = 500
const longestThrottled = 30_000
/** Refusals after which a call that never gets in is taken for one that never will. */
const hopeless = 10

/**
 * Decides by the fault. Throttled calls wait their turn without using up tries, but not for ever. The wait is drawn
 * evenly from nothing to its longest ("full jitter"), on top of what the provider asked for.
 */
export function afterFailure(
  failure: CallFailure,
  ticket: Pick<Ticket, 'faults' | 'refusals' | 'refusedSince'>,
  circumstances: {
    readonly id: string
    readonly now: number
    readonly patience: number
    readonly attempts: number
    readonly random: Random
  },
): Sequel {
  const { fault, retryable, retryAfter } = failure
  const { id, now, patience, attempts, random } = circumstances
  if (fault === 'stopped') return { is: 'over' }
  if (fault === 'denied' || (failure.boundary === 'config' && !retryable)) return { is: 'all over', failure }
  if (retryAfter !== undefined && retryAfter > patience)
    return { is: 'all over', failure: askedTooLong(id, failure, retryAfter, patience) }
  if (!retryable) return { is: 'over' }
  if (fault === 'throttled') {
    if (ticket.refusals >= hopeless && now - ticket.refusedSince >= patience) return { is: 'over' }
    const asked =
      retryAfter ?? random.next() * Math.min(longestThrottled, firstThrottled * 2 ** ticket.refusals)
    return { is: 'again', due: now + asked + random.next() * Math.min(250, asked / 20) }
  }
  if (ticket.faults >= attempts) return { is: 'over' }
  const wait = random.next() * Math.min(longest, first * 2 ** Math.max(0, ticket.faults - 1))
  return { is: 'again', due: now + (retryAfter ?? 0) + wait }
}

const askedTooLong = (id: string, failure: CallFailure, asked: number, patience: number): CallFailure =>
  new CallFailure(
    failure.fault,
    `${id} asks to be left alone for ${inWords(asked)}, longer than the patience of ${inWords(patience)} (${failure.message}); nothing is lost: run the same command again after that, or with more --patience`,
    { boundary: 'config', cause: failure },
  )

/** The provider gave no reply for as long as anybody was willing to wait. */
export const gaveUp = (id: string, failure: CallFailure | null, waited: number): CallFailure =>
  new CallFailure(
    failure?.fault ?? 'overloaded',
    `${id} has given no reply for ${inWords(waited)}${failure ? ` (last: ${failure.message})` : ''}; nothing is lost: run the same command again`,
    { boundary: 'config', cause: failure ?? undefined },
  )

/** "5 min", "20 s". */
function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
