import type { Breakdown, Curve, EvalReport } from '../../core/evaluation/eval-report.ts'
import { intervalFigure, valueFigure } from '../../core/evaluation/figure.ts'
import type { Metric } from '../../core/evaluation/metric.ts'
import type { Estimate } from '../../core/statistics/proportion.ts'
import type { Pen } from './charts.ts'
import { type Markup, markup } from './markup.ts'
import type { Section } from './page.ts'
import { whole } from './whole.ts'

type Unit = Metric['unit']

/** Lines of one chart; of more, the worst are drawn and the table has all. */
const mostLines = 24
/** Parts whose names are numbers on an axis of their own. */
const numeric = new Set(['k', 'turn', 'turns', 'level'])

/** The headline in large figures, and what it rests on. */
export function headline({
  metrics,
  cases,
  samples,
  unusable,
  unanswered,
  detectable,
  judge,
  judged,
  stopped,
}: EvalReport): Markup {
  const [first] = metrics
  if (!first) return markup`<p>Nothing was measured.</p>`
  const facts = [
    `${whole(cases.count)} cases${samples > 1 ? ` × ${samples} samples` : ''} in ${whole(cases.clusters)} clusters`,
    `${whole(first.counted)} counted`,
    `${whole(first.undecided)} undecided`,
    unanswered > 0 && `${whole(unanswered)} without a reply`,
    unusable > 0 && `${whole(unusable)} unusable rows`,
    detectable !== null && `differences from ${(100 * detectable).toFixed(1)} points on can be seen`,
    judge ? `judged by ${judge.models.join(' and ')}${judgedNote(judged)}` : 'by programs alone',
  ]
  return markup`<div class="lead"><span class="big">${valueFigure(first, first.unit)}</span><span class="range">${intervalFigure(first, first.unit)} <small>95% interval</small></span></div>
<p>${first.name}: ${first.summary}</p>
<ul class="facts">${facts.map(fact => fact !== false && markup`<li>${fact}</li>`)}</ul>
${stopped !== undefined && markup`<p class="warning">Not finished: ${stopped}</p>`}
${first.counted > 0 && first.undecided > first.counted && markup`<p class="warning">More was left undecided than decided: the headline stands on the smaller part.</p>`}`
}

/** What is known of the judge's own errors. */
function judgedNote(judged: EvalReport['judged']): string {
  const known = judged?.calibration
  if (!known) return judged ? ', whose error nobody has measured (rnr calibrate)' : ''
  const share = (name: string, of: Estimate | null): string[] =>
    of ? [`${name} ${valueFigure(of, 'share')} ${intervalFigure(of, 'share')}`] : []
  return `, ${[...share('sensitivity', known.sensitivity), ...share('specificity', known.specificity), ...share('pass rate corrected for it', known.corrected)].join(', ')}`
}

export function metricsSection({ metrics }: EvalReport): Section {
  return {
    heading: 'Metrics',
    note: 'With 95% intervals; cases that are alike, such as those under one system prompt, are counted as a cluster.',
    body: markup`<div class="scroll"><table><thead><tr><th>Metric</th><th class="number">Value</th><th class="number">95% interval</th><th class="number">Counted</th><th class="number">Undecided</th></tr></thead><tbody>${metrics.map(
      metric =>
        markup`<tr><td>${metric.name}<small>${metric.summary}</small></td><td class="number">${valueFigure(metric, metric.unit)}</td><td class="number">${intervalFigure(metric, metric.unit)}</td><td class="number">${whole(metric.counted)}</td><td class="number">${whole(metric.undecided)}</td></tr>`,
    )}</tbody></table></div>`,
  }
}

/** A chart for each breakdown, its figures in a table beneath. */
export function breakdownSections({ breakdowns, metrics }: EvalReport, pen: Pen): Section[] {
  if (breakdowns.length === 0) return []
  const unitOf = (name: string): Unit => metrics.find(metric => metric.name === name)?.unit ?? 'share'
  return [
    {
      heading: 'Where it holds and where it breaks',
      body: markup`<div class="charts">${breakdowns.map(part => breakdownChart(part, unitOf(part.metric), pen))}</div>`,
    },
  ]
}

function breakdownChart({ by, metric, rows }: Breakdown, unit: Unit, pen: Pen): Markup {
  const labels = { title: `${metric} by ${by}`, x: by, unit }
  const onAxis = numeric.has(by) && rows.length > 2 && rows.every(({ name }) => Number.isFinite(Number(name)))
  const worst = rows.filter(({ value }) => value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const drawn = onAxis ? rows : numeric.has(by) ? rows : worst.slice(0, mostLines)
  return markup`<div class="chart"><h3>${metric} by ${by}</h3>${onAxis ? pen.line(rows, labels) : pen.dots(drawn, labels)}
${drawn.length < worst.length && markup`<p>The ${mostLines} lowest of ${worst.length}.</p>`}
<details><summary>Figures</summary><div class="scroll"><table><tbody>${rows.map(
    row =>
      markup`<tr><td>${row.name}</td><td class="number">${valueFigure(row, unit)}</td><td class="number">${intervalFigure(row, unit)}</td><td class="number">${whole(row.counted)}</td></tr>`,
  )}</tbody></table></div></details></div>`
}

/** How long rules last, and what repeated draws tell. */
export function curveSections({ curves }: EvalReport, pen: Pen): Section[] {
  const lasting = curves.filter(({ name }) => name === 'survival')
  const drawn = curves.filter(({ x }) => x === 'draws')
  return [
    {
      heading: 'How long rules last',
      note: 'Share of conversations in which the rule has not been broken yet, turn by turn (Kaplan and Meier 1958), with 95% bands.',
      charts: lasting.map(curve => survivalChart(curve, pen)),
    },
    {
      heading: 'Repeated draws',
      note: 'The chance that at least one of k draws of a case passes (pass@k), and that all of them do (pass^k), with 95% bands.',
      charts: drawn.map(curve => drawsChart(curve, pen)),
    },
  ].flatMap(({ charts, ...section }) =>
    charts.length === 0 ? [] : [{ ...section, body: markup`<div class="charts">${charts}</div>` }],
  )
}

const survivalChart = (curve: Curve, pen: Pen): Markup =>
  markup`<div class="chart"><h3>${curve.of}</h3>${pen.steps(curve, { title: `${curve.name} of ${curve.of}`, x: curve.x, unit: 'share' })}<p>${
    curve.half === null ? 'Never falls to one half.' : `Half are broken by ${curve.x} ${curve.half}.`
  }</p></div>`

const drawsChart = ({ name, of, x, points }: Curve, pen: Pen): Markup =>
  markup`<div class="chart"><h3>${name} of ${of}</h3>${pen.line(
    points.map(({ x: k, ...measured }) => ({ name: String(k), ...measured })),
    { title: `${name} of ${of}`, x, unit: 'share' },
  )}</div>`
