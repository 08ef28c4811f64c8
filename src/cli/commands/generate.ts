import { basename, join } from 'node:path'
import { generateRun, type RunEnd } from '../../app/generate-run.ts'
import { planGenerate } from '../../app/plan-generate.ts'
import { cacheFolder } from '../cache-folder.ts'
import { interruptible } from '../interrupt.ts'
import { ruleRange, screenOf, text, wholeNumber } from '../options.ts'
import { openScreen, type Screen, thousands } from '../screen.ts'
import { version } from '../version.ts'

export async function run(sources: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> {
  const screen = openScreen(screenOf(options))
  const plan = await planGenerate({
    version,
    sources,
    teacher: text(options.teacher) ?? 'offline',
    rules: ruleRange(options.rules),
    samples: wholeNumber('--samples', options.samples, { min: 1, max: 1_000 }),
    limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
    seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
  })
  const out = text(options.out) ?? join('runs', nameOf(sources[0] as string))
  const width = wholeNumber('--concurrency', options.concurrency, { min: 1, max: 10_000 })
  if (options.dryRun === true) {
    process.stdout.write(`${JSON.stringify(plan, null, 2)}\n`)
    screen.say(`\nThis is the plan; nothing was read, sent or written. Leave out --dry-run to write ${out}.`)
    return 0
  }
  const end = await generateRun(plan, out, {
    env: process.env,
    cacheDir: cacheFolder(process.env),
    signal: interruptible(),
    width,
    onProgress: ({ rows, triplets, dropped }) =>
      screen.progress(rows, plan.limit, `${thousands(triplets)} triplets, ${thousands(dropped)} dropped`),
  })
  screen.settle()
  sayEnd(screen, end)
  return 0
}

/** The closing lines of a run, for a person or a program. */
export function sayEnd(screen: Screen, { path, report, state }: RunEnd): void {
  screen.event({ event: state, run: path, ...report })
  const dropped = Object.entries(report.dropped)
  const droppedSum = dropped.reduce((sum, [, count]) => sum + Number(count), 0)
  if (state === 'stopped') {
    screen.say(`  stopped   ${thousands(report.rows)} rows are safe in ${path}; the same command goes on from there`)
    return
  }
  if (state === 'done-before') screen.say(`  ${path} was finished before; nothing was done again`)
  screen.say(`  rows      ${thousands(report.rows)} read, ${thousands(report.accepted)} accepted (${percent(report.accepted, report.rows)})`)
  screen.say(`  triplets  ${thousands(report.triplets)}, every rule of every reply checked · ${thousands(report.tripletsPerSecond)}/s · peak memory ${Math.round(report.peakRssBytes / 2 ** 20)} MB`)
  if (droppedSum > 0)
    screen.say(`  dropped   ${thousands(droppedSum)}: ${dropped.map(([reason, count]) => `${thousands(Number(count))} ${reason}`).join(', ')} → ${join(path, 'dropped.jsonl')}`)
  screen.say(`  files     ${join(path, 'triplets')}/  ${join(path, 'card.md')}  ${join(path, 'report.json')}`)
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)

const nameOf = (source: string): string =>
  source === '-' ? 'stdin' : basename(source.replace(/\/+$/, '')).replace(/(?:\.(?:jsonl?|csv|parquet|gz|zst))+$/i, '').replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'run'
