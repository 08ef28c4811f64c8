import { basename } from 'node:path'
import type { Benchmark, BenchmarkFile, GradingTools } from '../src/core/evaluation/benchmark.ts'
import type { Answered, Case, Likelihood } from '../src/core/evaluation/case.ts'
import type { GradedCase } from '../src/core/evaluation/graded-case.ts'
import { readRows } from '../src/io/rows.ts'
import { toolsWith } from './benchmark-files.ts'

/** A real file of any kind that has rows. */
export const tableAt = (path: string): BenchmarkFile => ({
  path,
  name: basename(path),
  rows: options => readRows({ name: path, path }, { ...options }),
})

/** Grades every case as answered so, and reads all metrics: their values by name, those that count nothing left out. */
export async function scoresOf(
  benchmark: Benchmark,
  cases: readonly Case[],
  answer: (asked: Case) => string | readonly string[] | { readonly likelihoods: readonly Likelihood[] },
  tools: GradingTools = toolsWith(),
) {
  const graded: GradedCase[] = []
  for (const asked of cases) graded.push(await benchmark.grade(answeredBy(asked, answer(asked)), tools))
  const values = benchmark.metrics.flatMap(({ name, of }) => {
    const { value, counted, undecided } = of(graded)
    return counted + undecided > 0 ? [[name, value] as const] : []
  })
  return { graded, scores: Object.fromEntries(values) }
}

function answeredBy(
  asked: Case,
  said: string | readonly string[] | { readonly likelihoods: readonly Likelihood[] },
): Answered {
  if (typeof said === 'string') return { case: asked, sample: 0, replies: [said] }
  if ('likelihoods' in said) return { case: asked, sample: 0, replies: [], likelihoods: said.likelihoods }
  return { case: asked, sample: 0, replies: said }
}

/** Likelihoods of these sums of logarithms. */
export const likelihoodsOf = (logprobs: readonly number[]) => ({
  likelihoods: logprobs.map((logprob): Likelihood => ({ logprob, tokens: 1, greedy: false })),
})
