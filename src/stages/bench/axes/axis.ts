import type { Catalog } from '../../../core/catalog.ts'
import type { Checker } from '../../../core/checker.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { Attack, Opposite } from '../../../core/probe.ts'
import type { Random } from '../../../core/random.ts'
import type { RuleKind } from '../../../core/rule-kind.ts'
import type { Layout } from '../../../core/teacher.ts'
import { identified } from '../case-of.ts'
import type { Solvable } from '../solvable.ts'

/** What users say for and against rules. */
interface Probes {
  readonly opposites: Catalog<Opposite>
  readonly attacks: Iterable<Attack>
  /** User turns that carry any conversation on. */
  readonly followUps: readonly string[]
  /** Mild pressure to let a rule go, around what the user wishes instead. */
  readonly pressures: readonly ((wish: string) => string)[]
  /** Ways to ask a model which rules it is under. */
  readonly restateRequests: readonly string[]
}

/** What axes vary cases with. */
export interface AxisTools {
  readonly kinds: Catalog<RuleKind>
  readonly checkers: Catalog<Checker>
  readonly layouts: Catalog<Layout>
  readonly probes: Probes
  /** Ordinary replies to start a proof from. */
  readonly replies: readonly string[]
  /** Root of every choice; an axis forks it by its name and the case. */
  readonly random: Random
}

/** A version of a case on an axis, or why there is none. */
export type Version =
  | { readonly is: 'case'; readonly solvable: Solvable }
  | { readonly is: 'dropped'; readonly from: Case; readonly reason: string; readonly detail?: string }

/** One thing that cases are varied in while the rest stays as it is. */
export interface Axis {
  readonly name: string
  expand(cases: readonly Solvable[], tools: AxisTools): Generator<Version>
}

/** A case with something changed, under an id of its own; `pair` says which case it is a version of. */
export function versionOf(
  { case: base, replies }: Solvable,
  axis: string,
  {
    replies: own = replies,
    tags,
    ...changed
  }: Partial<Omit<Case, 'id'>> & { readonly replies?: readonly string[] },
): Solvable {
  const { id: pair, ...rest } = base
  const given = { ...rest, ...changed, tags: { ...base.tags, ...tags, axis, pair } }
  return { case: identified(given), replies: own }
}
