import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import type { Part } from '../../../core/evaluation/metric.ts'
import { oneByOne, together } from '../../../core/evaluation/rule-metrics.ts'

/** So much of so much, in one figure of one wording of a task in a setting. */
export interface Share {
  readonly setting: string
  readonly task: string
  readonly wording: string
  /** The task's own score; of rule following, prompts and instructions, each strictly and loosely. */
  readonly figure: string
  readonly hits: number
  readonly of: number
}

/** What a case adds to each figure of its task. */
export function sharesOf({ tags, scores, marks }: GradedCase): readonly Share[] {
  const place = { setting: String(tags.setting), task: String(tags.task), wording: String(tags.wording) }
  if (scores?.score !== undefined) return [{ ...place, figure: 'score', hits: scores.score, of: 1 }]
  return ['strict', 'loose'].flatMap(wanted => {
    const read = marks.flatMap(({ reading, verdict }) => (reading === wanted ? [verdict] : []))
    return [
      { ...place, figure: `prompt ${wanted}`, ...counted(together(read)) },
      { ...place, figure: `instruction ${wanted}`, ...counted(oneByOne(read)) },
    ]
  })
}

const counted = (part: Part | null): Pick<Share, 'hits' | 'of'> => ({
  hits: part?.hits ?? 0,
  of: part?.of ?? 0,
})

/**
 * The published aggregation: figures are averaged over a wording of the prompts, wordings over a task, tasks over all.
 * @returns null where nothing was counted.
 */
export const averageOf = (shares: readonly Share[]): number | null =>
  meanBy(shares, 'task', ofTask =>
    meanBy(ofTask, 'wording', ofWording =>
      meanBy(ofWording, 'figure', those => {
        const of = those.reduce((sum, one) => sum + one.of, 0)
        return of > 0 ? those.reduce((sum, one) => sum + one.hits, 0) / of : null
      }),
    ),
  )

/** The mean over the values of a field; those that count nothing are left out. */
function meanBy(
  shares: readonly Share[],
  field: 'task' | 'wording' | 'figure',
  part: (shares: readonly Share[]) => number | null,
): number | null {
  const parts = Map.groupBy(shares, share => share[field]).values()
  const values = [...parts].flatMap(those => part(those) ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
