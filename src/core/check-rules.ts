import type { Catalog } from './catalog.ts'
import type { BoundCheck, Checker } from './checker.ts'
import { readCondition } from './condition.ts'
import type { Context } from './context.ts'
import { Failure, reasonOf } from './failure.ts'
import type { Message } from './message.ts'
import type { Rule, Scope } from './rule.ts'
import { Passage } from './text/passage.ts'
import { type RuleVerdict, unknown, type Verdict } from './verdict.ts'

/** A rule with the program that decides it, or without one when only a judge can. */
export interface CheckableRule<B extends BoundCheck = BoundCheck> {
  readonly rule: Rule
  readonly bound: B | null
}

/**
 * Binds rules to what decides them, once.
 * @throws Failure('rule') when a kind is unknown or its parameters do not fit.
 */
export function bindRules<B extends BoundCheck>(
  rules: readonly Rule[],
  checkers: Catalog<Checker<B>>,
): CheckableRule<B>[] {
  return rules.map(rule => {
    if (!rule.kind) return { rule, bound: null }
    try {
      return { rule, bound: checkers.get(rule.kind.name).bind(rule.kind.params) }
    } catch (error) {
      throw new Failure('rule', `rule ${rule.id}: ${reasonOf(error)}`, { cause: error })
    }
  })
}

/** Whether a rule of this scope is about the reply to this context; null where no program can tell. */
export function appliesTo(scope: Scope, context: Context): boolean | null {
  if (scope.is === 'always') return true
  if (scope.is === 'when') return readCondition(scope.condition)?.(context) ?? null
  return context.turn >= scope.turn && context.turn <= (scope.to ?? Infinity)
}

/** The verdict of one rule on one reply; a rule that does not apply to this turn has none. */
export function checkRule({ rule, bound }: CheckableRule, reply: Passage, context: Context): Verdict | null {
  const applies = appliesTo(rule.scope, context)
  if (applies === false) return null
  if (applies === null && rule.scope.is === 'when')
    return unknown(`only a judge can tell whether ${rule.scope.condition}`)
  return bound ? bound.check(reply, context) : unknown('no program decides this rule; a judge can')
}

/**
 * Every rule against every assistant turn, in turn order. The one place that says what following the rules means.
 * @param system the system prompt, where the messages do not begin with it.
 */
export function checkRules(
  rules: readonly CheckableRule[],
  messages: readonly Message[],
  system: string | null = messages.find(({ role }) => role === 'system')?.content ?? null,
): RuleVerdict[] {
  const verdicts: RuleVerdict[] = []
  let turn = 0
  let request = ''
  for (const [index, message] of messages.entries()) {
    if (message.role === 'user') request = message.content
    if (message.role !== 'assistant') continue
    turn++
    const reply = new Passage(message.content)
    const context: Context = {
      request,
      history: messages.slice(0, index),
      turn,
      ...(system !== null && { system }),
    }
    for (const checkable of rules) {
      const verdict = checkRule(checkable, reply, context)
      if (verdict) verdicts.push({ ...verdict, rule: checkable.rule.id, turn, by: 'program' })
    }
  }
  return verdicts
}
