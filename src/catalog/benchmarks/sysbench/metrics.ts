import { addParts } from '../../../core/evaluation/add-parts.ts'
import { byMark, byTag } from '../../../core/evaluation/breakdowns.ts'
import { byPart } from '../../../core/evaluation/by-part.ts'
import type { Breakdown } from '../../../core/evaluation/eval-report.ts'
import type { GradedCase, Mark } from '../../../core/evaluation/graded-case.ts'
import type { Metric, Part } from '../../../core/evaluation/metric.ts'
import { oneByOne, together } from '../../../core/evaluation/rule-metrics.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'

/** The score that says whether the user of a turn wants what the system message wants: 1 or 0. */
export const alignedTurn = (turn: number): string => `turn ${turn} aligned`

const csr = shareMetric({
  name: 'csr',
  summary: 'constraint satisfaction rate: constraints that are met, of all turns together',
  each: ({ marks }) => oneByOne(marks.map(({ verdict }) => verdict)),
})

const isrOf = (name: string, summary: string, aligned?: 0 | 1): Metric =>
  shareMetric({
    name,
    summary,
    each: ({ marks, scores }) =>
      addParts(
        turnsOf(marks).flatMap(([turn, part]) =>
          aligned === undefined || scores?.[alignedTurn(turn)] === aligned ? [part] : [],
        ),
      ),
  })

const isr = isrOf('isr', 'instruction satisfaction rate: turns that meet all of their constraints')

const ssr = shareMetric({
  name: 'ssr',
  summary: 'session stability rate: turns before the first that is not satisfied, as a share of all',
  each: ({ marks }) => stability(marks),
})

/** The three levels of the paper, as the published evaluator counts. */
export const sysbenchMetrics: readonly Metric[] = [csr, isr, ssr]

/** The published tables: constraints by type, turns by alignment, sessions by whether their turns build upon each other. */
export const sysbenchBreakdowns = (cases: readonly GradedCase[]): readonly Breakdown[] => [
  byMark('constraint', ({ group }) => group, csr, cases),
  byPart(
    'alignment',
    isr.name,
    [
      isrOf('aligned', 'turns whose user wants what the system message wants', 1),
      isrOf('misaligned', 'turns whose user wants something else', 0),
    ],
    cases,
  ),
  byMark('turn', ({ turn }) => turn, isr, cases),
  byTag('session', ssr, cases),
]

/** What each turn adds to the satisfied ones, in order. */
function turnsOf(marks: readonly Mark[]): readonly (readonly [turn: number, part: Part])[] {
  const byTurn = Map.groupBy(marks, ({ turn }) => turn)
  return [...byTurn]
    .sort(([a], [b]) => a - b)
    .flatMap(([turn, all]) => {
      const part = together(all.map(({ verdict }) => verdict))
      return part ? [[turn, part] as const] : []
    })
}

/** A session whose satisfied turns end in one that nobody could decide is undecided as a whole. */
function stability(marks: readonly Mark[]): Part | null {
  const turns = turnsOf(marks)
  if (turns.length === 0) return null
  const end = turns.findIndex(([, part]) => part.hits !== 1)
  if (turns[end]?.[1].undecided) return { hits: 0, of: 0, undecided: 1 }
  return { hits: (end < 0 ? turns.length : end) / turns.length, of: 1, undecided: 0 }
}
