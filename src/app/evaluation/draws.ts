import type { Answered, Case } from '../../core/evaluation/case.ts'
import { type RecordedReply, repliesTo } from '../../core/evaluation/recorded-reply.ts'
import { replyIndex } from '../../core/evaluation/reply-index.ts'
import { Failure } from '../../core/failure.ts'
import type { Draw } from '../../stages/evaluate/ask-case.ts'
import type { Problem, ReadCases } from './read-cases.ts'

/** A draw that was made elsewhere. */
export interface RecordedDraw extends Draw {
  readonly recorded?: RecordedReply
}

/** Every case so many times, the draws of a case one after the other. */
export const drawsToAsk = (cases: readonly Case[], samples: number): readonly RecordedDraw[] =>
  cases.flatMap(one => Array.from({ length: samples }, (_, sample) => ({ case: one, sample })))

/** The draws that were made elsewhere, in the order of the cases, and what is left over. */
export function recordedDraws(
  { cases, recorded }: ReadCases,
  { file, limited }: { file: string; limited: boolean },
) {
  const index = replyIndex(recorded ?? [])
  const draws = cases.flatMap(one =>
    index.find(one).map((reply, sample): RecordedDraw => ({ case: one, sample, recorded: reply })),
  )
  const unused = index.unused().map(
    ({ row }): Problem => ({
      ...{ file, row },
      problem: 'no case of the benchmark has its "id" or its "prompt"',
    }),
  )
  return {
    draws,
    /** Where only some of the cases are wanted, the other replies are none too many. */
    unused: limited ? [] : unused,
    withoutReply: cases.length - new Set(draws.map(({ case: { id } }) => id)).size,
  }
}

/** @throws Failure('rule') where the replies are not as many as the turns that want one. */
export async function recordedAnswer({ case: asked, sample, recorded }: RecordedDraw): Promise<Answered> {
  const replies = recorded ? repliesTo(asked, recorded) : 'no reply'
  if (typeof replies === 'string') throw new Failure('rule', replies)
  return { case: asked, sample, replies }
}
