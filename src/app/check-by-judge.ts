import type { Catalog } from '../core/catalog.ts'
import { type CheckedCase, ungradable } from '../core/check-row.ts'
import { checkRule } from '../core/check-rules.ts'
import type { Checker } from '../core/checker.ts'
import { judgeRules, statedRule } from '../core/judge-rules.ts'
import type { LabelledReply } from '../core/labelled-reply.ts'
import { Passage } from '../core/text/passage.ts'
import type { JudgedTally } from './judged-summary.ts'
import { repliesIn } from './labelled-replies.ts'
import type { Judging } from './open-judging.ts'

/** One rule and one reply of a row, checked by its program as far as that goes. */
export interface OpenCase {
  readonly checked: CheckedCase
  /** Has a judge decide what is still open; absent where nothing is. */
  readonly ask?: (judging: Judging, tally: JudgedTally) => Promise<CheckedCase>
}

/**
 * What a row that is not one rule of a known kind holds: a rule in words, or all rules of a published row (RealGuardrails,
 * SysBench); null where nobody knows the shape.
 */
export function openCases(
  value: unknown,
  row: number,
  checkers: Catalog<Checker>,
): readonly OpenCase[] | null {
  const found = repliesIn(value, `row ${row}`)
  if (found.some(one => 'error' in one)) return null
  const replies = found.flatMap(one => ('labelled' in one ? [one.labelled] : []))
  return replies.map(labelled => openCase(labelled, row, { checkers, several: replies.length > 1, value }))
}

/** What is wrong with a row of a published shape; null for rows of no such shape. */
export function troubleIn(value: unknown): string | null {
  const [one] = repliesIn(value, '')
  return one && 'error' in one && !one.error.startsWith('no known shape') ? one.error : null
}

function openCase(
  { rule: given, system, messages, reply }: LabelledReply,
  row: number,
  { checkers, several, value }: { checkers: Catalog<Checker>; several: boolean; value: unknown },
): OpenCase {
  const { id } = value as { id?: unknown }
  const about = {
    row,
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
    ...(given.kind && { kind: given.kind.name }),
    ...(several && { rule: given.id }),
  }
  try {
    const bound = given.kind ? checkers.get(given.kind.name).bind(given.kind.params) : null
    const rule = statedRule(given, bound) ?? given
    const turn = 1 + messages.filter(({ role }) => role === 'assistant').length
    const verdict = checkRule({ rule, bound }, new Passage(reply), {
      request: messages.findLast(({ role }) => role === 'user')?.content ?? '',
      history: messages,
      turn,
      ...(system !== null && { system }),
    })
    if (verdict === null) return { checked: { ...about, ...notYet } }
    const checked = lineOf(about, verdict)
    if (verdict.outcome !== 'unknown') return { checked }
    return {
      checked,
      async ask({ judge, signal }, tally) {
        const { judged, verdicts } = await judgeRules(
          {
            name: `row-${row} ${rule.id}`,
            system,
            messages: [...messages, { role: 'assistant', content: reply }],
            rules: [{ rule, bound }],
            verdicts: [{ ...verdict, rule: rule.id, turn, by: 'program' }],
          },
          judge,
          signal,
        )
        const [one] = judged
        if (!one) return checked
        tally.add(rule, one.judgement)
        const [decided] = verdicts
        return decided
          ? { ...lineOf(about, decided), by: 'judge' }
          : {
              ...about,
              outcome: 'unknown',
              reason: `does not apply: ${one.judgement.reason}`,
              by: 'judge',
              applies: false,
            }
      },
    }
  } catch (error) {
    const reason = ungradable(error)
    return { checked: { ...about, outcome: 'unknown', reason, error: reason } }
  }
}

const notYet = {
  outcome: 'unknown',
  reason: 'the rule does not hold in this turn yet',
  applies: false,
} as const

function lineOf(
  about: Pick<CheckedCase, 'row' | 'id' | 'kind' | 'rule'>,
  verdict: Pick<CheckedCase, 'outcome'> & { readonly reason?: string; readonly span?: CheckedCase['span'] },
): CheckedCase {
  const { outcome, reason = 'followed', span } = verdict
  return { ...about, outcome, reason, ...(span && { span }) }
}
