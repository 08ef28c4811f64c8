import type { Catalog } from '../../core/catalog.ts'
import { bindRules, checkRules } from '../../core/check-rules.ts'
import type { Checker } from '../../core/checker.ts'
import { type Answered, type Case, dialogueOf, turnsToAnswer } from '../../core/evaluation/case.ts'
import { taskDone } from '../../core/evaluation/task-done.ts'
import { taskReply } from '../../core/evaluation/task-reply.ts'

/** A case with the proof that it can be solved: a reply for every turn that the model is to answer. */
export interface Solvable {
  readonly case: Case
  readonly replies: readonly string[]
}

/** Why replies are no proof that a case can be solved: a phrase to count by, and what is wrong with them. */
export interface Unproven {
  readonly reason: string
  readonly detail: string
}

/**
 * What is wrong with replies as a proof that a case can be solved; null where they are one: every rule that applies to a reply
 * passes, and the task is done, by programs alone.
 */
export function whyUnproven({ case: given, replies }: Solvable, checkers: Catalog<Checker>): Unproven | null {
  const wanted = turnsToAnswer(given)
  if (replies.length !== wanted)
    return { reason: 'not one reply a turn', detail: `${replies.length} replies for ${wanted} turns` }
  const answered = { case: given, replies, sample: 0 }
  return whyRuleOpen(answered, checkers) ?? whyTaskOpen(answered)
}

function whyRuleOpen(answered: Answered, checkers: Catalog<Checker>): Unproven | null {
  const { rules, system, tags } = answered.case
  const turns = answered.replies.length - (tags.asked === undefined ? 0 : 1)
  for (const verdict of checkRules(bindRules(rules, checkers), dialogueOf(answered), system))
    if (verdict.outcome !== 'pass' && verdict.turn <= turns)
      return {
        reason: 'no reply is known that follows every rule',
        detail: `${verdict.rule} in turn ${verdict.turn}: ${verdict.reason}`,
      }
  return null
}

function whyTaskOpen(answered: Answered): Unproven | null {
  const { task, system } = answered.case
  if (!task) return null
  const { reply, request } = taskReply(answered)
  const verdict = taskDone(task, reply, request, system)
  if (verdict.outcome === 'pass') return null
  const reason =
    verdict.outcome === 'fail'
      ? 'no reply is known that does the task under the rules'
      : 'no program can tell whether its task is done'
  return { reason, detail: verdict.reason }
}
