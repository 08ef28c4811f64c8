import type { Likelihood } from './evaluation/case.ts'
import { Failure } from './failure.ts'
import type { Model, ModelRequest } from './model.ts'

/** Of what a likelihood is asked: a text, and what goes on from it. */
export interface LikelihoodRequest extends Pick<ModelRequest, 'purpose' | 'signal'> {
  readonly context: string
  /** With the white space that it begins with. */
  readonly continuation: string
}

/**
 * How likely a model finds a continuation. It goes through everything that completions go through: journal, cache, budget, limiter.
 * @throws Failure('config') when the model gives no log-probabilities.
 */
export async function likelihoodOf(
  model: Model,
  { context, continuation, purpose, signal }: LikelihoodRequest,
): Promise<Likelihood> {
  const { likelihood } = await model.complete({
    messages: [{ role: 'user', content: context }],
    continuation,
    maxTokens: 1,
    ...(purpose !== undefined && { purpose }),
    ...(signal && { signal }),
  })
  if (!likelihood) throw new Failure('config', noLikelihood(model.name ?? model.id))
  return likelihood
}

export const noLikelihood = (name: string): string =>
  `${name} gives no log-probabilities; leave out --by likelihood`
