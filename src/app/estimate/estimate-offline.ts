import { rolesAndRules } from '../../catalog/recipes/roles-and-rules.ts'
import { roles } from '../../catalog/roles/index.ts'
import { kinds } from '../../catalog/rules/index.ts'
import { Failure } from '../../core/failure.ts'
import { generate } from '../../stages/generate/generate.ts'
import { bundledInstructions } from '../bundled.ts'
import type { GeneratePlan } from '../generate-plan.ts'
import { openTeacher } from '../open-teacher.ts'
import { pairWith } from '../pair-role.ts'
import type { EstimateSettings } from './estimate-run.ts'
import { sampleRows } from './sample-rows.ts'

/** What a run without a model is likely to come to. */
export interface OfflineEstimate {
  readonly rows: number
  readonly accepted: number
  readonly calls: 0
  readonly costUsd: { readonly live: 0; readonly batch: null }
  /** Seconds on this machine. */
  readonly seconds: number
  readonly sample: { readonly rows: number; readonly of: number }
}

/** Works on a sample of the rows, and scales. @throws Failure('source') when there are no rows. */
export async function estimateOffline(
  plan: GeneratePlan,
  { hub, signal }: Pick<EstimateSettings, 'hub' | 'signal'>,
): Promise<OfflineEstimate> {
  const sample = await sampleRows(plan, { hub, signal })
  if (sample.total === 0)
    throw new Failure(
      'source',
      `${plan.sources.map(({ name }) => name).join(', ')}: no rows; give a file that holds instructions`,
    )
  const recipe = rolesAndRules({ teacher: openTeacher(null), kinds, seed: plan.seed, rules: plan.rules })
  const pair = pairWith(bundledInstructions, roles)
  const began = performance.now()
  let triplets = 0
  for await (const { outcomes } of generate(sample.rows, {
    recipe,
    samples: plan.samples,
    width: 1,
    pair,
    signal,
  })) {
    triplets += outcomes.filter(({ is }) => is === 'accepted').length
    signal.throwIfAborted()
    await new Promise(resume => setImmediate(resume))
  }
  const measured = Math.max(1, sample.rows.length)
  const perRow = (triplets / measured) * (1 - sample.malformed)
  const rows = plan.accept === null ? sample.total : Math.ceil(plan.accept / Math.max(perRow, 1e-6))
  return {
    rows,
    accepted: plan.accept ?? Math.round(rows * perRow),
    calls: 0,
    costUsd: { live: 0, batch: null },
    seconds: Math.ceil((rows * (performance.now() - began)) / measured / 1000),
    sample: { rows: sample.rows.length, of: sample.total },
  }
}
