import type { SourceItem } from '../core/source.ts'
import { take } from '../core/stream.ts'
import type { Tally } from '../core/tally.ts'
import { onePass, type Row, untilFilled } from '../stages/generate/passes.ts'
import { type PassCount, type Quota, quota } from '../stages/generate/quota.ts'
import type { GeneratePlan } from './generate-plan.ts'
import { type ReadSourcesOptions, readSources } from './read-sources.ts'

export interface PlannedRows {
  readonly rows: AsyncGenerator<Row>
  /** Present where so many triplets are wanted. */
  readonly quota?: Quota
}

/** The rows of a plan that are still to do. @param before what is committed, by pass over the source. */
export function plannedRows(
  plan: GeneratePlan,
  hub: ReadSourcesOptions,
  before: readonly PassCount[],
): PlannedRows {
  const read = (): AsyncIterable<SourceItem> => plannedItems(plan, hub)
  const last = Math.max(0, before.length - 1)
  const from = { pass: last, rows: before[last]?.rows ?? 0 }
  if (plan.accept === null) return { rows: onePass(read, from) }
  const wanted = quota(plan.accept, { perRow: plan.samples, before })
  return { rows: untilFilled(read, { quota: wanted, from, again: readableAgain(plan) }), quota: wanted }
}

/** The rows of a plan's sources, once. */
export function plannedItems(
  plan: Pick<GeneratePlan, 'sources' | 'limit'>,
  hub: ReadSourcesOptions,
): AsyncIterable<SourceItem> {
  const all = readSources(
    plan.sources.map(({ name }) => name),
    hub,
  )
  return plan.limit === null ? all : take(all, plan.limit)
}

/** Standard input is gone once it was read. */
export const readableAgain = ({ sources }: GeneratePlan): boolean => sources.every(({ name }) => name !== '-')

/** What the tallies of parts say of each pass. */
export function passesIn({ passes = {} }: Tally): readonly PassCount[] {
  const counts: PassCount[] = []
  if (typeof passes === 'object')
    for (const [pass, count] of Object.entries(passes))
      if (typeof count === 'object')
        counts[Number(pass)] = { rows: Number(count.rows ?? 0), accepted: Number(count.accepted ?? 0) }
  return counts
}
