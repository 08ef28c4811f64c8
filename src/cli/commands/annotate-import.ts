import { type AnnotateImportRequest, annotateImport } from '../../app/annotate-import.ts'
import { Failure } from '../../core/failure.ts'
import { agreementLines } from '../agreement-lines.ts'
import { screenOf } from '../options.ts'
import { openScreen, thousands } from '../screen.ts'

/** Rows of no use that a person is shown; a program gets all of them. */
const shownToPerson = 10

export async function run(
  [folder = '', ...files]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  const { report, labels, reportFile, labelsFile } = await annotateImport(
    { folder, files, against: verdictsOf(options.against) },
    problemsOn(screen),
  )
  screen.event({ event: 'done', files: [reportFile, labelsFile], labels, ...report })
  if (report.problems > shownToPerson)
    screen.say(`  … and ${thousands(report.problems - shownToPerson)} more; --json lists all`)
  for (const line of agreementLines(report)) screen.say(line)
  screen.say(`  files     ${reportFile}  ${labelsFile}`)
  if (labels > 0) screen.say(`  next      rnr calibrate ${labelsFile} --judge MODEL`)
  return report.problems === 0 ? 0 : 1
}

function problemsOn(screen: ReturnType<typeof openScreen>) {
  let shown = 0
  return (file: string, row: number, problem: string): void => {
    screen.event({ event: 'problem', file, row, problem })
    if (shown++ < shownToPerson) screen.notice(`  problem   ${file}:${row}: ${problem}`)
  }
}

function verdictsOf(value: unknown): AnnotateImportRequest['against'] {
  if (value === undefined) return ['judge', 'program']
  if (value === 'judge' || value === 'program') return [value]
  throw new Failure('config', `--against ${String(value)}: takes judge or program; both without it`)
}
