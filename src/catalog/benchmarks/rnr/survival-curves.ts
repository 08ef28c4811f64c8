import { familyOfGroup } from '../../../core/evaluation/breakdowns.ts'
import type { Curve } from '../../../core/evaluation/eval-report.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import { survival, type Watched } from '../../../core/statistics/survival.ts'

/**
 * How long rules last over the turns of long conversations, by family: each rule of each conversation is watched until the
 * first reply that breaks it, or to the last reply that somebody could decide.
 */
export function survivalCurves(cases: readonly GradedCase[]): readonly Curve[] {
  const watched = cases.filter(({ tags }) => tags.axis === 'turns').flatMap(watchedIn)
  const families = [...Map.groupBy(watched, ({ family }) => family)].sort(([a], [b]) => (a < b ? -1 : 1))
  return [['all rules', watched] as const, ...families].flatMap(([of, those]) =>
    those.length === 0 ? [] : [curveOf(of, those)],
  )
}

function watchedIn({ marks }: GradedCase): (Watched & { readonly family: string })[] {
  return [...Map.groupBy(marks, ({ of }) => of).values()].flatMap(those => {
    const decided = those.filter(({ verdict }) => verdict.outcome !== 'unknown')
    const broken = decided.filter(({ verdict }) => verdict.outcome === 'fail').map(({ turn }) => turn)
    const last = Math.max(0, ...decided.map(({ turn }) => turn))
    const family = familyOfGroup(those[0]?.group ?? '')
    return last === 0
      ? []
      : [{ family, time: broken.length > 0 ? Math.min(...broken) : last, broken: broken.length > 0 }]
  })
}

function curveOf(of: string, watched: readonly Watched[]): Curve {
  const { points, median } = survival(watched)
  return {
    ...{ name: 'survival', of, x: 'turn' },
    points: [
      { x: 0, value: 1, low: 1, high: 1, counted: watched.length, undecided: 0 },
      ...points.map(({ time, value, low, high, atRisk }) => ({
        ...{ x: time, value, low, high },
        ...{ counted: atRisk, undecided: 0 },
      })),
    ],
    half: median.value,
  }
}
