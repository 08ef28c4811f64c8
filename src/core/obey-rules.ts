import { appliesTo, type CheckableRule } from './check-rules.ts'
import type { EditContext } from './context.ts'
import { ordersOf } from './prove-rules.ts'
import type { BoundRule } from './rule-kind.ts'
import { obeyAll } from './rule-set.ts'
import { Passage } from './text/passage.ts'

/**
 * A reply to this turn, made of the first draft that can be edited to follow every rule that programs decide and that applies
 * here. Where no draft can follow all of them, it follows as many as it can, those that stand first before others.
 * @param drafts replies written to no rule, the best first; there must be one.
 */
export function obeyInTurn(
  rules: readonly CheckableRule<BoundRule>[],
  drafts: readonly string[],
  context: EditContext,
): string {
  const active = activeRules(rules, context)
  const whole = obeyed(active, drafts, context)
  if (whole !== null) return whole
  let kept: readonly BoundRule[] = []
  let best = drafts[0] ?? ''
  for (const rule of active) {
    const next = obeyed([...kept, rule], drafts, context)
    if (next === null) continue
    kept = [...kept, rule]
    best = next
  }
  return best
}

/** Whether one of the drafts can be edited to follow every rule that programs decide and that applies here. */
export const canObey = (
  rules: readonly CheckableRule<BoundRule>[],
  drafts: readonly string[],
  context: EditContext,
): boolean => obeyed(activeRules(rules, context), drafts, context) !== null

/** Of rules that have a rubric, the program may be unable to tell; all others have to pass for certain. */
const activeRules = (
  rules: readonly CheckableRule<BoundRule>[],
  context: EditContext,
): readonly BoundRule[] =>
  rules.flatMap(({ rule, bound }) =>
    bound === null || appliesTo(rule.scope, context) !== true
      ? []
      : [bound.rubric === undefined ? bound : indulgent(bound)],
  )

/** The first draft that follows all of these, edited; null where none can. */
function obeyed(rules: readonly BoundRule[], drafts: readonly string[], context: EditContext): string | null {
  if (rules.length === 0) return drafts[0] ?? null
  const orders = ordersOf(rules)
  for (const draft of drafts)
    for (const order of orders) {
      const found = obeyAll(order, new Passage(draft), context)
      if (found !== null && found.text.trim() !== '') return found.text
    }
  return null
}

/** The same rule, content with a reply that its program cannot tell and that it has no edit for. */
const indulgent = (rule: BoundRule): BoundRule => ({
  ref: rule.ref,
  wordings: rule.wordings,
  claims: rule.claims,
  phrase: random => rule.phrase(random),
  check: (reply, context) => rule.check(reply, context),
  violate: (reply, context) => rule.violate(reply, context),
  comply: (reply, context) =>
    rule.comply(reply, context) ?? (rule.check(reply, context).outcome === 'unknown' ? reply.text : null),
})
