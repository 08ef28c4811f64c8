/** Units used in the time that lies behind, up to a fixed length. */
export interface TrailingCount {
  sum(now: number): number
  add(units: number, now: number): void
  /** Takes back what was added at another time, as far as it still counts. */
  remove(units: number, at: number): void
  /** Milliseconds until there is room for so many under a limit; 0 when there is, and when nothing is counted. */
  wait(units: number, limit: number, now: number): number
  clear(): void
}

/** Counts in so many grains; the time behind is one grain longer than asked for at most. */
export function trailingCount(length: number, grains: number): TrailingCount {
  const grain = length / grains
  const places = grains + 1
  const used = new Float64Array(places)
  let newest = Number.NEGATIVE_INFINITY
  let sum = 0

  const at = (index: number): number => ((index % places) + places) % places
  const move = (now: number): void => {
    const index = Math.floor(now / grain)
    if (index - newest >= places) {
      used.fill(0)
      sum = 0
      newest = index
    }
    while (newest < index) {
      newest++
      sum -= used[at(newest)] as number
      used[at(newest)] = 0
    }
  }

  return {
    sum(now) {
      move(now)
      return sum
    },
    add(units, now) {
      move(now)
      const change = Math.max(units, -(used[at(newest)] as number))
      used[at(newest)] = (used[at(newest)] as number) + change
      sum += change
    },
    remove(units, time) {
      const index = Math.floor(time / grain)
      if (index <= newest - places || index > newest) return
      const change = Math.min(units, used[at(index)] as number)
      used[at(index)] = (used[at(index)] as number) - change
      sum -= change
    },
    wait(units, limit, now) {
      move(now)
      const missing = sum + units - limit
      if (missing <= 1e-6 || sum <= 1e-6) return 0
      let freed = 0
      for (let index = newest - places + 1; index <= newest; index++) {
        freed += used[at(index)] as number
        if (freed >= missing - 1e-6 || freed >= sum - 1e-6) return Math.max(0, (index + places) * grain - now)
      }
      return grain
    },
    clear() {
      used.fill(0)
      sum = 0
    },
  }
}
