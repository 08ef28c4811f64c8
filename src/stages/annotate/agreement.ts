import { majorityLabel, replyLabels } from '../../core/labelled-reply.ts'
import { cohensKappa, krippendorffAlphaInterval } from '../../core/statistics/agreement.ts'
import { type Estimate, proportion } from '../../core/statistics/proportion.ts'
import type { Level } from './annotation-key.ts'
import { type AnsweredItem, labelsOf } from './gather-answers.ts'

/** How far people agree on items that two of them or more labelled. */
interface Agreement {
  readonly items: number
  /** Share of the items that all of their labels agree on. */
  readonly same: Estimate | null
  /** Krippendorff's alpha over the labels followed, broken and not applicable; null where everybody always said the same one thing. */
  readonly alpha: Estimate | null
}

/** Two annotators, on the items that both labelled. */
interface PairAgreement {
  readonly a: string
  readonly b: string
  readonly items: number
  readonly same: Estimate | null
  readonly kappa: Estimate | null
}

export interface LevelAgreement extends Agreement {
  readonly level: Level
  /** Items with one label at least. */
  readonly labelled: number
  /** Of those, items whose labels tie. */
  readonly tied: number
  readonly pairs: readonly PairAgreement[]
  /** The least agreed on first. */
  readonly kinds: readonly ({ readonly kind: string } & Agreement)[]
}

export function agreementAt(level: Level, all: readonly AnsweredItem[]): LevelAgreement {
  const items = all.filter(({ row, labels }) => row.level === level && labels.size > 0)
  const names = [...new Set(items.flatMap(({ labels }) => [...labels.keys()]))].sort()
  return {
    level,
    ...agreementOn(items),
    labelled: items.length,
    tied: items.filter(item => majorityLabel(labelsOf(item)) === null).length,
    pairs: names.flatMap((a, at) => names.slice(at + 1).map(b => pairOf(a, b, items))),
    kinds: [...Map.groupBy(items, ({ row }) => row.group)]
      .map(([kind, those]) => ({ kind, ...agreementOn(those) }))
      .filter(({ items }) => items > 0)
      .sort((a, b) => (a.same?.value ?? 1) - (b.same?.value ?? 1) || (a.kind < b.kind ? -1 : 1)),
  }
}

function agreementOn(all: readonly AnsweredItem[]): Agreement {
  const several = all.map(labelsOf).filter(labels => labels.length > 1)
  const same = several.filter(labels => new Set(labels).size === 1).length
  return {
    items: several.length,
    same: proportion(same, several.length),
    alpha: krippendorffAlphaInterval(several),
  }
}

function pairOf(a: string, b: string, items: readonly AnsweredItem[]): PairAgreement {
  const both = items.flatMap(({ labels }) => {
    const [first, second] = [labels.get(a), labels.get(b)]
    return first === undefined || second === undefined ? [] : [[first, second] as const]
  })
  const table = replyLabels.map(row =>
    replyLabels.map(column => both.filter(([first, second]) => first === row && second === column).length),
  )
  return {
    ...{ a, b, items: both.length },
    same: proportion(both.filter(([first, second]) => first === second).length, both.length),
    kappa: cohensKappa(table),
  }
}
