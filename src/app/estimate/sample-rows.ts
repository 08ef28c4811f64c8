import { random } from '../../core/random.ts'
import { reservoir } from '../../core/reservoir.ts'
import type { Row } from '../../stages/generate/passes.ts'
import type { GeneratePlan } from '../generate-plan.ts'
import { plannedItems } from '../planned-rows.ts'
import type { ReadSourcesOptions } from '../read-sources.ts'

/** Rows that are measured. */
const sampleSize = 200
/** Rows from the front that they are drawn from. */
const sampledFrom = 20_000

export interface SampledRows {
  /** In input order. */
  readonly rows: readonly Row[]
  /** Rows that there are. */
  readonly total: number
  /** Share of them that cannot be read. */
  readonly malformed: number
}

/** Reads the sources of a plan to their end, and keeps an even sample of the usable rows. */
export async function sampleRows(
  plan: GeneratePlan,
  { hub, signal }: { hub: ReadSourcesOptions; signal: AbortSignal },
): Promise<SampledRows> {
  const sample = reservoir<Row>(sampleSize, random(plan.seed).fork('estimate'))
  let total = 0
  let malformed = 0
  for await (const item of plannedItems(plan, hub)) {
    signal.throwIfAborted()
    if (item.is === 'malformed') malformed++
    else if (total < sampledFrom) sample.add({ ordinal: total, pass: 0, item })
    total++
    if (total % 1_000 === 0) await new Promise(resume => setImmediate(resume))
  }
  return {
    rows: sample.kept.toSorted((a, b) => a.ordinal - b.ordinal),
    total,
    malformed: total === 0 ? 0 : malformed / total,
  }
}
