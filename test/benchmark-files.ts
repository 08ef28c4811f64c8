import { existsSync } from 'node:fs'
import { checkersWith } from '../src/app/checkers.ts'
import { benchmarkFile } from '../src/app/evaluation/benchmark-file.ts'
import type { Benchmark, BenchmarkFile, GradingTools } from '../src/core/evaluation/benchmark.ts'
import type { Case } from '../src/core/evaluation/case.ts'
import type { Judge, Judgement, Question } from '../src/core/judge.ts'

/** Real copies of benchmarks, for those who have them. */
export const sharedData = '../shared/data'
export const hasSharedData = existsSync(sharedData)

/** A file of these rows; an error stands for a row that cannot be read. */
export const fileOf = (name: string, rows: readonly unknown[]): BenchmarkFile => ({
  path: `copy/${name}`,
  name,
  async *rows() {
    for (const [at, value] of rows.entries())
      yield value instanceof Error ? { row: at + 1, error: value.message } : { row: at + 1, value }
  },
})

/** A real file, as the product opens it. */
export const fileAt = (path: string): BenchmarkFile => benchmarkFile({ name: path, path })

/** All cases of these files, and what is wrong with rows that are none. */
export async function casesIn(benchmark: Benchmark, ...files: readonly BenchmarkFile[]) {
  const cases: Case[] = []
  const problems: string[] = []
  for await (const row of benchmark.cases(files))
    if ('case' in row) cases.push(row.case)
    else problems.push(`${row.file} row ${row.row}: ${row.problem}`)
  return { cases, problems }
}

/** A judge that answers by script and keeps what it was asked. */
export function scriptedJudge(answer: (question: Question) => Judgement['outcome']) {
  const asked: Question[] = []
  const judge: Judge = {
    ...{ id: 'scripted', models: ['scripted'], prompt: 'none', votes: 1 },
    async decide(question) {
      asked.push(question)
      return { outcome: answer(question), reason: 'as scripted', votes: [], models: 1 }
    },
  }
  return { judge, asked }
}

export const toolsWith = (more: Partial<GradingTools> = {}): GradingTools => ({
  checkers: checkersWith(),
  ...more,
})
