/** How fast something goes: over the last half minute, so that a slow start or a long pause does not weigh for ever. */
export interface Pace {
  /** @returns units per second since the window began, or since the first call. */
  at(milliseconds: number, done: number): number
}

const window = 30_000

export function pace(): Pace {
  // One mark a second at most: the oldest one that is still in the window is what the rate is taken against.
  const marks: { readonly at: number; readonly done: number }[] = []
  return {
    at(milliseconds, done) {
      const last = marks.at(-1)
      if (!last || milliseconds - last.at >= 1000) marks.push({ at: milliseconds, done })
      while (marks.length > 2 && milliseconds - (marks[1]?.at ?? 0) >= window) marks.shift()
      const first = marks[0]
      if (!first || milliseconds <= first.at) return 0
      return Math.max(0, (1000 * (done - first.done)) / (milliseconds - first.at))
    },
  }
}

/** "1:05" or "2:00:07" for a number of seconds. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
