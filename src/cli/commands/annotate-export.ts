import { join } from 'node:path'
import { type AnnotateExportRequest, annotateExport } from '../../app/annotate-export.ts'
import { keyFile, sheetsFolder } from '../../app/annotation-folder.ts'
import { Failure } from '../../core/failure.ts'
import { screenOf, text, wholeNumber } from '../options.ts'
import { openScreen, thousands } from '../screen.ts'

/** Unreadable rows that a person is shown; a program gets all of them. */
const shownToPerson = 5

export async function run(
  runs: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  const out = text(options.out) ?? ''
  let shown = 0
  const end = await annotateExport(
    {
      runs,
      annotators: wholeNumber('--annotators', options.annotators, { min: 1, max: 100 }),
      levels: levelsIn(options.level),
      overlap: share(options.overlap),
      limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
      seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
    },
    out,
    (where, why) => {
      screen.event({ event: 'unusable', where, why })
      if (shown++ < shownToPerson) screen.notice(`  unusable  ${where}: ${why}`)
    },
  )
  screen.event({ event: 'done', folder: out, ...end })
  screen.say(
    `  items     ${thousands(end.items)} about ${thousands(end.conversations)} conversations of ${thousands(new Set(runs).size)} ${runs.length === 1 ? 'run' : 'runs'}`,
  )
  if (end.unusable > 0) screen.say(`  unusable  ${thousands(end.unusable)} rows`)
  for (const { annotator, items } of end.sheets)
    screen.say(`  sheet     ${join(out, sheetsFolder, annotator)}.csv and .jsonl  ${thousands(items)} items`)
  screen.say(`  key       ${join(out, keyFile)}: says which run an item is of; keep it to yourself`)
  screen.say(`  next      rnr annotate import ${out} FILLED-SHEETS`)
  return 0
}

function levelsIn(value: unknown): AnnotateExportRequest['levels'] {
  if (value === 'both') return ['rule', 'prompt']
  if (value === 'rule' || value === 'prompt') return [value]
  throw new Failure('config', `--level ${String(value)}: takes rule, prompt or both`)
}

function share(value: unknown): number {
  const number = String(value).trim() === '' ? Number.NaN : Number(value)
  if (number >= 0 && number <= 1) return number
  throw new Failure('config', `--overlap ${String(value)}: takes a share from 0 to 1, such as 0.3`)
}
