import { passAtK, passHatK, pif, pifNK } from '../statistics/pass-power.ts'
import type { Curve, EvalReport } from './eval-report.ts'
import type { GradedCase } from './graded-case.ts'
import type { Metric, Part } from './metric.ts'
import { type PlacedPart, shareOf } from './share-metric.ts'

/** All draws of one case, those that are undecided apart. */
interface Draws {
  readonly cluster: string
  /** Of each draw, the share of its rules that it follows. */
  readonly followed: readonly number[]
  /** Draws that pass, of those that are decided. */
  readonly passed: number
  readonly drawn: number
}

/**
 * What only several draws of a case can tell (Epstein et al. 2024, arXiv 2409.18216): the mean share of rules that a reply follows
 * (PIF), and the share of cases of which at least k of n replies follow all (PIF-n-k). A case counts where all its draws are decided.
 * @param metrics of the benchmark: the first says whether a draw passes, the second how many of its rules it follows.
 */
export function repeatedMetrics(
  metrics: readonly Metric[],
  samples: number,
  cases: readonly GradedCase[],
): EvalReport['metrics'] {
  const draws = drawsOf(metrics, samples, cases)
  if (draws.length === 0) return []
  const shares: readonly PlacedPart[] = draws.flatMap(({ cluster, followed }) =>
    followed.map(share => ({ cluster, hits: share, of: 1, undecided: 0 })),
  )
  return [
    {
      name: 'pif',
      summary: 'rules that a reply follows: the mean over all replies',
      unit: 'share',
      ...shareOf(shares),
    },
    ...upTo(samples).map(k => ({
      name: `pif-${samples}-${k}`,
      summary: `cases of which at least ${k} of ${samples} replies follow every rule`,
      unit: 'share' as const,
      ...shareOf(
        draws.map(one =>
          placed(
            one,
            samples,
            pifNK(
              Array.from({ length: one.passed }, () => 1),
              k,
            )
              ? 1
              : 0,
          ),
        ),
      ),
    })),
  ]
}

/** The chance that one of k draws passes, and that all of them do, by k: from all draws of each case, without bias. */
export function repeatedCurves(
  metrics: readonly Metric[],
  samples: number,
  cases: readonly GradedCase[],
): readonly Curve[] {
  const draws = drawsOf(metrics, samples, cases)
  if (draws.length === 0) return []
  const curve = (name: string, chance: typeof passAtK): Curve => ({
    ...{ name, of: metrics[0]?.name ?? '', x: 'draws', half: null },
    points: upTo(samples).map(k => ({
      x: k,
      ...shareOf(draws.map(one => placed(one, samples, chance(one.drawn, one.passed, k) ?? 0))),
    })),
  })
  return [curve('pass@k', passAtK), curve('pass^k', passHatK)]
}

const upTo = (samples: number): readonly number[] => Array.from({ length: samples }, (_, at) => at + 1)

const placed = ({ cluster, drawn }: Draws, samples: number, hits: number): PlacedPart =>
  drawn < samples ? { cluster, hits: 0, of: 0, undecided: 1 } : { cluster, hits, of: 1, undecided: 0 }

function drawsOf(
  metrics: readonly Metric[],
  samples: number,
  cases: readonly GradedCase[],
): readonly Draws[] {
  const [headline, byOne = headline] = metrics
  if (samples < 2 || !headline?.each || !byOne?.each) return []
  const [passes, follows] = [headline.each, byOne.each]
  return [...Map.groupBy(cases, ({ id }) => id).values()].flatMap(all => {
    const whole = all.flatMap(graded => decided(passes(graded)))
    const cluster = all[0]?.cluster
    if (cluster === undefined || all.every(graded => passes(graded) === null)) return []
    const followed = all.flatMap(graded => {
      const part = decided(follows(graded))[0]
      const share = part && pif(part.hits, part.of)
      return share == null ? [] : [share]
    })
    return [
      { cluster, followed, drawn: whole.length, passed: whole.filter(({ hits, of }) => hits === of).length },
    ]
  })
}

const decided = (part: Part | null): readonly Part[] => (part !== null && part.of > 0 ? [part] : [])
