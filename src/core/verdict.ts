/** A half-open range of UTF-16 offsets in a reply. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Outcome of checking one rule against one reply. `unknown` is not a soft fail: nobody could tell. */
export type Verdict =
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'fail'; readonly reason: string; readonly span?: Span }
  | { readonly outcome: 'unknown'; readonly reason: string }

export const pass: Verdict = { outcome: 'pass' }

/** A broken rule: why, and where in the reply when there is a place to point at. */
export const fail = (reason: string, span?: Span): Verdict =>
  span === undefined ? { outcome: 'fail', reason } : { outcome: 'fail', reason, span }

export const unknown = (reason: string): Verdict => ({ outcome: 'unknown', reason })

/** A verdict filed under the rule and the assistant turn (counted from 1) that it is about. */
export type RuleVerdict = Verdict & {
  readonly rule: string
  readonly turn: number
  readonly by: 'program' | 'judge' | 'human'
}
