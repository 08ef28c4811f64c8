import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Calibration } from '../core/calibration.ts'
import { contentId } from '../core/content-id.ts'
import type { Case } from '../core/evaluation/case.ts'
import type { GradedRow } from '../core/evaluation/graded-row.ts'
import { Failure } from '../core/failure.ts'
import { random } from '../core/random.ts'
import { storageFailure, writeWhole } from '../io/durable.ts'
import { loadReadRulesPrompt } from '../io/prompts.ts'
import { keepPlan } from '../io/run/keep-plan.ts'
import { askRules, type ListedRules } from '../stages/audit/ask-rules.ts'
import { auditBenchmark } from '../stages/audit/audit-benchmark.ts'
import { auditCases } from '../stages/audit/audit-cases.ts'
import type { PromptReading } from '../stages/audit/read-prompt.ts'
import { leakScore, scorecard } from '../stages/audit/scorecard.ts'
import { auditSections } from '../stages/report/audit-sections.ts'
import { type AuditedPrompt, readRules, readWithHelp, understand } from './audit-reading.ts'
import { type AuditReport, auditReport } from './audit-report.ts'
import { fittingRequests, requestsIn } from './audit-requests.ts'
import { probeTexts } from './audit-texts.ts'
import { checkersWith } from './checkers.ts'
import type { EvalRequest, PlannedEval } from './evaluation/eval-plan.ts'
import { type EvalEnd, type EvalSettings, evalRun } from './evaluation/eval-run.ts'
import { gradedRows } from './evaluation/graded-file.ts'
import { writeReportPage } from './evaluation/report-page.ts'
import { openPaidModels } from './paid-models.ts'
import { kinds } from './shipped.ts'

/** What decides the result of an audit. */
export interface AuditRequest extends Pick<EvalRequest, 'version' | 'limit' | 'judge'> {
  readonly prompt: { readonly file: string; readonly text: string }
  readonly answers: Extract<EvalRequest['answers'], { readonly model: string }>
  /** A model that helps to find the rules. */
  readonly helper: string | null
  /** A file of the deployer's own requests. */
  readonly requests: string | null
  /** User turns of a long conversation. */
  readonly turns: number
  readonly seed: number
}

/** How it is carried out. */
export interface AuditSettings extends Omit<EvalSettings, 'checkers' | 'folder' | 'journal'> {
  readonly folder: string
  readonly calibrations: readonly Calibration[]
  /** @param about.refused sentences that the helper listed and that do not stand in the prompt. */
  readonly onUnderstood?: (
    prompt: AuditedPrompt,
    about: { readonly refused: readonly string[]; readonly probes: readonly Case[] },
  ) => void
}

export interface AuditEnd extends EvalEnd {
  readonly audit: AuditReport
}

/**
 * Audits a model under one system prompt: reads its rules, makes probes for and against each, asks, checks, and tells which rules
 * hold. Given again, it ends in the same bytes and buys no reply twice.
 * @throws Failure('source') where the prompt cannot be read or holds no rule; Failure('config') for a plan that is not the folder's.
 */
export async function auditPrompt(request: AuditRequest, settings: AuditSettings): Promise<AuditEnd> {
  const { seed, turns, limit, judge, answers, version } = request
  const { file, text } = request.prompt
  const { folder } = settings
  const own =
    request.requests === null
      ? null
      : await requestsIn(request.requests, problem => settings.watch?.problem?.(problem))
  const plan = {
    ...{ format: 1, command: 'audit', version, prompt: contentId(text) },
    ...{ helper: request.helper, requests: own && contentId(own), turns, seed, limit },
    ...answers,
    ...(judge && { judge }),
  }
  const reading = readRules(text)
  if (request.helper === null) needRules(file, reading)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw storageFailure(folder, error)
  }
  keepPlan(folder, plan, ['version'])
  const help = request.helper === null ? null : await helped(text, request.helper, settings)
  const read = help ? readWithHelp(text, help.listed.quotes) : reading
  needRules(file, read)
  const prompt = await understand(text, read)
  const dice = random(seed)
  const cases = auditCases({
    ...{ system: text, rules: prompt.rules, texts: probeTexts, turns, judged: judge !== undefined },
    requests: own ?? (await fittingRequests(prompt, dice.fork('requests'))),
    random: dice.fork('probes'),
  }).slice(0, limit ?? undefined)
  settings.onUnderstood?.(prompt, { refused: help?.listed.refused ?? [], probes: cases })
  const planned: PlannedEval = {
    request: { version, benchmark: 'audit', files: [], limit: null, answers, ...(judge && { judge }) },
    benchmark: auditBenchmark(cases, kinds),
    files: [],
    replies: null,
    plan,
  }
  const end = await evalRun(planned, {
    ...settings,
    checkers: checkersWith(),
    journal: '',
    ...(help && help.costUsd !== null && { spentElsewhere: help.costUsd }),
  })
  const rows: GradedRow[] = []
  for await (const row of gradedRows(folder)) rows.push(row)
  const audit = auditReport({
    ...{ file, prompt, report: end.report },
    scores: scorecard(
      prompt.rules.map(({ rule }) => rule),
      rows,
    ),
    leak: leakScore(rows),
  })
  writeWhole(
    join(folder, 'cases.jsonl'),
    cases.map(one => `${JSON.stringify(one)}\n`),
  )
  writeWhole(join(folder, 'audit.json'), [`${JSON.stringify(audit, null, 2)}\n`])
  await writeReportPage(folder, end.report, null, auditSections(audit))
  return { ...end, audit }
}

function needRules(file: string, { rules }: PromptReading): void {
  if (rules.length > 0) return
  throw new Failure(
    'source',
    `${file}: no rules found in it; rules are orders such as "Answer in at most 90 words." (--helper MODEL has a model look for them)`,
  )
}

/** The rules that a model finds; its reply is kept like all others. */
async function helped(
  prompt: string,
  helper: string,
  { signal, folder, ...settings }: AuditSettings,
): Promise<{ readonly listed: ListedRules; readonly costUsd: number | null }> {
  const paid = await openPaidModels({
    ...settings,
    models: [helper],
    folder: join(folder, 'journal', 'helper'),
  })
  try {
    const [model] = paid.models
    if (!model) throw new Failure('config', `${helper}: not opened`)
    const listed = await askRules(prompt, { model, template: loadReadRulesPrompt(), signal })
    return { listed, costUsd: paid.spent().costUsd }
  } finally {
    await paid.close()
  }
}
