import { passAtK, passHatK } from '../statistics/pass-power.ts'
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
 * (PIF), and the share of cases of which at least k of n replies follow all (PIF-n-k), of those whose draws are all decided.
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
      ...shareOf(draws.map(one => placed(one, samples, one.passed >= k ? 1 : 0))),
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
  if (samples < 2 || !isSum(headline) || !isSum(byOne)) return []
  const [passes, follows] = [headline.each, byOne.each]
  return [...Map.groupBy(cases, ({ id }) => id).values()].flatMap(all => {
    const whole = all.flatMap(graded => decided(passes(graded)))
    const cluster = all[0]?.cluster
    if (cluster === undefined || all.every(graded => passes(graded) === null)) return []
    const followed = all.flatMap(graded => {
      const part = decided(follows(graded))[0]
      return part ? [part.hits / part.of] : []
    })
    return [
      { cluster, followed, drawn: whole.length, passed: whole.filter(({ hits, of }) => hits === of).length },
    ]
  })
}

/** Of scores nobody can say whether a draw passes. */
const isSum = (metric: Metric | undefined): metric is Metric & Required<Pick<Metric, 'each'>> =>
  metric?.unit === 'share' && metric.each !== undefined

const decided = (part: Part | null): readonly Part[] => (part !== null && part.of > 0 ? [part] : [])
