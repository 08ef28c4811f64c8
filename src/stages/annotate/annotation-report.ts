import type { Measured } from '../../core/evaluation/metric.ts'
import { shareOf } from '../../core/evaluation/share-metric.ts'
import { majorityLabel } from '../../core/labelled-reply.ts'
import { type AgainstPeople, againstPeople } from './against-people.ts'
import { agreementAt, type LevelAgreement } from './agreement.ts'
import { type KeyRow, type Level, levels } from './annotation-key.ts'
import { type AnnotatorCount, type AnsweredItem, labelsOf } from './gather-answers.ts'
import type { RunTotals } from './run-totals.ts'

/** What people's answers come to: agreement.json. */
export interface AnnotationReport {
  readonly format: 1
  readonly is: 'agreement'
  readonly annotators: readonly AnnotatorCount[]
  readonly agreement: readonly LevelAgreement[]
  readonly against: readonly AgainstPeople[]
  readonly runs: readonly RunRate[]
  /** Rows of the sheets that could not be used. */
  readonly problems: number
}

/** The share of items of a run that most people hold to be followed, of those followed or broken. */
interface RunRate extends Measured {
  readonly run: string
  readonly level: Level
}

export function annotationReport(
  items: readonly AnsweredItem[],
  {
    against,
    totals,
    ...counted
  }: {
    /** Whose verdicts are held against people's. */
    readonly against: readonly KeyRow['by'][]
    readonly totals: readonly RunTotals[]
  } & Pick<AnnotationReport, 'annotators' | 'problems'>,
): AnnotationReport {
  return {
    ...{ format: 1, is: 'agreement' },
    ...counted,
    agreement: levels.map(level => agreementAt(level, items)).filter(({ labelled }) => labelled > 0),
    against: against.flatMap(by =>
      levels.flatMap(level => againstPeople({ by, level }, items, totals) ?? []),
    ),
    runs: [...Map.groupBy(items, ({ row }) => row.run)].flatMap(([run, those]) =>
      levels.flatMap(level => {
        const rate = rateOf(those.filter(({ row }) => row.level === level))
        return rate.counted + rate.undecided > 0 ? [{ run, level, ...rate }] : []
      }),
    ),
  }
}

/** An item on which people tie is undecided; one that most hold not to apply is not counted. */
const rateOf = (items: readonly AnsweredItem[]): Measured =>
  shareOf(
    items.flatMap(item => {
      const labels = labelsOf(item)
      const most = majorityLabel(labels)
      if (labels.length === 0 || most === 'not_applicable') return []
      const tied = most === null
      return [
        {
          cluster: item.row.cluster,
          hits: most === 'pass' ? 1 : 0,
          of: tied ? 0 : 1,
          undecided: tied ? 1 : 0,
        },
      ]
    }),
  )
