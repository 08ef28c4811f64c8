import { roles } from '../catalog/roles/index.ts'
import type { Catalog } from '../core/catalog.ts'
import type { Checker } from '../core/checker.ts'
import type { Dropped } from '../core/dropped.ts'
import type { Recipe } from '../core/recipe.ts'
import type { SourceItem } from '../core/source.ts'
import { caseOf } from '../stages/bench/case-of.ts'
import { type Solvable, whyUnproven } from '../stages/bench/solvable.ts'
import { whyNotInSplit } from '../stages/bench/splits.ts'
import { generate } from '../stages/generate/generate.ts'
import type { Row } from '../stages/generate/passes.ts'
import { bundledQuestions } from './bundled.ts'
import { pairWith } from './pair-role.ts'

export interface Drawing {
  readonly split: string
  readonly recipe: Recipe
  /** Cases for each row. */
  readonly samples: number
  readonly checkers: Catalog<Checker>
  readonly signal: AbortSignal
}

/** A case with its proof, and where it is from; or what was dropped, and why. */
export type Drawn =
  | { readonly is: 'case'; readonly solvable: Solvable; readonly dropAs: (why: Why) => Dropped }
  | { readonly is: 'dropped'; readonly dropped: Dropped }

/** Why something is dropped. */
interface Why {
  readonly reason: string
  readonly detail?: string
}

/** Has a recipe write the cases of rows, in their order; each is proven before it is one, and comes once. */
export async function* drawCases(rows: Iterable<Row>, drawing: Drawing): AsyncGenerator<Drawn> {
  const { split, recipe, samples, checkers, signal } = drawing
  const wanted: Row[] = []
  for (const row of rows) {
    const reason = whyNotInSplit(split, row.item)
    if (reason === null) wanted.push(row)
    else yield { is: 'dropped', dropped: droppedRow(row.item, { reason }, 0) }
  }
  const seen = new Set<string>()
  const pair = pairWith(bundledQuestions, roles)
  for await (const { item, outcomes } of generate(wanted, { recipe, samples, width: 1, pair, signal }))
    for (const outcome of outcomes) {
      if (outcome.is === 'dropped') {
        yield { is: 'dropped', dropped: droppedRow(item, outcome, outcome.sample) }
        continue
      }
      const { triplet } = outcome
      const answer = item.is === 'instruction' ? item.instruction.turns.at(-1)?.answer : undefined
      const solvable = caseOf(triplet, { split, answer })
      const dropAs = (why: Why): Dropped => droppedRow(item, why, triplet.origin.sample, solvable.case)
      const why = seen.has(solvable.case.id)
        ? { reason: 'the same case twice' }
        : whyUnproven(solvable, checkers)
      seen.add(solvable.case.id)
      yield why ? { is: 'dropped', dropped: dropAs(why) } : { is: 'case', solvable, dropAs }
    }
}

function droppedRow(item: SourceItem, { reason, detail }: Why, sample: number, record?: unknown): Dropped {
  const [origin, whole] =
    item.is === 'instruction'
      ? [item.instruction.origin, item.instruction]
      : [item.origin, item.is === 'role' ? item.role : item.raw]
  return {
    ...{ format: 1, reason, ...(detail !== undefined && { detail }), origin },
    ...(item.is !== 'malformed' && { sample }),
    record: record ?? whole,
  }
}
