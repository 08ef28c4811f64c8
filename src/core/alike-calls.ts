/** What calls are compared by; short strings that are the same when what they stand for is. */
export interface CallMarks {
  /** All of the messages. */
  readonly messages: string
  /** What the call is for. */
  readonly purpose?: string
  /** The last message of the user. */
  readonly question?: string
}

/** How near a call is that was asked before: 3 the same messages, 2 the same purpose, 1 the same question. */
export type Nearness = 1 | 2 | 3

/** Finds, for calls, the nearest of others that are shown to it one after another; of equals the latest. */
export interface AlikeCalls<Place> {
  /** Registers a call that wants to know; calls are numbered from 0. */
  ask(marks: CallMarks): void
  /** Shows a call that was answered before those numbered from `after` on. */
  show(marks: CallMarks, place: Place, after?: number): void
  nearest(call: number): Place | undefined
}

/** Calls with one mark that are compared at most: where very many share one, the latest of them speak for all. */
const most = 200

export function alikeCalls<Place>(): AlikeCalls<Place> {
  const byMark = new Map<string, number[]>()
  const found: { nearness: Nearness; place: Place }[] = []
  let size = 0
  const marked = ({ messages, purpose, question }: CallMarks): [Nearness, string][] => [
    [3, `m${messages}`],
    ...(purpose !== undefined ? [[2, `p${purpose}`] as [Nearness, string]] : []),
    ...(question !== undefined ? [[1, `q${question}`] as [Nearness, string]] : []),
  ]
  return {
    ask(marks) {
      for (const [, mark] of marked(marks)) {
        const calls = byMark.get(mark)
        if (calls) calls.push(size)
        else byMark.set(mark, [size])
      }
      size++
    },
    show(marks, place, after = 0) {
      for (const [nearness, mark] of marked(marks)) {
        const calls = byMark.get(mark) ?? []
        // Numbers rise in every list, so those that come too early are at its beginning.
        const last = Math.max(0, calls.length - most)
        for (let at = calls.length - 1; at >= last && (calls[at] as number) >= after; at--) {
          const call = calls[at] as number
          if ((found[call]?.nearness ?? 0) <= nearness) found[call] = { nearness, place }
        }
      }
    },
    nearest: call => found[call]?.place,
  }
}
