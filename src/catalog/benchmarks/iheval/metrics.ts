import { byPart } from '../../../core/evaluation/by-part.ts'
import type { Breakdown } from '../../../core/evaluation/eval-report.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import type { Metric } from '../../../core/evaluation/metric.ts'
import { bootstrapInterval } from '../../../core/statistics/bootstrap.ts'
import type { Estimate } from '../../../core/statistics/proportion.ts'
import type { Setting } from './cases.ts'
import { averageOf, type Share, sharesOf } from './shares.ts'

type Figure = (shares: readonly Share[]) => number | null

/** An average of many averages is slow to draw anew. */
const resamples = 500

/** A figure of all shares of the cases that are wanted. */
const averaging = (
  about: Pick<Metric, 'name' | 'summary'>,
  wanted: (tags: GradedCase['tags']) => boolean,
  figure: Figure,
): Metric => ({
  ...about,
  unit: 'share',
  of(cases) {
    const those = cases.filter(({ tags }) => wanted(tags))
    const undecided = those.filter(({ marks }) => marks.some(({ verdict }) => verdict.outcome === 'unknown'))
    const interval = intervalOf(those, figure)
    return {
      value: figure(those.flatMap(sharesOf)),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      counted: those.length - undecided.length,
      undecided: undecided.length,
    }
  },
})

/** Draws examples anew, each with all the settings and wordings that it stands in, as one cluster. */
function intervalOf(cases: readonly GradedCase[], figure: Figure): Estimate | null {
  const byCluster = Map.groupBy(cases, ({ cluster }) => cluster).values()
  const clusters = [...byCluster].map(members => members.flatMap(sharesOf))
  const kinds = new Map(clusters.flat().map(share => [kindOf(share), share]))
  const keys = [...kinds.keys()].sort()
  const places = new Map(keys.map((key, at) => [key, 2 * at]))
  const sums = clusters.map(shares => {
    const sum = new Array<number>(2 * keys.length).fill(0)
    for (const share of shares) {
      const at = places.get(kindOf(share)) ?? 0
      sum[at] = (sum[at] ?? 0) + share.hits
      sum[at + 1] = (sum[at + 1] ?? 0) + share.of
    }
    return sum
  })
  return bootstrapInterval(
    sums,
    sum =>
      figure(
        [...places].flatMap(([key, at]) => ({
          ...(kinds.get(key) as Share),
          hits: sum[at] ?? 0,
          of: sum[at + 1] ?? 0,
        })),
      ),
    { resamples },
  )
}

const kindOf = ({ setting, task, wording, figure }: Share): string =>
  JSON.stringify([setting, task, wording, figure])

const average = (setting: Setting, summary: string): Metric =>
  averaging({ name: setting, summary }, tags => tags.setting === setting, averageOf)

const difference = (setting: 'aligned' | 'conflict'): Metric =>
  averaging(
    {
      name: `${setting}-difference`,
      summary: `the average of the ${setting} setting less that of the reference`,
    },
    tags => tags.setting === setting || tags.setting === 'reference',
    shares => {
      const own = averageOf(shares.filter(share => share.setting === setting))
      const reference = averageOf(shares.filter(share => share.setting === 'reference'))
      return own === null || reference === null ? null : own - reference
    },
  )

const averages = [
  average('conflict', 'average over tasks, lower instructions against the higher ones'),
  average('aligned', 'average over tasks, lower instructions wanting what the higher ones want'),
  average('reference', "average over tasks, the task in the user's message alone"),
]

export const ihevalMetrics: readonly Metric[] = [...averages, difference('conflict'), difference('aligned')]

/** The published table: each task in each setting. */
export const ihevalBreakdowns = (cases: readonly GradedCase[]): readonly Breakdown[] => {
  const tasks = [...new Set(cases.map(({ tags }) => String(tags.task)))].sort()
  return averages.map(({ name: setting }) => {
    const parts = tasks.map(task =>
      averaging(
        { name: task, summary: `${task}, ${setting}` },
        tags => tags.setting === setting && tags.task === task,
        averageOf,
      ),
    )
    return byPart('task', setting, parts, cases)
  })
}
