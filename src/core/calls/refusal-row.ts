import type { Sent } from './pace-mode.ts'

/** Refusals with no answer between them. */
export interface RefusalRow {
  length(): number
  ended(): void
  /** The whole row, once it is so long that something would have been granted in its time at this rate; else null. */
  add(call: Sent, rate: number): readonly Sent[] | null
}

const enough = 6

export function refusalRow(): RefusalRow {
  let calls: Sent[] = []
  return {
    length: () => calls.length,
    ended() {
      if (calls.length > 0) calls = []
    },
    add(call, rate) {
      calls.push(call)
      return calls.length >= enough && call.at - (calls[0] as Sent).at >= enough / rate ? calls : null
    },
  }
}
