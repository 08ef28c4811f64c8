import { CallFailure } from '../../core/call-failure.ts'
import type { Desk } from './desk.ts'
import type { Entry } from './entries.ts'
import { gathering } from './gathering.ts'

/** Where requests are gathered, and when they go. */
export interface Despatch {
  /** Requests that wait. */
  readonly size: number
  /** Whether they wait for room at the provider. */
  readonly crowded: boolean
  add(entry: Entry): void
  /** Whether it was still here. */
  remove(entry: Entry): boolean
  /** Somebody got an answer, and may ask on. */
  moved(): void
  /** A batch came to its end: there may be room for another. */
  ended(): void
  /** @throws CallFailure when there has been no room for too long. */
  noRoom(requests: number): void
  stop(): void
}

/**
 * Sends a batch when it is full, or when nothing new has come for a moment, so that everybody must be waiting; one at a time.
 * Where the provider has no room, it waits for one of ours to end, or else sends less at a time.
 * @param sendNext sends one batch.
 * @param start keeps an eye on work that goes on by itself.
 */
export function despatch(
  desk: Pick<Desk, 'api' | 'clock' | 'timings' | 'jobs' | 'model' | 'signal'>,
  sendNext: (entries: Entry[]) => Promise<void>,
  start: (work: () => Promise<void>) => void,
): Despatch {
  const { api, clock, timings, jobs, model, signal } = desk
  const queue = gathering(api)
  let sending = false
  let lastMove = clock.now()
  let crowdedUntil = 0
  let crowdedSince: number | null = null
  let nudge = new AbortController()

  return {
    get size() {
      return queue.size
    },
    get crowded() {
      return crowdedUntil > clock.now()
    },
    add(entry) {
      lastMove = clock.now()
      queue.add(entry, lastMove)
      if (queue.full) nudge.abort()
      if (!sending) start(sendAll)
    },
    remove(entry) {
      const here = queue.has(entry)
      queue.remove(entry)
      return here
    },
    moved() {
      lastMove = clock.now()
    },
    ended() {
      crowdedUntil = 0
      crowdedSince = null
      lastMove = clock.now()
      nudge.abort()
    },
    noRoom(requests) {
      const now = clock.now()
      crowdedSince ??= now
      const others = [...jobs].some(({ id }) => id !== null)
      if (!others && now - crowdedSince > timings.crowded)
        throw new CallFailure(
          'throttled',
          `${model.id}: the provider has had no room for a batch for too long; run the same command again later`,
          { boundary: 'config' },
        )
      if (others || requests === 1) crowdedUntil = now + timings.longestLook
      else queue.cap(requests >> 1)
      nudge.abort()
    },
    stop: () => nudge.abort(),
  }

  async function sendAll(): Promise<void> {
    sending = true
    try {
      while (queue.size > 0 && !signal.aborted) {
        const wait = due()
        if (wait > 0) await clock.pause(wait, nudge.signal)
        else await sendNext(queue.take())
        if (nudge.signal.aborted) nudge = new AbortController()
      }
    } finally {
      sending = false
    }
  }

  /** Milliseconds until what is gathered should go. */
  function due(): number {
    const now = clock.now()
    if (crowdedUntil > now) return crowdedUntil - now
    if (queue.full) return 0
    const latest = (queue.since ?? now) + timings.gather
    const reading = [...jobs].some(({ phase }) => phase === 'reading')
    return (reading ? latest : Math.min(latest, lastMove + timings.quiet)) - now
  }
}
