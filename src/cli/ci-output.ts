import { githubErrors, writeStepSummary } from '../app/evaluation/github-notes.ts'
import { type JunitCase, junitCase, writeJunit } from '../app/evaluation/junit.ts'
import type { Problem } from '../app/evaluation/read-cases.ts'
import type { EvalReport } from '../core/evaluation/eval-report.ts'
import type { GateResult } from '../core/evaluation/gate.ts'
import type { GradedCase } from '../core/evaluation/graded-case.ts'
import type { Metric } from '../core/evaluation/metric.ts'
import type { Environment } from '../core/provider.ts'

/** Gathers what a CI server is shown of each draw: the outcome, and the reasons where it did not pass. */
export function collectTests(headline: Metric | undefined) {
  const cases: JunitCase[] = []
  return {
    cases,
    graded: (graded: GradedCase): void => {
      cases.push(junitCase(graded, headline))
    },
    problem: (problem: Problem): void => {
      if ('id' in problem) cases.push({ name: problem.id, outcome: 'error', reasons: [problem.problem] })
    },
  }
}

/** Writes the JUnit file that was asked for and, inside a GitHub job, annotations and the table of its page. */
export function tellCi(
  {
    report,
    results,
    cases,
  }: { report: EvalReport; results: readonly GateResult[]; cases: readonly JunitCase[] },
  { junit, env }: { junit: string | undefined; env: Environment },
): void {
  if (junit !== undefined) writeJunit(junit, report.benchmark, cases)
  if (env.GITHUB_ACTIONS === 'true')
    for (const line of githubErrors(results, cases)) process.stderr.write(`${line}\n`)
  writeStepSummary(report, results, env)
}
