import type { ComparedRun } from '../app/evaluation/compare-runs.ts'
import type { MetricDifference } from '../core/evaluation/compare-graded.ts'
import { intervalFigure, valueFigure } from '../core/evaluation/figure.ts'
import { thousands } from './screen.ts'
import { columns } from './table.ts'

/** Kinds that a person is shown: those that differ most surely. */
const kindsShown = 8

/** A comparison as a person reads it. */
export function compareLines({
  a,
  b,
  benchmark,
  cases,
  undecided,
  metrics,
  kinds,
  warnings,
}: ComparedRun): string[] {
  const differing = kinds
    .filter(({ better }) => better.a + better.b > 0)
    .toSorted((one, other) => (one.p ?? 1) - (other.p ?? 1))
  return [
    `rnr compare · ${benchmark} · ${a} → ${b}`,
    ...block('metrics', metrics),
    ...block('kinds', differing.slice(0, kindsShown)),
    ...(differing.length > kindsShown
      ? [`            … and ${differing.length - kindsShown} more; --json lists all`]
      : []),
    `  cases     ${casesNote(cases, undecided)}`,
    ...warnings.map(warning => `  warning   ${warning}`),
  ]
}

/** "+2.7 points [-0.4, 5.8]", or on the metric's own scale. */
export function differenceFigure({
  difference,
  unit,
}: Pick<MetricDifference, 'difference' | 'unit'>): string {
  if (difference === null) return 'nothing to pair'
  const value = valueFigure(difference, unit).replace('%', ' points')
  return `${difference.value > 0 ? '+' : ''}${value} ${intervalFigure(difference, unit)}`
}

function block(label: string, differences: readonly MetricDifference[]): string[] {
  const rows = differences.map(one => [
    one.name,
    `${valueFigure({ value: one.a }, one.unit)} → ${valueFigure({ value: one.b }, one.unit)}`,
    differenceFigure(one),
    [pNote(one), `higher in ${one.better.b}, lower in ${one.better.a} of ${thousands(one.pairs)}`]
      .filter(part => part !== '')
      .join(' · '),
  ])
  const lines = rows.length === 0 ? [] : columns(rows).split('\n')
  return lines.map((line, at) => `  ${(at === 0 ? label : '').padEnd(10)}${line}`)
}

/** "p = 0.012", after Holm where there are several. */
function pNote({ p, adjustedP }: MetricDifference): string {
  if (p === null) return ''
  const shown = (value: number): string => (value < 0.001 ? '< 0.001' : `= ${value.toFixed(3)}`)
  return adjustedP === undefined ? `p ${shown(p)}` : `p ${shown(adjustedP)} (Holm)`
}

function casesNote({ common, onlyA, onlyB }: ComparedRun['cases'], undecided: number): string {
  return [
    `${thousands(common)} in common`,
    ...(undecided > 0 ? [`${thousands(undecided)} of them undecided`] : []),
    ...(onlyA > 0 ? [`${thousands(onlyA)} only in the first`] : []),
    ...(onlyB > 0 ? [`${thousands(onlyB)} only in the second`] : []),
  ].join(', ')
}
