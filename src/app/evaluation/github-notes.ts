import { appendFileSync } from 'node:fs'
import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import { figure } from '../../core/evaluation/figure.ts'
import type { GateResult } from '../../core/evaluation/gate.ts'
import type { Environment } from '../../core/provider.ts'
import type { JunitCase } from './junit.ts'

/** GitHub shows no more annotations of a step than this. */
const mostShown = 10

/** Lines that GitHub's runner shows beside the job: gates that failed, then cases that did. */
export function githubErrors(gates: readonly GateResult[], cases: readonly JunitCase[]): string[] {
  const failed = gates.filter(({ outcome }) => outcome === 'fail')
  const broken = cases.filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
  return [
    ...failed.map(({ metric, why }) => `::error title=${property(`rnr eval: ${metric}`)}::${data(why)}`),
    ...broken.map(
      ({ name, reasons }) =>
        `::error title=${property(`rnr eval: case ${name}`)}::${data(reasons.join('\n'))}`,
    ),
  ].slice(0, mostShown)
}

/** Adds a table to the page of the job, where GitHub's runner wants one. */
export function writeStepSummary(report: EvalReport, gates: readonly GateResult[], env: Environment): void {
  const file = env.GITHUB_STEP_SUMMARY
  if (!file) return
  const rows = report.metrics.map(metric => [
    metric.name,
    figure(metric, metric.unit),
    String(metric.counted),
    String(metric.undecided),
  ])
  const gateRows = gates.map(({ metric, outcome, why }) => [metric, outcome, why])
  appendFileSync(
    file,
    [
      `### rnr eval ${cell(report.benchmark)}: ${cell(report.model)}`,
      '',
      ...table(['metric', 'value', 'counted', 'undecided'], rows),
      ...(gateRows.length > 0 ? ['', ...table(['gate', 'outcome', 'why'], gateRows)] : []),
      '',
    ].join('\n'),
  )
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows.map(row => row.map(cell))].map(row => `| ${row.join(' | ')} |`)

/** Nothing of a name is markup. */
const cell = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&').replace(/\s+/g, ' ')

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
