import { githubErrors, writeStepSummary } from '../app/evaluation/github-notes.ts'
import { type JunitCase, junitCase, writeJunit } from '../app/evaluation/junit.ts'
import type { Problem } from '../app/evaluation/read-cases.ts'
import type { EvalReport } from '../core/evaluation/eval-report.ts'
import type { GateResult } from '../core/evaluation/gate.ts'
import type { GradedCase } from '../core/evaluation/graded-case.ts'
import type { Metric } from '../core/evaluation/metric.ts'
import type { Environment } from '../core/provider.ts'

/** Whom a CI server's files and lines are for. */
interface CiWanted {
  readonly junit: string | undefined
  readonly env: Environment
}

const onGithub = ({ env }: CiWanted): boolean => env.GITHUB_ACTIONS === 'true'

/** Gathers what a CI server is shown of each draw, where one looks: the outcome, and the reasons where it did not pass. */
export function collectTests(headline: Metric | undefined, wanted: CiWanted) {
  const cases: JunitCase[] = []
  const looked = wanted.junit !== undefined || onGithub(wanted)
  return {
    cases,
    graded: (graded: GradedCase): void => {
      if (looked) cases.push(junitCase(graded, headline))
    },
    problem: (problem: Problem): void => {
      if (looked && 'id' in problem)
        cases.push({ name: problem.id, outcome: 'error', reasons: [problem.problem] })
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
  wanted: CiWanted,
): void {
  if (wanted.junit !== undefined) writeJunit(wanted.junit, report.benchmark, cases)
  if (onGithub(wanted)) for (const line of githubErrors(results, cases)) process.stderr.write(`${line}\n`)
  writeStepSummary(report, results, wanted.env)
}
