import { costOf, roundedUsd } from '../core/cost.ts'
import type { Price } from '../core/price.ts'
import { type Accepting, type RunReport, reportOf } from '../core/report.ts'
import { sumTallies, type Tally } from '../core/tally.ts'
import type { RunFolder } from '../io/run/run-folder.ts'
import { leastShare, mostPasses } from '../stages/generate/quota.ts'
import type { GeneratePlan } from './generate-plan.ts'
import { passesIn, readableAgain } from './planned-rows.ts'

/** The report of a run, from its journal alone. @param price what a call costs; null where nobody knows. */
export function runReport(plan: GeneratePlan, folder: RunFolder, price: Price | null): RunReport {
  const parts = folder.committed()
  const tally = sumTallies(parts.map(({ tally: { peakRssBytes: _, ...counts } }) => counts))
  const accept = plan.accept === null ? undefined : accepting(plan, plan.accept, tally)
  return reportOf(tally, {
    seconds: Math.round(Number(tally.seconds ?? 0) * 1000) / 1000,
    peakRssBytes: Math.max(0, ...parts.map(({ tally: { peakRssBytes } }) => Number(peakRssBytes ?? 0))),
    ...spentOn(folder, plan.teacher === 'offline' ? null : { price }),
    ...(accept && { accept }),
  })
}

/** What a run's journal says was bought: calls, tokens, and US dollars. @param bought null where nothing is bought at all. */
export function spentOn(
  folder: Pick<RunFolder, 'spent'>,
  bought: { readonly price: Price | null } | null,
): Pick<RunReport, 'calls' | 'known' | 'tokens' | 'costUsd'> {
  if (bought === null) return { calls: 0, known: 0, tokens: { input: 0, output: 0, cached: 0 }, costUsd: 0 }
  const { calls, known, tokens, live, batch } = folder.spent()
  const { price } = bought
  const costUsd = price && roundedUsd(costOf(live, price) + costOf(batch, price, 'batch'))
  return { calls, known, tokens, costUsd }
}

/** How the number wanted was come by, or why it was not. */
function accepting(plan: GeneratePlan, wanted: number, tally: Tally): Accepting {
  const passes = passesIn(tally)
  const got = Number(tally.triplets ?? 0)
  const short = { wanted, got, passes: passes.length }
  return got >= wanted ? short : { ...short, why: whyShort(plan, passes, tally) }
}

function whyShort(plan: GeneratePlan, passes: ReturnType<typeof passesIn>, { dropped = {} }: Tally): string {
  const last = passes.at(-1) ?? { rows: 0, accepted: 0 }
  const reasons = Object.entries(dropped)
    .sort(([a, x], [b, y]) => Number(y) - Number(x) || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([reason, count]) => `${Number(count).toLocaleString('en-US')} ${reason}`)
  const mostly = reasons.length > 0 ? `; dropped: ${reasons.join(', ')}` : ''
  const why = !readableAgain(plan)
    ? 'standard input ended, and cannot be read a second time; save it to a file'
    : passes.length >= mostPasses
      ? `the sources were gone over ${mostPasses.toLocaleString('en-US')} times; give more of them`
      : last.accepted === 0
        ? `pass ${passes.length} over the sources brought nothing`
        : `pass ${passes.length} over the sources brought ${last.accepted} from ${last.rows} rows, less than one in ${leastShare}`
  return `${why}${mostly}`
}
