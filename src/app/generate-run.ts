import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { payingFrom } from '../core/calls/budgeted.ts'
import { BudgetSpent, openTill } from '../core/calls/till.ts'
import { Failure } from '../core/failure.ts'
import type { DecideOpen, Judge } from '../core/judge.ts'
import { judgeRules } from '../core/judge-rules.ts'
import type { Environment } from '../core/provider.ts'
import type { RunReport } from '../core/report.ts'
import type { RunWatcher } from '../core/run-watcher.ts'
import { batchesUnderWay } from '../io/replies/batches-table.ts'
import { openRun, type RunFolder } from '../io/run/run-folder.ts'
import { cardOf } from './card.ts'
import type { GeneratePlan, PlanNotes } from './generate-plan.ts'
import { type Engine, type EngineLimits, openEngine } from './open-engine.ts'
import { type Judging, openJudging } from './open-judging.ts'
import { openTeacher } from './open-teacher.ts'
import type { Spending } from './paid-models.ts'
import type { ReadSourcesOptions } from './read-sources.ts'
import { runReport, spentOn } from './run-report.ts'
import { type Writing, writeTriplets } from './write-triplets.ts'

export interface Surroundings {
  readonly env: Environment
  readonly hub: ReadSourcesOptions
  readonly signal: AbortSignal
  /** Rows in flight at once; decides nothing but the speed. */
  readonly width: number
  /** How hard the provider may be driven; as many calls at once as there are rows, unless said. */
  readonly limits?: EngineLimits
  /** Whether the teacher is asked through its provider's batch API. */
  readonly batch?: boolean
  /** Whether replies are shared with the other runs of the machine; they are, unless said. */
  readonly cache?: boolean
  /** US dollars that the run may spend, over all of its restarts. */
  readonly budget?: number
  /** A price table in the shape of data/prices.json, for the judge. */
  readonly prices?: string
  readonly watch?: RunWatcher
}

export interface RunEnd {
  readonly path: string
  readonly report: RunReport
  /** How it came to this end: all done now, already done before, or stopped and resumable. */
  readonly state: 'done' | 'done-before' | 'stopped'
  /** What stopped it, where that was not the user. */
  readonly why?: string
}

/**
 * Instructions → verified triplets in a run folder. The same plan on the same folder goes on where it was stopped and ends
 * in the same bytes.
 * @throws Failure('config') for a budget on a model whose price is not known, before anything is sent.
 */
export async function generateRun(
  plan: GeneratePlan,
  path: string,
  { price, ...surroundings }: Surroundings & PlanNotes,
): Promise<RunEnd> {
  if (surroundings.budget !== undefined && price === null && plan.teacher !== 'offline')
    throw new Failure(
      'config',
      `--budget: nobody knows what ${plan.teacher} costs; give its price with --prices FILE, holding {"prices": [{"model": "NAME", "input": 0.5, "output": 1.5}]} in US dollars per million tokens`,
    )
  const folder = openRun(path, { ...plan, price }, { notes: ['price'] })
  try {
    const before = folder.finished()
    if (before !== null) {
      folder.close()
      return { path, report: JSON.parse(before), state: 'done-before' }
    }
    const bill: Bill = {}
    const stop = await untilStopped(work(plan, folder, { price, bill, ...surroundings }), surroundings.signal)
    const report = { ...runReport(plan, folder, price), ...bill }
    if (report.rows === 0 && stop.state === 'done')
      throw new Failure(
        'source',
        `${plan.sources.map(({ name }) => name).join(', ')}: no rows; give a file that holds instructions`,
      )
    if (stop.state === 'done')
      await folder.finish({
        'card.md': cardOf(plan, report),
        'report.json': `${JSON.stringify(report, null, 2)}\n`,
      })
    folder.close()
    return { path, report, ...stop }
  } catch (error) {
    const nothingDone =
      folder.committed().every(({ rows }) => rows === 0) &&
      spentOn(folder, { price: null }).calls === 0 &&
      batchesUnderWay(folder.journal) === 0 &&
      !existsSync(join(path, 'judge'))
    if (nothingDone) folder.discard()
    else folder.close()
    throw error
  }
}

type Stop = Pick<RunEnd, 'why'> & { readonly state: 'done' | 'stopped' }

/** What breaks because the run was told to stop, or its budget is spent, is no failure. */
async function untilStopped(working: Promise<'done' | 'stopped'>, signal: AbortSignal): Promise<Stop> {
  try {
    return { state: await working }
  } catch (error) {
    if (error instanceof BudgetSpent) return { state: 'stopped', why: error.message }
    if (error instanceof Failure && signal.aborted) return { state: 'stopped' }
    throw error
  }
}

/** What others than the teacher have bought; filled in as they close. */
interface Bill {
  judge?: Spending
}

/** Opens the teacher, with everything that stands between it and the provider, and has it write. */
async function work(
  plan: GeneratePlan,
  folder: RunFolder,
  surroundings: Surroundings & PlanNotes & { readonly bill: Bill },
): Promise<'done' | 'stopped'> {
  const { env, hub, signal, width, batch = false, cache = true, watch = {}, price } = surroundings
  const limits = surroundings.limits ?? { concurrency: width }
  for (const message of folder.notices) watch.event?.({ is: 'warning', message })
  const offline = plan.teacher === 'offline'
  const costUsd = offline ? 0 : (spentOn(folder, { price }).costUsd ?? 0)
  const judging = plan.judge
    ? await openJudgeOf(plan.judge, folder, { ...surroundings, limits }, costUsd)
    : null
  const write = (teacher: Writing['teacher'], spent: Writing['spent']): Promise<'done' | 'stopped'> =>
    writeTriplets(plan, folder, {
      ...{ teacher, hub, signal, width, watch, spent },
      decideOpen: judging ? deciding(judging.judge) : undefined,
    })
  let engine: Engine | null = null
  try {
    if (offline) return await write(openTeacher(null), () => judging?.till.spent())
    const { budget } = surroundings
    const till = judging?.till ?? openTill({ spent: costUsd, ...(budget !== undefined && { budget }) })
    engine = await openEngine(plan.teacher, {
      env,
      folder,
      cache: cache ? hub.cacheDir : null,
      seed: plan.seed,
      limits,
      batch,
      onEvent: event => watch.event?.(event),
      within: model =>
        price === null ? model : payingFrom(till, model, { price, via: batch ? 'batch' : 'live' }),
    })
    const { provider, name, id } = engine.model
    watch.opened?.({
      id,
      ...(provider !== undefined && { provider }),
      ...(name !== undefined && { name }),
      state: engine.state,
    })
    return await write(openTeacher(engine.model), () => (price === null ? null : till.spent()))
  } finally {
    await engine?.close()
    await judging?.close()
    if (judging) surroundings.bill.judge = judging.spent()
  }
}

/** The judge of a run: its replies are kept in the run's folder, and it pays from the run's budget. */
const openJudgeOf = (
  { models, votes }: NonNullable<GeneratePlan['judge']>,
  { path }: RunFolder,
  {
    env,
    hub,
    signal,
    width,
    limits,
    cache = true,
    budget,
    prices,
    watch,
  }: Surroundings & { limits: EngineLimits },
  spentElsewhere: number,
): Promise<Judging> =>
  openJudging({
    ...{ models, votes, env, signal, width, limits, spentElsewhere },
    folder: join(path, 'judge'),
    cache: cache ? hub.cacheDir : null,
    onEvent: event => watch?.event?.(event),
    ...(budget !== undefined && { budget }),
    ...(prices !== undefined && { prices }),
  })

const deciding =
  (judge: Judge): DecideOpen =>
  async (conversation, signal) =>
    (await judgeRules(conversation, judge, signal)).verdicts
