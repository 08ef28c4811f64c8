import type { GradedRow } from '../../core/evaluation/graded-row.ts'

/** A reply that broke a rule, in short. */
export interface BrokenReply {
  /** Id of the case in graded.jsonl. */
  readonly case: string
  readonly turn: number
  /** What the user wanted of the rule, or what the probe was for. */
  readonly stance: string
  readonly request: string
  readonly reason: string
  /** The reply around the breach, and the breach itself; `broken` is empty where there is no place to point at. */
  readonly quote: { readonly before: string; readonly broken: string; readonly after: string }
}

/** How bad a breach is, the worst first: broken though nobody asked for it is worse than under attack. */
const gravity = ['neutral', 'aligned', 'long', 'conflicting', 'adversarial']
/** Characters of a quotation on either side of the breach. */
const around = 60

/** The replies that break a rule, the gravest first; among equals those come first that can be pointed at. */
export const worstReplies = (rule: string, rows: readonly GradedRow[]): readonly BrokenReply[] =>
  rows
    .flatMap(row => broken(rule, row))
    .toSorted(
      (a, b) =>
        gravityOf(a) - gravityOf(b) ||
        Number(a.quote.broken === '') - Number(b.quote.broken === '') ||
        a.quote.broken.length - b.quote.broken.length,
    )

const gravityOf = ({ stance }: BrokenReply): number => {
  const at = gravity.indexOf(stance)
  return at < 0 ? gravity.length : at
}

function broken(rule: string, { id, tags, marks, messages }: GradedRow): readonly BrokenReply[] {
  const places = messages.flatMap(({ role }, index) => (role === 'assistant' ? [index] : []))
  return marks.flatMap(({ of, turn, verdict }): BrokenReply[] => {
    const place = places[turn - 1]
    if (of !== rule || verdict.outcome !== 'fail' || place === undefined) return []
    const reply = messages[place]?.content ?? ''
    const { start, end } = verdict.span ?? { start: 0, end: 0 }
    return [
      {
        case: id,
        turn,
        stance: String(tags.stance ?? tags.probe ?? ''),
        request: messages[place - 1]?.content ?? '',
        reason: verdict.reason,
        quote: {
          before: oneLine(reply.slice(Math.max(0, start - around), start), start > around ? '…' : '', ''),
          broken: oneLine(
            reply.slice(start, Math.min(end, start + 2 * around)),
            '',
            end > start + 2 * around ? '…' : '',
          ),
          after: oneLine(reply.slice(end, end + around), '', end + around < reply.length ? '…' : ''),
        },
      },
    ]
  })
}

const oneLine = (text: string, before: string, after: string): string =>
  `${before}${text.replace(/\s+/gu, ' ')}${after}`
