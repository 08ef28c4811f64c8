import { bareCase } from '../../core/evaluation/bare-case.ts'
import type { GradedCase } from '../../core/evaluation/graded-case.ts'
import type { Metric } from '../../core/evaluation/metric.ts'
import {
  type Agreement,
  compareWithPublished,
  type Difference,
  noAgreement,
  sumAgreements,
} from '../../core/evaluation/published.ts'
import type { Evaluated } from '../../stages/evaluate/evaluate.ts'
import type { RecordedDraw } from './draws.ts'
import type { EvalResults } from './eval-results.ts'
import type { Problem } from './read-cases.ts'

/** Somebody who watches an evaluation. Must be quick, must not throw. */
export interface EvalWatcher {
  readonly problem?: (problem: Problem) => void
  /** With all reasons; what is kept for metrics has none. */
  readonly graded?: (graded: GradedCase) => void
  /** A verdict of ours that is not the one that came with the reply. */
  readonly difference?: (row: number, id: string, difference: Difference) => void
  readonly progress?: (progress: EvalProgress) => void
}

export interface EvalProgress {
  /** Draws that are done. */
  readonly done: number
  readonly total: number
  /** Of the headline, until now; nothing where that is no share. */
  readonly hits: number
  readonly of: number
}

/** What an evaluation has come to. */
export interface Gathered {
  /** In the order of the cases. */
  readonly graded: readonly GradedCase[]
  readonly unusable: number
  readonly unanswered: number
  readonly published: Agreement
}

/** Writes down what becomes of draws, tells whoever watches, and keeps of each what metrics look at. */
export function gathering(
  headline: Metric | undefined,
  { results, watch, total }: { results: EvalResults | null; watch: EvalWatcher; total: number },
) {
  const graded: GradedCase[] = []
  const progress = { done: 0, total, hits: 0, of: 0 }
  let unusable = 0
  let unanswered = 0
  let published = noAgreement

  const problem = (what: Problem): void => {
    results?.problem(what)
    watch.problem?.(what)
  }
  const keep = ({
    draw,
    answered,
    graded: found,
  }: Extract<Evaluated<RecordedDraw>, { is: 'graded' }>): void => {
    results?.graded(answered, found)
    watch.graded?.(found)
    if (draw.recorded) {
      const { agreement, differences } = compareWithPublished(draw.recorded.published, found)
      published = sumAgreements(published, agreement)
      for (const difference of differences) watch.difference?.(draw.recorded.row, found.id, difference)
    }
    const bare = bareCase(found)
    graded.push(bare)
    const part = headline?.unit === 'share' ? headline.each?.(bare) : null
    progress.hits += part?.hits ?? 0
    progress.of += part?.of ?? 0
  }

  return {
    /** A row of a file that is of no use. */
    unusable(what: Problem): void {
      unusable++
      problem(what)
    },
    add(one: Evaluated<RecordedDraw>): void {
      progress.done++
      if (one.is === 'graded') keep(one)
      else {
        const { recorded, case: asked, sample } = one.draw
        problem({ ...(recorded && { row: recorded.row }), id: asked.id, sample, problem: one.why })
        if (one.is === 'unanswered' && !recorded) unanswered++
        else unusable++
      }
      watch.progress?.(progress)
    },
    gathered: (): Gathered => ({ graded, unusable, unanswered, published }),
    done: (): number => progress.done,
  }
}
