import { selectRuns } from '../../app/select-runs.ts'
import { Failure } from '../../core/failure.ts'
import { screenOf, text, wholeNumber } from '../options.ts'
import { sayEnd } from '../run-end.ts'
import { openScreen, thousands } from '../screen.ts'
import { version } from '../version.ts'

export async function run(
  runs: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  const end = await selectRuns({
    runs,
    out: text(options.out) ?? '',
    version,
    options: {
      near: similarity(options.near),
      maxPerKind: cap('--max-per-kind', options.maxPerKind),
      maxPerDomain: cap('--max-per-domain', options.maxPerDomain),
      limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
    },
    onProgress: ({ rows, triplets, dropped }) =>
      screen.progress(rows, null, `${thousands(triplets)} kept, ${thousands(dropped)} dropped`),
  })
  screen.settle()
  sayEnd(screen, end)
  return 0
}

function similarity(value: unknown): number | null {
  const number = Number(value)
  if (!(number > 0 && number <= 1))
    throw new Failure('config', `--near ${String(value)}: takes a number above 0 and up to 1, such as 0.8`)
  return number === 1 ? null : number
}

const cap = (name: string, value: unknown): number | 'auto' | null =>
  value === undefined ? null : value === 'auto' ? 'auto' : wholeNumber(name, value, { min: 1 })
