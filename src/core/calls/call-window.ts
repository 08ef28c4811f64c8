/** How many calls may be in flight. */
export interface CallWindow {
  size(): number
  /** A call was sent; `inFlight` counts it. */
  sent(inFlight: number, now: number): void
  answered(milliseconds: number, began: number, now: number): void
  /** The provider had too much to do, or was late. */
  strained(began: number, now: number): void
  /** The provider is back after it was down. */
  revived(): void
  /** What the provider allows is known from somewhere else: there is nothing to be careful about. */
  assured(): void
}

const careful = 80
const autoStart = 16
const autoMost = 256

export function callWindow(concurrency: number | 'auto'): CallWindow {
  const most = concurrency === 'auto' ? autoMost : concurrency
  let size = Math.min(most, concurrency === 'auto' ? autoStart : careful)
  let fast = true
  let sure = false
  let full = false
  let count = 0
  let begun = Number.NaN
  let latency = 0
  let cutAt = Number.NEGATIVE_INFINITY
  let good = 0
  let bad = 0

  const safe = (now: number): number =>
    sure
      ? most
      : Math.max(careful, (count / (1000 + now - begun)) * 250) + (latency * count) / (1000 + now - begun)

  return {
    size: () => Math.floor(size),
    sent(inFlight, now) {
      if (count++ === 0) begun = now
      if (inFlight >= Math.floor(size)) full = true
    },
    answered(milliseconds, began, now) {
      latency += (milliseconds - latency) * (latency === 0 ? 1 : 0.1)
      if (began > cutAt) good++
      if (size >= most || !full) return
      full = false
      const step = fast ? 1 : Math.max(1, most / 20) / size
      size = Math.min(most, Math.max(size, Math.min(size + step, safe(now))))
    },
    strained(began, now) {
      if (began <= cutAt) return
      bad++
      if (bad < 2 || bad < 0.1 * (good + bad)) {
        if (good + bad >= size) {
          good = 0
          bad = 0
        }
        return
      }
      size = Math.max(1, size * 0.7)
      fast = false
      cutAt = now
      good = 0
      bad = 0
    },
    revived() {
      size = Math.max(1, size / 2)
    },
    assured() {
      sure = true
    },
  }
}
