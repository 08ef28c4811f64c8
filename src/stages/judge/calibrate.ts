import {
  type Calibration,
  type Confusion,
  counted,
  familyOf,
  type Labeller,
  noConfusion,
} from '../../core/calibration.ts'
import type { Catalog } from '../../core/catalog.ts'
import type { BoundCheck, Checker } from '../../core/checker.ts'
import type { Judge, Judgement } from '../../core/judge.ts'
import { questionOf, statedRule } from '../../core/judge-rules.ts'
import { type LabelledReply, majorityLabel, type ReplyLabel } from '../../core/labelled-reply.ts'
import { Passage } from '../../core/text/passage.ts'

/** What is known of one reply, and what the judge said of it. */
export interface ComparedReply {
  readonly family: string
  /** Every label that there is for it, by who gave it. */
  readonly known: readonly { readonly by: Labeller; readonly label: ReplyLabel }[]
  readonly judgement: Judgement
}

/** A reply to be compared, or why it cannot be. */
export type Comparable =
  | {
      readonly is: 'comparable'
      readonly known: ComparedReply['known']
      ask(judge: Judge, signal?: AbortSignal): Promise<ComparedReply>
    }
  | { readonly is: 'unlabelled'; readonly why: string }

/**
 * Gets a labelled reply ready for the judge. Its labels are those that people gave and, where programs count, the verdict of
 * the program that decides the rule. Nothing is asked about a reply that nobody has labelled.
 * @param name what the calls for it are known by.
 * @throws Failure('rule') when the rule names no known kind, or its parameters do not fit.
 */
export function comparable(
  labelled: LabelledReply,
  { name, checkers, programs }: { name: string; checkers: Catalog<Checker>; programs: boolean },
): Comparable {
  const { rule: given, labels, by, system, messages, reply } = labelled
  const bound = given.kind ? checkers.get(given.kind.name).bind(given.kind.params) : null
  const rule = statedRule(given, bound)
  if (rule === null)
    return {
      is: 'unlabelled',
      why: `rule: "text" is missing, and ${given.kind?.name} has no wording of its own`,
    }
  const label = majorityLabel(labels)
  const decided = programs && bound ? programLabel(bound, labelled) : null
  const known = [
    ...(label === null ? [] : [{ by, label }]),
    ...(decided === null ? [] : [{ by: 'program' as const, label: decided }]),
  ]
  if (known.length === 0)
    return {
      is: 'unlabelled',
      why:
        labels.length > 0 ? 'its labels tie' : programs ? 'no label, and no program decides it' : 'no label',
    }
  return {
    is: 'comparable',
    known,
    async ask(judge, signal) {
      const { only: _, ...question } = questionOf({ rule, bound }, { name, system, messages, reply })
      return {
        family: labelled.family ?? familyOf(rule),
        known,
        judgement: await judge.decide(question, signal),
      }
    },
  }
}

/** Adds up comparisons. */
export function calibrating(judge: Judge): {
  add(compared: ComparedReply): void
  calibration(): Calibration
} {
  const labels: Partial<Record<Labeller, Record<string, Confusion>>> = {}
  return {
    add({ family, known, judgement: { outcome } }) {
      for (const { by, label } of known) {
        labels[by] ??= {}
        const families = labels[by]
        const row = label === 'not_applicable' ? 'notApplicable' : label
        const before = families[family] ?? noConfusion
        families[family] = {
          ...before,
          [row]: counted(before[row], outcome === 'not-applicable' ? 'notApplicable' : outcome),
        }
      }
    },
    calibration() {
      const { id, models, prompt, votes } = judge
      const sorted = Object.entries(labels).map(([by, families]) => [
        by,
        Object.fromEntries(Object.entries(families).sort(([a], [b]) => (a < b ? -1 : 1))),
      ])
      return { judge: { id, models, prompt, votes }, labels: Object.fromEntries(sorted) }
    },
  }
}

/** What the program says, without a judge; null where it cannot tell either. */
function programLabel(bound: BoundCheck, { messages, system, reply }: LabelledReply): ReplyLabel | null {
  const { outcome } = bound.check(new Passage(reply), {
    request: messages.findLast(({ role }) => role === 'user')?.content ?? '',
    history: messages,
    turn: messages.filter(({ role }) => role === 'assistant').length + 1,
    ...(system !== null && { system }),
  })
  return outcome === 'unknown' ? null : outcome
}
