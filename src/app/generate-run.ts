import { BudgetSpent, budgeted } from '../core/calls/budgeted.ts'
import { Failure } from '../core/failure.ts'
import type { Environment } from '../core/provider.ts'
import type { RunReport } from '../core/report.ts'
import type { RunWatcher } from '../core/run-watcher.ts'
import { batchesUnderWay } from '../io/replies/batches-table.ts'
import { openRun, type RunFolder } from '../io/run/run-folder.ts'
import { cardOf } from './card.ts'
import type { GeneratePlan, PlanNotes } from './generate-plan.ts'
import { type EngineLimits, openEngine } from './open-engine.ts'
import { openTeacher } from './open-teacher.ts'
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
    const stop = await untilStopped(work(plan, folder, { price, ...surroundings }), surroundings.signal)
    const report = runReport(plan, folder, price)
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
      batchesUnderWay(folder.journal) === 0
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

/** Opens the teacher, with everything that stands between it and the provider, and has it write. */
async function work(
  plan: GeneratePlan,
  folder: RunFolder,
  {
    env,
    hub,
    signal,
    width,
    limits = { concurrency: width },
    batch = false,
    cache = true,
    budget,
    watch = {},
    price,
  }: Surroundings & PlanNotes,
): Promise<'done' | 'stopped'> {
  const write = (teacher: Writing['teacher'], spent: Writing['spent']): Promise<'done' | 'stopped'> =>
    writeTriplets(plan, folder, { teacher, hub, signal, width, watch, spent })
  for (const message of folder.notices) watch.event?.({ is: 'warning', message })
  if (plan.teacher === 'offline') return write(openTeacher(null), () => undefined)

  const { costUsd } = spentOn(folder, { price })
  let spent = (): number | null => null
  const engine = await openEngine(plan.teacher, {
    env,
    folder,
    cache: cache ? hub.cacheDir : null,
    seed: plan.seed,
    limits,
    batch,
    onEvent: event => watch.event?.(event),
    within(model) {
      if (price === null) return model
      const counted = budgeted(model, {
        price,
        spent: costUsd ?? 0,
        via: batch ? 'batch' : 'live',
        ...(budget !== undefined && { budget }),
      })
      spent = counted.spent
      return counted.model
    },
  })
  try {
    const { provider, name, id } = engine.model
    watch.opened?.({
      id,
      ...(provider !== undefined && { provider }),
      ...(name !== undefined && { name }),
      state: engine.state,
    })
    return await write(openTeacher(engine.model), () => spent())
  } finally {
    await engine.close()
  }
}
