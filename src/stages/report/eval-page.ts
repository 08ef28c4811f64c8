import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { openPen } from './charts.ts'
import { breakdownSections, curveSections, headline, metricsSection } from './eval-sections.ts'
import { failureBrowser } from './failures.ts'
import { type PageAssets, pageOf, type Section } from './page.ts'
import { type Pair, sideBySide } from './side-by-side.ts'
import { whole } from './whole.ts'

/** What a page of an evaluation shows besides its report. */
export interface EvalPageParts {
  readonly failures: { readonly rows: readonly GradedRow[]; readonly failed: number }
  /** What stands before the figures: the rules of an audit. */
  readonly first?: readonly Section[]
  /** Cases that another model answered differently. */
  readonly against?: { readonly name: string; readonly pairs: readonly Pair[] }
}

/** The report of an evaluation as one self-contained page. */
export async function evalPage(
  report: EvalReport,
  { failures, first = [], against }: EvalPageParts,
  assets: PageAssets,
): Promise<string> {
  const pen = await openPen()
  const { benchmark, model, cases, calls, tokens, costUsd } = report
  return pageOf(
    {
      title: benchmark,
      subtitle: model,
      lead: headline(report),
      sections: [
        ...first,
        metricsSection(report),
        ...breakdownSections(report, pen),
        ...curveSections(report, pen),
        ...(against && against.pairs.length > 0
          ? [
              {
                heading: 'Side by side',
                note: 'Cases that one follows and the other breaks; broken places are marked.',
                body: sideBySide(against.pairs, [against.name, model]),
              },
            ]
          : []),
        { heading: 'Failures', body: failureBrowser(failures) },
      ],
      foot: [
        `${whole(calls)} calls, ${whole(tokens.input)} tokens in, ${whole(tokens.output)} out${costUsd === null ? ', cost unknown' : `, $${costUsd.toFixed(2)}`}. Cases ${cases.hash}.`,
        'Intervals are at the 95% level. Undecided verdicts count neither way. Replies, verdicts and reasons of all cases: graded.jsonl; all figures: report.json. Made by rnr (RoleNRules).',
      ],
    },
    assets,
  )
}
