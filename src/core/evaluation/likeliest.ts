import type { Likelihood } from './case.ts'

/** The likeliest of several; the first of those that are as likely. */
export const likeliest = (likelihoods: readonly Likelihood[]): number =>
  largest(likelihoods.map(({ logprob }) => logprob))

/**
 * The likeliest to the character: sums of logarithms divided by lengths, so that long continuations are not worse for being long
 * ("acc_norm" of EleutherAI's lm-evaluation-harness). Lengths in Unicode characters, without the white space at the beginning.
 */
export const likeliestByLength = (
  likelihoods: readonly Likelihood[],
  continuations: readonly string[],
): number =>
  largest(
    likelihoods.map(
      ({ logprob }, at) => logprob / Math.max(1, [...(continuations[at] ?? '').trimStart()].length),
    ),
  )

/** The share of all probability that some of the continuations have together. */
export function massOf(likelihoods: readonly Likelihood[], among: ReadonlySet<number>): number {
  const most = Math.max(...likelihoods.map(({ logprob }) => logprob))
  const masses = likelihoods.map(({ logprob }) => Math.exp(logprob - most))
  const sum = (those: readonly number[]): number => those.reduce((total, mass) => total + mass, 0)
  return sum(masses.filter((_, at) => among.has(at))) / sum(masses)
}

const largest = (values: readonly number[]): number =>
  values.reduce((best, value, at) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? at : best), 0)
