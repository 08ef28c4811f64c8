import { rolesAndRules } from '../catalog/recipes/roles-and-rules.ts'
import { roles } from '../catalog/roles/index.ts'
import { kinds } from '../catalog/rules/index.ts'
import { Failure } from '../core/failure.ts'
import { type RunReport, reportOf } from '../core/report.ts'
import type { SourceItem } from '../core/source.ts'
import { take } from '../core/stream.ts'
import { sumTallies } from '../core/tally.ts'
import { peakMemory } from '../io/peak-memory.ts'
import { usageOf } from '../io/reply-journal.ts'
import { openRun, type RunFolder } from '../io/run/run-folder.ts'
import { generate } from '../stages/generate/generate.ts'
import { partBuilder } from '../stages/generate/part.ts'
import { bundledInstructions } from './bundled.ts'
import { cardOf } from './card.ts'
import type { GeneratePlan } from './generate-plan.ts'
import { openEngine } from './open-engine.ts'
import { openTeacher } from './open-teacher.ts'
import { pairWith } from './pair-role.ts'
import { type ReadSourcesOptions, readSources } from './read-sources.ts'

/** Rows in one part: what a killed run has to do again at most. */
const rowsPerPart = 500
/** Rows between two looks at the clock and the signals, where no model is waited for. */
const rowsPerBreath = 50

/** How far a run has come; what it says while it works. */
interface Progress {
  readonly rows: number
  readonly triplets: number
  readonly dropped: number
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hub: ReadSourcesOptions
  readonly signal: AbortSignal
  /** Rows in flight at once; decides nothing but the speed. */
  readonly width: number
  readonly onProgress: (progress: Progress) => void
}

export interface RunEnd {
  readonly path: string
  readonly report: RunReport
  /** How it came to this end: all done now, already done before, or stopped by the signal and resumable. */
  readonly state: 'done' | 'done-before' | 'stopped'
}

/**
 * Instructions → verified triplets in a run folder. The same plan on the same folder goes on where it was stopped and ends
 * in the same bytes.
 */
export async function generateRun(
  plan: GeneratePlan,
  path: string,
  surroundings: Surroundings,
): Promise<RunEnd> {
  const folder = openRun(path, { ...plan })
  try {
    const before = folder.finished()
    if (before !== null) {
      folder.close()
      return { path, report: JSON.parse(before), state: 'done-before' }
    }
    const state = await untilStopped(work(plan, folder, surroundings), surroundings.signal)
    const report = reportFrom(plan, folder)
    if (report.rows === 0 && state === 'done')
      throw new Failure(
        'source',
        `${plan.sources.map(({ name }) => name).join(', ')}: no rows; give a file that holds instructions`,
      )
    if (state === 'done')
      await folder.finish({
        'card.md': cardOf(plan, report),
        'report.json': `${JSON.stringify(report, null, 2)}\n`,
      })
    folder.close()
    return { path, report, state }
  } catch (error) {
    const nothingDone =
      folder.committed().every(({ rows }) => rows === 0) && usageOf(folder.journal).calls === 0
    if (nothingDone) folder.discard()
    else folder.close()
    throw error
  }
}

/** What breaks because the run was told to stop is no failure. */
async function untilStopped(
  working: Promise<'done' | 'stopped'>,
  signal: AbortSignal,
): Promise<'done' | 'stopped'> {
  try {
    return await working
  } catch (error) {
    if (error instanceof Failure && signal.aborted) return 'stopped'
    throw error
  }
}

async function work(
  plan: GeneratePlan,
  folder: RunFolder,
  { env, hub, signal, width, onProgress }: Surroundings,
): Promise<'done' | 'stopped'> {
  const done = folder.committed()
  const skip = done.reduce((rows, part) => rows + part.rows, 0)
  const before = sumTallies(done.map(({ tally }) => tally))
  const progress = {
    rows: skip,
    triplets: Number(before.triplets ?? 0),
    dropped: skip - Number(before.accepted ?? 0),
  }
  const engine =
    plan.teacher === 'offline'
      ? null
      : await openEngine(plan.teacher, {
          env,
          journal: folder.journal,
          seed: plan.seed,
          limits: { concurrency: width },
        })
  const teacher = openTeacher(engine?.model ?? null)
  const recipe = rolesAndRules({ teacher, kinds, seed: plan.seed, rules: plan.rules, samples: plan.samples })
  const items = from(plan, hub, skip)
  const pair = pairWith(bundledInstructions, roles)

  let part = done.length
  const builder = partBuilder()
  let clock = performance.now()
  const commit = (): void => {
    const { rows, triplets, dropped, tally } = builder.take()
    const seconds = (performance.now() - clock) / 1000
    clock = performance.now()
    folder.commit(
      {
        part: part++,
        rows,
        tally: { ...tally, seconds, peakRssBytes: peakMemory() },
      },
      triplets,
      dropped,
    )
  }
  const results = generate(items, { recipe, width, start: skip, pair, signal })
  for await (const result of results) {
    if (signal.aborted) return 'stopped'
    builder.add(result)
    progress.rows++
    for (const { is } of result.outcomes) progress[is === 'accepted' ? 'triplets' : 'dropped']++
    if (builder.rows >= rowsPerPart) commit()
    if (progress.rows % rowsPerBreath !== 0 && plan.teacher === 'offline') continue
    onProgress(progress)
    // Work that never waits would keep Ctrl-C waiting: promises that are already settled do not let timers and signals in.
    await new Promise(resume => setImmediate(resume))
  }
  if (signal.aborted) return 'stopped'
  if (builder.rows > 0 || part === 0) commit()
  onProgress(progress)
  return 'done'
}

async function* from(plan: GeneratePlan, hub: ReadSourcesOptions, skip: number): AsyncGenerator<SourceItem> {
  const all = readSources(
    plan.sources.map(({ name }) => name),
    hub,
  )
  let ordinal = 0
  for await (const item of plan.limit === null ? all : take(all, plan.limit))
    if (ordinal++ >= skip) yield item
}

function reportFrom(plan: GeneratePlan, folder: RunFolder): RunReport {
  const parts = folder.committed()
  const tally = sumTallies(parts.map(({ tally: { peakRssBytes: _, ...counts } }) => counts))
  const spent =
    plan.teacher === 'offline'
      ? { calls: 0, tokens: { input: 0, output: 0 }, costUsd: 0 }
      : { ...usageOf(folder.journal), costUsd: null }
  return reportOf(tally, {
    seconds: Math.round(Number(tally.seconds ?? 0) * 1000) / 1000,
    peakRssBytes: Math.max(0, ...parts.map(({ tally: { peakRssBytes } }) => Number(peakRssBytes ?? 0))),
    ...spent,
  })
}
