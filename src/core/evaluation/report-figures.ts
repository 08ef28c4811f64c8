import type { Benchmark } from './benchmark.ts'
import { usualBreakdowns } from './breakdowns.ts'
import { detectableAfter } from './detectable.ts'
import type { EvalReport } from './eval-report.ts'
import type { GradedCase } from './graded-case.ts'
import { repeatedCurves, repeatedMetrics } from './repeated-draws.ts'
import { partsOf } from './share-metric.ts'

/** What is computed from graded cases. */
type Figures = Pick<EvalReport, 'metrics' | 'breakdowns' | 'curves' | 'detectable'>

/** Every figure of an evaluation: the benchmark's own metrics first, then what repeated draws tell, breakdowns and curves. */
export function reportFigures(
  { metrics, breakdowns, curves }: Pick<Benchmark, 'metrics' | 'breakdowns' | 'curves'>,
  cases: readonly GradedCase[],
  samples: number,
): Figures {
  const [headline] = metrics
  return {
    metrics: [
      ...metrics.map(metric => ({
        ...{ name: metric.name, summary: metric.summary, unit: metric.unit },
        ...(metric.lowerIsBetter && { lowerIsBetter: true as const }),
        ...metric.of(cases),
      })),
      ...repeatedMetrics(metrics, samples, cases),
    ],
    breakdowns: breakdowns?.(cases) ?? usualBreakdowns(metrics, cases),
    curves: [...(curves?.(cases) ?? []), ...repeatedCurves(metrics, samples, cases)],
    detectable:
      headline?.unit === 'share' && headline.each ? detectableAfter(partsOf(cases, headline.each)) : null,
  }
}
