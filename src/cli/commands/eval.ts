import { readCalibrations } from '../../app/calibration-file.ts'
import { checkersWith } from '../../app/checkers.ts'
import { planEval } from '../../app/evaluation/eval-plan.ts'
import { evalExit, evalRun } from '../../app/evaluation/eval-run.ts'
import { writeReportPage } from '../../app/evaluation/report-page.ts'
import { Failure } from '../../core/failure.ts'
import { collectTests, tellCi } from '../ci-output.ts'
import { compareLines } from '../compare-lines.ts'
import { sayEvalEstimate } from '../eval-estimate.ts'
import { demandsIn, gateLines, judgeDemands, mustCompare } from '../eval-gates.ts'
import { evalLines } from '../eval-lines.ts'
import { evalRequestIn, evalSettingsIn } from '../eval-options.ts'
import { watchingEval } from '../eval-screen.ts'
import type { Options } from '../generate-options.ts'
import { hubSettings } from '../hub-settings.ts'
import { interruptible } from '../interrupt.ts'
import { tell } from '../judge-options.ts'
import { screenOf, text } from '../options.ts'
import { openScreen } from '../screen.ts'

export async function run(given: readonly string[], options: Options): Promise<number> {
  const screen = openScreen(screenOf(options))
  const request = evalRequestIn(given, options)
  const settings = evalSettingsIn(options, request)
  const demands = await demandsIn(options)
  const calibrations = request.judge ? readCalibrations(text(options.calibration)) : []
  const planned = await planEval(request, hubSettings(process.env))
  mustCompare(demands, planned.benchmark.name)
  if (options.dryRun === true) {
    if (!('model' in request.answers))
      throw new Failure('config', '--dry-run: --replies asks no model, so there is nothing to estimate')
    await sayEvalEstimate(screen, { planned, asking: request.answers, prices: settings.prices })
    return 0
  }
  const { benchmark } = planned
  if (benchmark.judge === 'always' && !request.judge)
    tell(screen, {
      is: 'warning',
      message: `${benchmark.name} is graded by a judge; without --judge MODEL all stays undecided`,
    })
  const { watch, close } = watchingEval(screen)
  const [junit, { env }] = [text(options.junit), process]
  const tests = collectTests(benchmark.metrics[0], { junit, env })
  const end = await evalRun(planned, {
    ...settings,
    ...{ checkers: checkersWith(), calibrations, signal: interruptible() },
    watch: {
      ...watch,
      graded: tests.graded,
      problem(what) {
        watch.problem?.(what)
        tests.problem(what)
      },
    },
    onEvent: event => tell(screen, event),
  })
  close()
  const { report, folder, judged } = end
  if (folder !== null) await writeReportPage(folder, report, demands.against)
  screen.event({
    event: report.stopped === undefined ? 'done' : 'stopped',
    run: folder,
    ...report,
    ...(judged && { judged }),
  })
  for (const line of evalLines(end)) screen.say(line)
  const { results, compared } = judgeDemands(demands, { name: folder ?? report.model, ...end })
  if (compared) screen.event({ event: 'compared', ...compared })
  if (compared) for (const line of compareLines(compared)) screen.say(line)
  if (results.length > 0) screen.event({ event: 'gate', results })
  for (const line of gateLines(results)) screen.say(line)
  tellCi({ report, results, cases: tests.cases }, { junit, env })
  return results.some(({ outcome }) => outcome === 'fail') ? 1 : evalExit(report, request)
}
