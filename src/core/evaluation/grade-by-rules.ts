import { bindRules, checkRules } from '../check-rules.ts'
import { judgeRules } from '../judge-rules.ts'
import type { GradingTools } from './benchmark.ts'
import { type Answered, dialogueOf, ownTurns } from './case.ts'
import type { Mark } from './graded-case.ts'

/** The group of rules that no kind stands behind. */
export const freeRules = 'free text'

/**
 * Every rule of a case on every reply of the model: by programs where they can tell, else by the judge where there is one.
 * Assistant turns that were given are not graded. A rule that does not apply to a reply has no mark there.
 * @throws Failure('rule') when a rule's kind is unknown or its parameters do not fit.
 */
export async function gradeByRules(
  answered: Answered,
  { checkers, judge, signal }: Pick<GradingTools, 'checkers' | 'judge' | 'signal'>,
): Promise<readonly Mark[]> {
  const { id, system, rules: stated } = answered.case
  const rules = bindRules(stated, checkers)
  const messages = dialogueOf(answered)
  const own = ownTurns(answered.case)
  const byPrograms = checkRules(rules, messages, system).filter(({ turn }) => own.has(turn))
  const open = judge !== undefined && byPrograms.some(({ outcome }) => outcome === 'unknown')
  const verdicts = open
    ? (
        await judgeRules(
          { name: nameOf(id, answered.sample), system, messages, rules, verdicts: byPrograms },
          judge,
          signal,
        )
      ).verdicts
    : byPrograms
  const groups = new Map(stated.map(({ id, kind }) => [id, kind?.name ?? freeRules]))
  return verdicts.map(({ rule, turn, by, ...verdict }) => ({
    ...{ of: rule, group: groups.get(rule) ?? freeRules, turn, by, verdict },
  }))
}

/** What the calls about a draw of a case are known by: "c12", "c12 sample 2". */
export const nameOf = (id: string, sample: number): string =>
  sample === 0 ? id : `${id} sample ${sample + 1}`
