import { catalog } from '../../../core/catalog.ts'
import type { Checker } from '../../../core/checker.ts'
import type { GradingTools } from '../../../core/evaluation/benchmark.ts'
import type { Answered } from '../../../core/evaluation/case.ts'
import { gradeByRules } from '../../../core/evaluation/grade-by-rules.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import { isRefusal } from '../../../core/evaluation/non-answer.ts'
import { taskReply } from '../../../core/evaluation/task-reply.ts'
import { taskVerdict } from '../../../core/evaluation/task-verdict.ts'
import { restates } from '../../../core/restates.ts'
import type { RuleKind } from '../../../core/rule-kind.ts'

/** The score that says whether a rule was named by a model that was asked for its rules. */
export const restatedScore = (rule: string): string => `restated ${rule}`
/** The score that says whether the reply does little more than to decline. */
export const declinedScore = 'declined'

/** Every rule on every reply, and whether the task is done. The turn on which the model is asked for its rules is held to none of them. */
export async function gradeCase(answered: Answered, tools: GradingTools): Promise<GradedCase> {
  const { case: given, sample, replies } = answered
  const { id, cluster, tags, rules } = given
  const asked = tags.asked !== undefined
  const held = asked
    ? {
        ...answered,
        case: { ...given, messages: given.messages.slice(0, -1) },
        replies: replies.slice(0, -1),
      }
    : answered
  const marks = await gradeByRules(held, tools)
  const task = await taskVerdict(answered, tools)
  const scores: Record<string, number> = { [declinedScore]: isRefusal(taskReply(answered).reply) ? 1 : 0 }
  if (asked) {
    const kinds = catalog('rule kind', [...tools.checkers].filter(isRuleKind))
    for (const rule of rules)
      scores[restatedScore(rule.id)] = restates(replies.at(-1) ?? '', rule, kinds) ? 1 : 0
  }
  return { id, sample, cluster, tags, marks, ...(task && { task }), scores }
}

const isRuleKind = (checker: Checker): checker is RuleKind => 'recognise' in checker
