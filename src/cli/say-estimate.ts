import { estimateOffline } from '../app/estimate/estimate-offline.ts'
import { estimateRun } from '../app/estimate/estimate-run.ts'
import { pastOf } from '../app/estimate/past-of.ts'
import type { GeneratePlan } from '../app/generate-plan.ts'
import type { ReadSourcesOptions } from '../app/read-sources.ts'
import type { KnownPrice } from '../core/price-table.ts'
import type { Environment } from '../core/provider.ts'
import { estimateLines, offlineEstimateLines } from './estimate-lines.ts'
import { interruptible } from './interrupt.ts'
import type { Screen } from './screen.ts'

/** Says what a run would take, and sends and writes nothing. */
export async function sayEstimate(
  screen: Screen,
  plan: GeneratePlan,
  {
    env,
    hub,
    cache,
    price,
  }: { env: Environment; hub: ReadSourcesOptions; cache: boolean; price: KnownPrice | null },
): Promise<void> {
  const signal = interruptible()
  if (plan.teacher === 'offline') {
    const estimate = await estimateOffline(plan, { hub, signal })
    screen.event({ event: 'estimate', plan: { ...plan, price }, ...estimate })
    for (const line of offlineEstimateLines(estimate, plan.accept)) screen.say(line)
    return
  }
  const known = await pastOf(plan.teacher, { env, cache: cache ? hub.cacheDir : null })
  const estimate = await estimateRun(plan, { hub, signal, price, ...known })
  screen.event({ event: 'estimate', plan: { ...plan, price }, ...estimate })
  for (const line of estimateLines(estimate, plan.accept)) screen.say(line)
}
