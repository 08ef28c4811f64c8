import type { CheckableRule } from './check-rules.ts'
import type { BoundCheck } from './checker.ts'
import type { CheckedConversation, Judge, Judgement, Question } from './judge.ts'
import type { Rule } from './rule.ts'
import { Passage } from './text/passage.ts'
import { fail, pass, type RuleVerdict, unknown, type Verdict } from './verdict.ts'

/** One question that was put to the judge. */
interface JudgedRule {
  readonly rule: CheckableRule['rule']
  readonly turn: number
  readonly judgement: Judgement
}

export interface JudgedVerdicts {
  /** In the order they came; rules that do not apply have none. */
  readonly verdicts: readonly RuleVerdict[]
  readonly judged: readonly JudgedRule[]
}

/**
 * Has a judge decide what programs left open: rules without a program, and rules under a condition in words. What a program
 * of the rule's own could not tell stays unknown, and what a person said stands. What a judge said before is asked anew.
 */
export async function judgeRules(
  { name, system, messages, rules, verdicts }: CheckedConversation,
  judge: Judge,
  signal?: AbortSignal,
): Promise<JudgedVerdicts> {
  const byId = new Map(rules.map(checkable => [checkable.rule.id, checkable]))
  const places = messages.flatMap(({ role }, index) => (role === 'assistant' ? [index] : []))
  const ended = await Promise.allSettled(
    verdicts.map(async verdict => {
      const checkable = byId.get(verdict.rule)
      const place = places[verdict.turn - 1]
      if (!checkable || place === undefined || !isForJudge(checkable, verdict)) return { verdict }
      const question = questionOf(checkable, {
        name: `${name} ${verdict.rule} turn ${verdict.turn}`,
        system,
        messages: messages.slice(0, place),
        reply: messages[place]?.content ?? '',
      })
      const judgement = await judge.decide(question, signal)
      return { ...decided(checkable, verdict, question, judgement), judgement, rule: checkable.rule }
    }),
  )
  const all = ended.map(one => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return {
    verdicts: all.flatMap(({ verdict }) => verdict ?? []),
    judged: all.flatMap((one, index) =>
      'judgement' in one
        ? [{ rule: one.rule, turn: verdicts[index]?.turn ?? 1, judgement: one.judgement }]
        : [],
    ),
  }
}

/** Whether a verdict is a judge's business: decided by the rule, never by what the reply is like. */
const isForJudge = (
  { rule, bound }: CheckableRule,
  { by, outcome }: Pick<RuleVerdict, 'by' | 'outcome'>,
): boolean =>
  (by === 'judge' || (by === 'program' && outcome === 'unknown')) &&
  (bound === null || bound.rubric !== undefined || rule.rubric !== undefined || rule.scope.is === 'when')

/** What the judge is asked about a rule. */
export function questionOf(
  { rule, bound }: CheckableRule,
  said: Pick<Question, 'name' | 'system' | 'messages' | 'reply'>,
): Question {
  const rubric = rule.rubric ?? bound?.rubric
  const byProgram = bound !== null && rubric === undefined
  return {
    ...said,
    rule: rule.text,
    ...(rule.kind && { kind: rule.kind }),
    ...(rubric !== undefined && { rubric }),
    ...(rule.scope.is === 'when' && { condition: rule.scope.condition }),
    ...(byProgram && { only: 'condition' as const }),
  }
}

/** The words that a judge is shown for a rule that may have none of its own: a wording of its kind, else its rubric. */
export function statedRule(rule: Rule, bound: BoundCheck | null): Rule | null {
  const wordings = bound && 'wordings' in bound && Array.isArray(bound.wordings) ? bound.wordings : []
  const text = rule.text || wordings[0] || rule.rubric || bound?.rubric
  return typeof text === 'string' && text !== '' ? { ...rule, text } : null
}

function decided(
  { bound }: CheckableRule,
  { rule, turn }: RuleVerdict,
  { only, messages, reply }: Question,
  { outcome, reason }: Judgement,
): { readonly verdict: RuleVerdict | null } {
  if (outcome === 'not-applicable') return { verdict: null }
  const filed = { rule, turn, by: 'judge' as const }
  if (only && bound && outcome === 'pass') {
    const request = messages.findLast(({ role }) => role === 'user')?.content ?? ''
    return { verdict: { ...bound.check(new Passage(reply), { request, history: messages, turn }), ...filed } }
  }
  return { verdict: { ...verdictOf(outcome, reason), ...filed } }
}

const verdictOf = (outcome: 'pass' | 'fail' | 'unknown', reason: string): Verdict =>
  outcome === 'pass' ? pass : outcome === 'fail' ? fail(reason) : unknown(reason)
