import type { Answered } from '../../core/evaluation/case.ts'
import { nameOf } from '../../core/evaluation/grade-by-rules.ts'
import { Failure } from '../../core/failure.ts'
import { likelihoodOf } from '../../core/likelihood-of.ts'
import type { Asking, Draw } from './ask-case.ts'

/**
 * Has a model say how likely it finds each choice of a case, in place of an answer.
 * @throws Failure('rule') for a case without choices, 'config' when the model gives no log-probabilities.
 */
export async function weighCase(
  { case: asked, sample }: Draw,
  { model, signal }: Pick<Asking, 'model' | 'signal'>,
): Promise<Answered> {
  const { choices, id } = asked
  if (!choices) throw new Failure('rule', `${id}: has no choices to compare by likelihood`)
  const likelihoods = await Promise.all(
    choices.continuations.map((continuation, at) =>
      likelihoodOf(model, {
        ...{ context: choices.context, continuation },
        purpose: `${nameOf(id, sample)} choice ${at + 1}`,
        ...(signal && { signal }),
      }),
    ),
  )
  return { case: asked, sample, replies: [], likelihoods }
}
