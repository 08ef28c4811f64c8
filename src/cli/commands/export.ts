import { exportRun } from '../../app/export-run.ts'
import { kinds } from '../../app/shipped.ts'
import { Failure } from '../../core/failure.ts'
import { screenOf, text, wholeNumber } from '../options.ts'
import { openScreen, thousands } from '../screen.ts'

export async function run(
  runs: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  const out = text(options.out)
  const end = await exportRun({
    runs,
    format: text(options.to) ?? '',
    as: container(options.as),
    seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
    kinds,
    ...(out !== undefined && { out }),
    onProgress: ({ triplets, rows }) => screen.progress(triplets, null, `${thousands(rows)} rows written`),
  })
  screen.settle()
  screen.event({ event: 'done', ...end })
  screen.say(`  rows      ${thousands(end.rows)} ${end.format} rows from ${thousands(end.triplets)} triplets`)
  const skipped = Object.entries(end.skipped)
  if (skipped.length > 0)
    screen.say(`  left out  ${skipped.map(([reason, count]) => `${thousands(count)} ${reason}`).join(', ')}`)
  for (const example of end.examples) screen.say(`            ${example}`)
  screen.say(`  files     ${end.files.data}  ${end.files.provenance}  ${end.files.card}`)
  return 0
}

function container(value: unknown): 'jsonl' | 'parquet' {
  if (value === 'jsonl' || value === 'parquet') return value
  throw new Failure('config', `--as ${String(value)}: takes jsonl or parquet`)
}
