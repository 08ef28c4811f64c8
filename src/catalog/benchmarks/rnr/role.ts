import { fileURLToPath } from 'node:url'
import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { readJsonRows } from '../../../io/json-rows.ts'
import { readFrozen } from './frozen-cases.ts'
import { gradeCase } from './grade.ts'
import { plainMetrics } from './metrics.ts'

const path = fileURLToPath(new URL('../../../../data/benchmarks/role.jsonl', import.meta.url))
const file = { path, name: 'role.jsonl', rows: () => readJsonRows({ name: path, path }) }

/**
 * Personas and what they are tried by, written by hand; the tag "aspect" says which: persona, knowledge, identity, leak, scope,
 * and benign requests, whose task is looked at, so that declining everything is no success.
 */
export const rnrRole: Benchmark = {
  name: 'rnr-role',
  summary:
    'role adherence: stays in persona over turns, knows only what its persona can, says who it is, keeps its prompt and its subject',
  source:
    'ours; after Shao et al. 2023, "Character-LLM" (arXiv 2310.10158), and Ahn et al. 2024, "TimeChara" (arXiv 2405.18027)',
  from: null,
  judge: 'sometimes',
  cases: () => caseRows(rnrRole, [file], readFrozen),
  grade: gradeCase,
  metrics: plainMetrics,
}
