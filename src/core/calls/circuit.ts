import type { Random } from '../random.ts'

/** Keeps calls from a provider that is down. */
export interface Circuit {
  state(): 'closed' | 'open' | 'trying'
  /** Milliseconds until a call may go; 0 when it may, endless while a try is under way. */
  wait(now: number): number
  /** A call goes although the circuit is open, to see. */
  tries(call: object): void
  /** The provider answered, whatever it said. Returns whether that closed the circuit. */
  alive(): boolean
  /** A call came to nothing and nobody knows why. Returns whether that opened the circuit, or kept it open after a try. */
  failed(call: object, now: number): boolean
  /** The try ended without telling anything. */
  untold(call: object): void
}

/** Failures one after another that open the circuit, when they are not all of one call. */
const enough = 5
/** Milliseconds before the first try, and most before any. */
const firstPause = 1_000
const longestPause = 30_000

export function circuit(random: Random): Circuit {
  let row = 0
  let first: object | null = null
  let several = false
  let open = false
  let trial: object | null = null
  let pause = firstPause
  let next = 0
  return {
    state: () => (open ? (trial ? 'trying' : 'open') : 'closed'),
    wait: now => (!open ? 0 : trial ? Number.POSITIVE_INFINITY : Math.max(0, next - now)),
    tries(call) {
      trial = call
    },
    alive() {
      const was = open
      row = 0
      first = null
      several = false
      open = false
      trial = null
      pause = firstPause
      return was
    },
    failed(call, now) {
      const wait = (): void => {
        next = now + pause * (0.5 + random.next() / 2)
        pause = Math.min(longestPause, pause * 2)
      }
      if (open) {
        if (call !== trial) return false
        trial = null
        wait()
        return true
      }
      row++
      if (first !== null && first !== call) several = true
      first ??= call
      if (row < enough || !several) return false
      open = true
      wait()
      return true
    },
    untold(call) {
      if (call === trial) trial = null
    },
  }
}
