import type { EvalProgress, EvalWatcher } from '../app/evaluation/gather.ts'
import type { Problem } from '../app/evaluation/read-cases.ts'
import type { Difference } from '../core/evaluation/published.ts'
import { type Screen, thousands } from './screen.ts'

/** Notes that a person is shown; a program gets all of them. */
const shownToPerson = 20

/** An evaluation on the screen while it goes on. */
export function watchingEval(screen: Screen): {
  readonly watch: EvalWatcher
  /** Says how many notes were not shown. */
  readonly close: () => void
} {
  let notes = 0
  const note = (
    event: { readonly event: string } & Readonly<Record<string, unknown>>,
    line: () => string,
  ): void => {
    screen.event(event)
    if (screen.person && notes++ < shownToPerson) screen.say(`  ${line()}`)
  }
  return {
    watch: {
      problem: problem => note({ event: 'problem', ...problem }, () => problemLine(problem)),
      difference: (row, id, difference) =>
        note({ event: 'difference', row, id, ...difference }, () => differenceLine(row, id, difference)),
      progress: progress => screen.progress(progress.done, progress.total, soFar(progress)),
    },
    close() {
      screen.settle()
      if (notes > shownToPerson)
        screen.say(`  … and ${thousands(notes - shownToPerson)} more; --json lists all`)
    },
  }
}

const soFar = ({ hits, of }: EvalProgress): string =>
  of === 0 ? 'graded' : `${((100 * hits) / of).toFixed(1)}% so far`

export const problemLine = ({ problem, ...at }: Problem): string =>
  'file' in at ? `${at.file}:${at.row}: ${problem}` : `${at.id}: ${problem}`

function differenceLine(row: number, id: string, difference: Difference): string {
  const { group, reading, followed, ours, unstable, reason } = difference
  const what = reading === undefined ? group : `${group}, ${reading}`
  const shaky = unstable ? ' (marked as unstable)' : ''
  return `row ${row} (${id}): ${what}: published ${followed ? 'followed' : 'broken'}, here ${ours}${shaky}: ${reason}`
}
