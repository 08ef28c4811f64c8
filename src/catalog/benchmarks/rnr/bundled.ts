import { fileURLToPath } from 'node:url'
import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { casesFile } from '../../../io/bench-folder.ts'
import { readJsonRows } from '../../../io/json-rows.ts'
import { frozenCases } from './frozen-cases.ts'
import { gradeCase } from './grade.ts'
import { plainMetrics } from './metrics.ts'
import { rnr } from './rnr.ts'

/** A split that ships with the package, built once from questions of our own and frozen. */
function bundledSplit(split: string, what: string): Benchmark {
  const name = `rnr-${split}`
  const path = fileURLToPath(
    new URL(`../../../../data/benchmarks/built/${split}/${casesFile}`, import.meta.url),
  )
  const file = { path, name: casesFile, rows: () => readJsonRows({ name: path, path }) }
  return {
    name,
    summary: `roles and rules: ${what}`,
    source: rnr.source,
    from: null,
    judge: 'sometimes',
    cases: () => frozenCases(name, [file]),
    grade: gradeCase,
    metrics: plainMetrics,
  }
}

export const rnrAlpaca = bundledSplit('alpaca', 'single questions and tasks, as in Alpaca')
export const rnrAwesome = bundledSplit(
  'awesome',
  'requests to personas of their own, as in Awesome ChatGPT Prompts',
)
export const rnrUltrachat = bundledSplit('ultrachat', 'conversations of several turns, as in UltraChat')
