import { CallFailure } from '../../core/call-failure.ts'
import type { Answered } from '../../core/evaluation/case.ts'
import type { GradedCase } from '../../core/evaluation/graded-case.ts'
import { Failure } from '../../core/failure.ts'
import { mapConcurrent } from '../../core/stream.ts'
import type { Draw } from './ask-case.ts'

/** What became of a draw: graded, without a reply, or with a reply that could not be graded. */
export type Evaluated<D extends Draw> = { readonly draw: D } & (
  | { readonly is: 'graded'; readonly answered: Answered; readonly graded: GradedCase }
  | { readonly is: 'unanswered' | 'ungraded'; readonly why: string }
)

export interface Evaluation<D extends Draw> {
  readonly answer: (draw: D) => Promise<Answered>
  readonly grade: (answered: Answered) => Promise<GradedCase>
  /** Draws in work at once. */
  readonly width: number
}

/**
 * Answers and grades draws; results come in the order of the draws. A draw that comes to nothing is told, and its siblings go on.
 * @throws what concerns every draw: a refused key, a spent budget, a full disk.
 */
export const evaluate = <D extends Draw>(
  draws: Iterable<D>,
  { answer, grade, width }: Evaluation<D>,
): AsyncGenerator<Evaluated<D>> =>
  mapConcurrent(draws, width, async (draw): Promise<Evaluated<D>> => {
    let answered: Answered
    try {
      answered = await answer(draw)
    } catch (failure) {
      return { draw, is: 'unanswered', why: ofThisDraw(failure) }
    }
    try {
      return { draw, is: 'graded', answered, graded: await grade(answered) }
    } catch (failure) {
      return { draw, is: 'ungraded', why: ofThisDraw(failure) }
    }
  })

/** What went wrong with one draw alone. @throws what went wrong with more. */
function ofThisDraw(failure: unknown): string {
  if (!(failure instanceof Failure)) throw failure
  const alone =
    failure instanceof CallFailure
      ? failure.boundary === 'provider' && failure.fault !== 'stopped'
      : failure.boundary === 'rule'
  if (!alone) throw failure
  return failure.message
}
