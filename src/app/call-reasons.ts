import type { CallDifference } from '../core/call-difference.ts'

/** Why calls were bought, in one line for all of them. */
export interface Reason {
  readonly count: number
  readonly is: CallDifference['is'] | 'new'
  /** "temperature 0.7, was 0.2" */
  readonly why: string
  /** Purpose or key of one of them. */
  readonly example: string
}

/** Reasons that are told apart at most; beyond that, those of one kind are one. */
const most = 10_000

/** Counts calls by reason. */
export interface Reasons {
  add(why: CallDifference | null, example: string): void
  /** The most frequent first; differences in messages that occurred once are one reason for each message. */
  counted(): Reason[]
}

export function reasonsOf(): Reasons {
  const found = new Map<string, { is: Reason['is']; count: number; example: string; loose: string }>()
  return {
    add(why, example) {
      const line = found.size < most ? inWords(why) : loosely(why)
      const before = found.get(line)
      if (before) before.count++
      else found.set(line, { is: why?.is ?? 'new', count: 1, example, loose: loosely(why) })
    },
    counted() {
      const reasons = new Map<string, Reason>()
      for (const [line, { is, count, example, loose }] of found) {
        const why = is === 'message' && count === 1 ? loose : line
        reasons.set(why, { is, why, example, count: count + (reasons.get(why)?.count ?? 0) })
      }
      return [...reasons.values()].sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1))
    },
  }
}

/** What a call differs in from the nearest before it, in one line. */
export function inWords(why: CallDifference | null): string {
  if (why === null) return 'new: nothing alike was asked before'
  switch (why.is) {
    case 'none':
      return 'asked before, word for word: the reply was not to be had (--no-cache, or damaged)'
    case 'draw':
      return 'another draw of a request that was answered before'
    case 'model':
      return `model ${why.now}, was ${why.before}`
    case 'parameters':
      return changesIn(why)
    case 'setting':
      return `model ${why.now}, was ${why.before}; ${changesIn(why)}`
    case 'length':
      return `${why.now} messages, were ${why.before}`
    case 'message': {
      const { message, role, character, now, before } = why.at
      return `message ${message} (${role}) differs at character ${character}: ${JSON.stringify(now)}, was ${JSON.stringify(before)}`
    }
    default:
      return why satisfies never
  }
}

/** The same, without what is particular to one call. */
const loosely = (why: CallDifference | null): string =>
  why?.is === 'message'
    ? `message ${why.at.message} (${why.at.role}) differs, in each at another place`
    : inWords(why)

const changesIn = ({ changes }: Extract<CallDifference, { is: 'parameters' | 'setting' }>): string =>
  changes.map(({ name, now, before }) => `${name} ${short(now)}, was ${short(before)}`).join('; ')

const short = (json: string): string => (json.length > 60 ? `${json.slice(0, 60)}…` : json)
