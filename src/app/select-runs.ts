import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../core/failure.ts'
import { type RunReport, reportOf } from '../core/report.ts'
import { countIn, sumTallies } from '../core/tally.ts'
import { countTriplet } from '../core/triplet-tally.ts'
import { peakMemory } from '../io/peak-memory.ts'
import { readTriplets, tripletFiles } from '../io/run/read-triplets.ts'
import { openSelection, type SelectionFolder } from '../io/run/selection-folder.ts'
import { type SelectOptions, select, selectDefaults } from '../stages/select/select.ts'
import { countsTable, extendCard } from './extend-card.ts'

export interface SelectRequest {
  /** Run folders and triplet files, in order. */
  readonly runs: readonly string[]
  /** The new run folder. */
  readonly out: string
  readonly options?: Partial<SelectOptions>
  /** Of rolenrules, for the plan. */
  readonly version: string
  readonly onProgress?: (progress: {
    readonly rows: number
    readonly triplets: number
    readonly dropped: number
  }) => void
}

export interface SelectEnd {
  readonly path: string
  readonly report: RunReport
  readonly state: 'done' | 'done-before'
}

/**
 * Selected triplets of runs, in a new run folder. The same plan on a finished folder gives its report again.
 * @throws Failure('source') on inputs that are not there, Failure('config') on options that make no sense
 * or a folder that is in use for something else, Failure('storage') on what cannot be written.
 */
export async function selectRuns({
  runs,
  out,
  options: given,
  version,
  onProgress,
}: SelectRequest): Promise<SelectEnd> {
  const options: SelectOptions = { ...selectDefaults, ...given }
  check(options)
  if (runs.some(run => resolve(run) === resolve(out)))
    throw new Failure('config', `${out}: is an input too; choose another folder with -o`)
  const started = performance.now()
  const inputs = []
  for (const run of runs) inputs.push({ name: run, content: await contentHash(run) })
  const folder = openSelection(out, {
    format: 1,
    command: 'select',
    version,
    inputs,
    options: { ...options },
  })
  try {
    const before = folder.finished()
    if (before !== null) return { path: out, report: JSON.parse(before), state: 'done-before' }
    const report = await work(runs, options, folder, onProgress, started)
    const section = sectionOf(report, runs)
    folder.finish({
      'card.md': extendCard(runs, section),
      'report.json': `${JSON.stringify(report, null, 2)}\n`,
    })
    return { path: out, report, state: 'done' }
  } finally {
    folder.close()
  }
}

async function work(
  runs: readonly string[],
  options: SelectOptions,
  folder: SelectionFolder,
  onProgress: SelectRequest['onProgress'],
  started: number,
): Promise<RunReport> {
  const counts: Record<string, Record<string, number>> = { dropped: {} }
  let rows = 0
  let triplets = 0
  for await (const selection of select(() => readTriplets(runs), options)) {
    rows++
    if (selection.is === 'kept') {
      triplets++
      folder.keep(selection.triplet)
      countTriplet(counts, selection.triplet)
    } else {
      folder.drop(selection.dropped)
      countIn(counts, 'dropped', selection.dropped.reason)
    }
    if (rows % 1000 === 0) onProgress?.({ rows, triplets, dropped: rows - triplets })
  }
  onProgress?.({ rows, triplets, dropped: rows - triplets })
  return reportOf(sumTallies([{ rows, accepted: triplets, triplets, ...counts }]), {
    seconds: Math.round(performance.now() - started) / 1000,
    peakRssBytes: peakMemory(),
    calls: 0,
    known: 0,
    tokens: { input: 0, output: 0, cached: 0 },
    costUsd: 0,
  })
}

function check({ near, limit, maxPerKind, maxPerDomain }: SelectOptions): void {
  if (near !== null && !(near > 0 && near <= 1))
    throw new Failure(
      'config',
      `near-duplicate threshold ${near}: give a similarity above 0 and up to 1, such as 0.8`,
    )
  const numbers = Object.entries({ limit, 'max-per-kind': maxPerKind, 'max-per-domain': maxPerDomain })
  for (const [name, value] of numbers)
    if (typeof value === 'number' && !(Number.isInteger(value) && value > 0))
      throw new Failure('config', `${name} ${value}: give a whole number from 1 up`)
}

/** SHA-256 over the bytes of all the triplet files of an input, shortened. */
async function contentHash(input: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of tripletFiles([input]))
    for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex').slice(0, 16)
}

function sectionOf({ rows, triplets, dropped, kinds, domains }: RunReport, runs: readonly string[]): string {
  const table = (tally: RunReport['kinds'], first: string, second: string): string =>
    countsTable(
      Object.fromEntries(Object.entries(tally).map(([name, count]) => [name, Number(count)])),
      first,
      second,
    )
  const cut = Object.keys(dropped).length > 0 ? table(dropped, 'cut because', 'triplets') : 'Nothing was cut.'
  return `## Selection

${triplets.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')} triplets from ${runs.length === 1 ? 'one input' : `${runs.length} inputs`} were selected; the counts above are those of the inputs.

${cut}

${table(domains, 'field of the role', 'selected triplets')}

${table(kinds, 'rule kind', 'rules in selected triplets')}`
}
