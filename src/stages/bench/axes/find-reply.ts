import type { EditContext } from '../../../core/context.ts'
import type { BoundRule } from '../../../core/rule-kind.ts'
import { obeyAll } from '../../../core/rule-set.ts'
import { Passage } from '../../../core/text/passage.ts'

/** Texts that are tried before a turn is given up. */
const mostTries = 30

/** The first of some texts that can be edited to follow every rule, edited so; null where none can. */
export function findReply(
  rules: readonly BoundRule[],
  texts: readonly string[],
  context: EditContext,
): string | null {
  for (const text of texts.slice(0, mostTries)) {
    const found = obeyAll(rules, new Passage(text), context)
    const passes = found && rules.every(rule => rule.check(found, context).outcome === 'pass')
    if (passes && found.text.trim() !== '') return found.text
  }
  return null
}
