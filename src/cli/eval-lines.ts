import { join } from 'node:path'
import type { EvalEnd } from '../app/evaluation/eval-run.ts'
import type { Breakdown, BreakdownRow, EvalReport } from '../core/evaluation/eval-report.ts'
import { figure } from '../core/evaluation/figure.ts'
import type { Measured } from '../core/evaluation/metric.ts'
import { judgedLines, spentLine } from './judged-lines.ts'
import { thousands } from './screen.ts'
import { columns } from './table.ts'

/** Parts of a breakdown that a person is shown: those that come off worst. */
const worstShown = 5

/** An evaluation as a person reads it: the headline first, then what else was measured, what is weakest, and where it all is. */
export function evalLines({ report, folder, judged }: EvalEnd): string[] {
  const { metrics, published, stopped } = report
  const [headline, ...others] = metrics
  return [
    ...(headline ? [`  headline  ${measureLine(headline)}${detectableNote(report)}`] : []),
    ...labelled(
      'metrics',
      columns(
        others
          .filter(({ counted, undecided }) => counted + undecided > 0)
          .map(metric => [metric.name, figure(metric, metric.unit), countNote(metric)]),
      ),
    ),
    ...labelled('worst', columns(worst(report).map(row => [row.name, figure(row, 'share'), countNote(row)]))),
    `  cases     ${casesNote(report)}`,
    ...(published ? [`  agreement ${agreementNote(published)}`] : []),
    ...(judged ? judgedLines(judged) : report.calls > 0 ? [spentLine({ ...report, known: 0 })] : []),
    ...(stopped === undefined ? [] : [`  stopped   ${stopped}`]),
    ...(folder === null
      ? []
      : [
          `  files     ${['report.html', 'report.json', 'graded.jsonl', 'problems.jsonl'].map(name => join(folder, name)).join('  ')}`,
        ]),
  ]
}

const measureLine = ({ name, unit, ...measured }: EvalReport['metrics'][number]): string =>
  `${name} ${figure(measured, unit)} · ${countNote(measured)}`

const countNote = ({ counted, undecided }: Measured): string =>
  `${thousands(counted)} counted${undecided > 0 ? `, ${thousands(undecided)} undecided` : ''}`

const detectableNote = ({ detectable }: EvalReport): string =>
  detectable === null ? '' : ` · can see ${(100 * detectable).toFixed(1)} points`

function casesNote({ cases, samples, graded, unanswered, unusable }: EvalReport): string {
  const draws = samples > 1 ? ` × ${samples} draws` : ''
  const parts = [
    `${thousands(cases.count)}${draws}, ${thousands(graded ?? 0)} graded`,
    ...(unanswered > 0 ? [`${thousands(unanswered)} without a reply`] : []),
    ...(unusable > 0 ? [`${thousands(unusable)} unusable`] : []),
  ]
  return `${parts.join(', ')}${cases.clusters < cases.count ? ` · ${thousands(cases.clusters)} clusters` : ''}`
}

function agreementNote({
  compared,
  agree,
  unstable,
  unstableAgree,
}: NonNullable<EvalReport['published']>): string {
  const shaky = unstable > 0 ? `; ${unstableAgree} of ${unstable} that are marked as unstable` : ''
  return `${thousands(agree)} of ${thousands(compared)} published verdicts came out the same${shaky}`
}

/** Of the finest breakdown, what is most surely weak: few cases say little. */
function worst({ breakdowns }: EvalReport): readonly BreakdownRow[] {
  const finest = breakdowns.reduce<Breakdown | undefined>(
    (best, next) => (best && best.rows.length >= next.rows.length ? best : next),
    undefined,
  )
  const atBest = ({ high }: BreakdownRow): number => high ?? 1
  return (finest?.rows ?? [])
    .filter(({ value }) => value !== null && value < 1)
    .toSorted((a, b) => atBest(a) - atBest(b))
    .slice(0, worstShown)
}

/** A block of lines under a label. */
function labelled(label: string, block: string): string[] {
  const lines = block === '' ? [] : block.split('\n')
  return lines.map((line, at) => `  ${(at === 0 ? label : '').padEnd(10)}${line}`)
}
