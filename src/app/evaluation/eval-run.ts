import { existsSync, readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { bindingOnce } from '../../core/binding-once.ts'
import type { Calibration } from '../../core/calibration.ts'
import type { Catalog } from '../../core/catalog.ts'
import type { Checker } from '../../core/checker.ts'
import type { GradingTools } from '../../core/evaluation/benchmark.ts'
import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import type { GradedCase } from '../../core/evaluation/graded-case.ts'
import { Failure } from '../../core/failure.ts'
import type { Judge } from '../../core/judge.ts'
import type { JudgedFigures } from '../../core/judged-figures.ts'
import type { Model } from '../../core/model.ts'
import { type Asking, askCase } from '../../stages/evaluate/ask-case.ts'
import { evaluate } from '../../stages/evaluate/evaluate.ts'
import { weighCase } from '../../stages/evaluate/weigh-case.ts'
import { type JudgedSummary, type JudgedTally, judgedTally } from '../judged-summary.ts'
import { untilStopped } from '../open-judging.ts'
import type { PaidModelSettings } from '../paid-models.ts'
import { drawsToAsk, type RecordedDraw, recordedAnswer, recordedDraws } from './draws.ts'
import type { PlannedEval } from './eval-plan.ts'
import { type EvalResults, openResults } from './eval-results.ts'
import { type EvalWatcher, gathering } from './gather.ts'
import { type OpenedModels, openEvalModels } from './open-eval-models.ts'
import { type ReadCases, readCases } from './read-cases.ts'
import { reportOf } from './report-of.ts'

/** How an evaluation is carried out; decides none of its figures. */
export interface EvalSettings extends Omit<PaidModelSettings, 'models' | 'folder'> {
  /** Where its files go; null to leave none. */
  readonly folder: string | null
  /** Where the replies of models are kept where there is no folder. */
  readonly journal: string
  readonly checkers: Catalog<Checker>
  readonly calibrations: readonly Calibration[]
  /** Draws in work at once. */
  readonly width: number
  readonly signal: AbortSignal
  readonly watch?: EvalWatcher
}

export interface EvalEnd {
  readonly report: EvalReport
  readonly folder: string | null
  /** What the judge decided and what it cost; null where there was none. */
  readonly judged: JudgedSummary | null
  /** In the order of the cases, without reasons. */
  readonly graded: readonly GradedCase[]
}

/** Draws between two looks at the signals, where no model is waited for. */
const perBreath = 50

/**
 * Tests a model, or grades replies that were made elsewhere. Given again, it ends in the same bytes and buys no reply twice.
 * @throws Failure('source') where there are no cases; Failure('config') for a plan that is not the folder's.
 */
export async function evalRun(planned: PlannedEval, settings: EvalSettings): Promise<EvalEnd> {
  const { folder, journal, signal } = settings
  const { answers, judge = null } = planned.request
  const read = await readCases(planned)
  try {
    const models = await openEvalModels(
      { model: 'model' in answers ? answers.model : null, judge },
      { ...settings, folder: folder === null ? journal : join(folder, 'journal') },
      signal,
    )
    const results = folder === null ? null : openResults(folder, planned.plan)
    try {
      return await evaluated(planned, settings, { read, models, results })
    } finally {
      results?.discard()
      await models.close()
    }
  } catch (error) {
    if (folder !== null) removeIfEmpty(folder)
    throw error
  }
}

interface Opened {
  readonly read: ReadCases
  readonly models: OpenedModels
  readonly results: EvalResults | null
}

async function evaluated(
  planned: PlannedEval,
  { checkers, calibrations, folder, signal, watch = {}, width }: EvalSettings,
  { read, models, results }: Opened,
): Promise<EvalEnd> {
  const began = performance.now()
  const { benchmark } = planned
  const { draws, answer, unused, withoutReply } = work(planned, read, models.model, signal)
  const tally = judgedTally()
  const tools: GradingTools = {
    ...{ checkers: bindingOnce(checkers), signal },
    ...(models.judge && { judge: counting(models.judge, tally) }),
    ...(models.ask && { ask: models.ask }),
  }
  const gather = gathering(benchmark.metrics[0], { results, watch, total: draws.length })
  for (const problem of [...read.problems, ...unused]) gather.unusable(problem)
  const stopped = await untilStopped(signal, async () => {
    const all = evaluate(draws, { answer, grade: answered => benchmark.grade(answered, tools), width })
    for await (const one of all) {
      gather.add(one)
      if (gather.done() % perBreath === 0) await new Promise(resume => setImmediate(resume))
      if (signal.aborted) throw new Failure('provider', 'stopped')
    }
  })
  const judged = models.judge
    ? tally.summary({ judge: models.judge, spent: models.spent }, calibrations)
    : null
  const gathered = gather.gathered()
  const report: EvalReport = {
    ...reportOf(planned, read, gathered, withoutReply),
    judge: models.judge && { id: models.judge.id, models: models.judge.models },
    ...(judged && { judged: withoutCost(judged) }),
    ...bill(models),
    seconds: Math.round(performance.now() - began) / 1000,
    ...(stopped !== null && { stopped }),
  }
  results?.finish(report)
  return { report, folder, judged, graded: gathered.graded }
}

/** What is to be answered, and by whom. */
function work(
  { request, benchmark, replies }: PlannedEval,
  read: ReadCases,
  model: Model | null,
  signal: AbortSignal,
) {
  const { answers, limit } = request
  if (!('model' in answers) || !model)
    return {
      ...recordedDraws(read, { file: replies?.name ?? '', limited: limit !== null }),
      answer: recordedAnswer,
    }
  const { by, placement, temperature, maxTokens, samples } = answers
  if (by === 'likelihood' && read.cases.every(({ choices }) => choices === undefined))
    throw new Failure('config', `${benchmark.name}: has no choices to compare; leave out --by likelihood`)
  const asking: Asking = {
    ...{ model, placement, signal },
    ...(temperature !== null && { temperature }),
    ...(maxTokens !== null && { maxTokens }),
  }
  return {
    draws: drawsToAsk(read.cases, samples),
    answer: (draw: RecordedDraw) => (by === 'likelihood' ? weighCase : askCase)(draw, asking),
    unused: [],
    withoutReply: 0,
  }
}

/** A judge whose judgements are counted. */
const counting = (judge: Judge, tally: JudgedTally): Judge => ({
  ...judge,
  async decide(question, signal) {
    const judgement = await judge.decide(question, signal)
    tally.add(question, judgement)
    return judgement
  },
})

const withoutCost = ({ spent: _, ...figures }: JudgedSummary): JudgedFigures => figures

function bill(models: OpenedModels): Pick<EvalReport, 'calls' | 'tokens' | 'costUsd'> {
  const { calls, tokens, costUsd } = models.spent()
  return { calls, tokens, costUsd }
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

/** 0 when it is done, or stopped and resumable · 1 when replies made elsewhere are of no use, or were graded otherwise · 2 when nothing could be graded. */
export function evalExit(
  { graded, unusable, published, stopped }: EvalReport,
  { answers }: PlannedEval['request'],
): 0 | 1 | 2 {
  if (graded === 0 && stopped === undefined) return 2
  const differs = published !== undefined && published.agree < published.compared
  return 'replies' in answers && (unusable > 0 || differs) ? 1 : 0
}
