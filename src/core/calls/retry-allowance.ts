import { bucket } from './bucket.ts'

/** What all calls together may spend on trying again, so that an outage does not multiply traffic. */
export interface RetryAllowance {
  /** A call is tried for the first time. */
  fresh(now: number): void
  /** Milliseconds until one may be tried again; 0 when it may. */
  wait(now: number): number
  again(now: number): void
}

/** Tries again for each call; on top of it so many a second; and at most so many saved up. */
const share = 0.2
const perSecond = 10
const most = 100

export function retryAllowance(): RetryAllowance {
  const left = bucket(most, perSecond / 1000, most)
  return {
    fresh: now => left.take(-share, now),
    wait: now => left.wait(1, now),
    again: now => left.take(1, now),
  }
}
