import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { benchmarks } from '../../catalog/benchmarks/index.ts'
import type { Benchmark } from '../../core/evaluation/benchmark.ts'
import type { AskedPlacement } from '../../core/evaluation/place-system-prompt.ts'
import { Failure } from '../../core/failure.ts'
import type { DataFile } from '../../io/data-file.ts'
import { locate } from '../../io/locate.ts'
import { loadJudgePrompt } from '../../io/prompts.ts'
import { promptId } from '../../stages/judge/open-judge.ts'
import { fingerprint } from '../fingerprint.ts'
import { locateSources, type ReadSourcesOptions } from '../read-sources.ts'

/** How a model is asked the cases of a benchmark. */
export interface AskingPlan {
  readonly model: string
  readonly by: 'chat' | 'likelihood'
  readonly placement: AskedPlacement
  /** Draws of each case. */
  readonly samples: number
  readonly temperature: number | null
  readonly maxTokens: number | null
}

/** An evaluation as the user gave it. */
export interface EvalRequest {
  readonly version: string
  /** A name, or a folder that `rnr bench build` made. */
  readonly benchmark: string
  /** The user's own copy of the benchmark. */
  readonly files: readonly string[]
  readonly limit: number | null
  /** Who answers: a model, or somebody before, in a file of replies. */
  readonly answers: AskingPlan | { readonly replies: string }
  readonly judge?: { readonly models: readonly string[]; readonly votes: number }
}

/** What decides the result of an evaluation, and no more: plan.json of its folder. */
export type EvalPlan = Readonly<Record<string, unknown>>

/** A resolved evaluation. */
export interface PlannedEval {
  readonly request: EvalRequest
  readonly plan: EvalPlan
  readonly benchmark: Benchmark
  /** Files of the benchmark; the file of replies holds the cases too where none are given. */
  readonly files: readonly DataFile[]
  readonly replies: DataFile | null
}

/**
 * Resolves an evaluation: finds the benchmark and the files, and takes their fingerprints.
 * @throws Failure('config') for a benchmark that is none; Failure('source') for a file that is not there, or where files are needed.
 */
export async function planEval(request: EvalRequest, hub: ReadSourcesOptions): Promise<PlannedEval> {
  const { version, judge, limit, answers } = request
  const replies = 'replies' in answers ? await oneFile(answers.replies) : null
  const { benchmark, files } = await findBenchmark(request, replies, hub)
  const named = (all: readonly DataFile[]) =>
    all.map(({ name, path }) => ({ name, fingerprint: path === undefined ? null : fingerprint(path) }))
  return {
    request,
    benchmark,
    files,
    replies,
    plan: {
      ...{ format: 1, command: 'eval', version },
      ...{ benchmark: benchmark.name, files: named(files), limit },
      ...(replies ? { replies: named([replies]) } : answers),
      ...(judge && { judge: { ...judge, prompt: promptId(loadJudgePrompt()) } }),
    },
  }
}

async function findBenchmark(
  { benchmark: name, files: given }: EvalRequest,
  replies: DataFile | null,
  hub: ReadSourcesOptions,
): Promise<Pick<PlannedEval, 'benchmark' | 'files'>> {
  const files = await locateSources(given, hub)
  if (!benchmarks.find(name) && statSync(name, { throwIfNoEntry: false })?.isDirectory())
    return { benchmark: benchmarks.get('rnr'), files: [...(await casesIn(name)), ...files] }
  const benchmark = benchmarks.get(name)
  if (files.length > 0 || benchmark.from === null) return { benchmark, files }
  if (replies) return { benchmark, files: [replies] }
  throw new Failure('source', `${name}: give your copy of it, file by file or as a folder: ${benchmark.from}`)
}

/** Of a folder that holds more than its cases. */
async function casesIn(folder: string): Promise<readonly DataFile[]> {
  const cases = join(folder, 'cases.jsonl')
  if (existsSync(cases)) return locate(cases)
  throw new Failure('source', `${folder}: holds no cases.jsonl; rnr bench build makes folders that do`)
}

async function oneFile(replies: string): Promise<DataFile> {
  const [file, other] = await locate(replies)
  if (file && !other) return file
  throw new Failure('source', `${replies}: several files; give the one that holds the replies`)
}
