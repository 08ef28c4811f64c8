import { type CheckableRule, checkRule } from './check-rules.ts'
import type { Specimen } from './specimens.ts'
import { Passage } from './text/passage.ts'

/** The share of ordinary replies that follow a rule without trying, of those that a program decides; null where it decides none. */
export function ordinaryShare(rule: CheckableRule, answers: readonly Specimen[]): number | null {
  if (rule.bound === null) return null
  let followed = 0
  let decided = 0
  for (const { request, reply } of answers) {
    const context = { request, history: [{ role: 'user' as const, content: request }], turn: 1 }
    const outcome = checkRule(rule, new Passage(reply), context)?.outcome
    if (outcome === 'pass') followed++
    if (outcome === 'pass' || outcome === 'fail') decided++
  }
  return decided === 0 ? null : followed / decided
}
