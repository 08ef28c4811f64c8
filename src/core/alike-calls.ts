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
type Nearness = 1 | 2 | 3

/** Finds, for calls, the nearest of others that are shown to it one after another; of equals the latest. */
export interface AlikeCalls<Place> {
  /** Registers a call that wants to know, and when it was answered; calls are numbered from 0, the oldest first. */
  ask(marks: CallMarks, at: number): void
  /** Shows a call that was answered at a time, or before all those numbered from `after` on. */
  show(marks: CallMarks, place: Place, answered: { readonly at: number } | { readonly after: number }): void
  nearest(call: number): Place | undefined
}

/** Calls with one mark that are compared at most: where very many share one, the latest of them speak for all. */
const most = 200

export function alikeCalls<Place>(): AlikeCalls<Place> {
  const byMark = new Map<string, number[]>()
  const times: number[] = []
  const found: { nearness: Nearness; place: Place }[] = []
  const marked = ({ messages, purpose, question }: CallMarks): [Nearness, string][] => [
    [3, `m${messages}`],
    ...(purpose !== undefined ? [[2, `p${purpose}`] as [Nearness, string]] : []),
    ...(question !== undefined ? [[1, `q${question}`] as [Nearness, string]] : []),
  ]
  return {
    ask(marks, at) {
      for (const [, mark] of marked(marks)) {
        const calls = byMark.get(mark)
        if (calls) calls.push(times.length)
        else byMark.set(mark, [times.length])
      }
      times.push(at)
    },
    show(marks, place, answered) {
      const later = (call: number): boolean =>
        'after' in answered ? call >= answered.after : (times[call] as number) > answered.at
      for (const [nearness, mark] of marked(marks)) {
        const calls = byMark.get(mark) ?? []
        // Numbers and times rise in every list, so those that come too early are at its beginning.
        const last = Math.max(0, calls.length - most)
        for (let at = calls.length - 1; at >= last && later(calls[at] as number); at--) {
          const call = calls[at] as number
          if ((found[call]?.nearness ?? 0) <= nearness) found[call] = { nearness, place }
        }
      }
    },
    nearest: call => found[call]?.place,
  }
}
