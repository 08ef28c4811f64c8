import { basename, join } from 'node:path'
import { generateRun } from '../../app/generate-run.ts'
import { planGenerate } from '../../app/plan-generate.ts'
import { hubSettings } from '../hub-settings.ts'
import { interruptible } from '../interrupt.ts'
import { ruleRange, screenOf, text, wholeNumber } from '../options.ts'
import { sayEnd } from '../run-end.ts'
import { openScreen, thousands } from '../screen.ts'
import { version } from '../version.ts'

export async function run(
  sources: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  const plan = await planGenerate(
    {
      version,
      sources,
      teacher: text(options.teacher) ?? 'offline',
      rules: ruleRange(options.rules),
      samples: wholeNumber('--samples', options.samples, { min: 1, max: 1_000 }),
      limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
      seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
    },
    hubSettings(process.env),
  )
  const out = text(options.out) ?? join('runs', nameOf(sources[0] as string))
  const width = wholeNumber('--concurrency', options.concurrency, { min: 1, max: 10_000 })
  if (options.dryRun === true) {
    process.stdout.write(`${JSON.stringify(plan, null, 2)}\n`)
    screen.say(`\nThis is the plan; nothing was read, sent or written. Leave out --dry-run to write ${out}.`)
    return 0
  }
  const end = await generateRun(plan, out, {
    env: process.env,
    hub: hubSettings(process.env),
    signal: interruptible(),
    width,
    onProgress: ({ rows, triplets, dropped }) =>
      screen.progress(rows, plan.limit, `${thousands(triplets)} triplets, ${thousands(dropped)} dropped`),
  })
  screen.settle()
  sayEnd(screen, end)
  return 0
}

const nameOf = (source: string): string =>
  source === '-'
    ? 'stdin'
    : basename(source.replace(/\/+$/, ''))
        .replace(/(?:\.(?:jsonl?|csv|parquet|gz|zst))+$/i, '')
        .replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'run'
