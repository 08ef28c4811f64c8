import type { BreakdownRow, Curve } from '../../core/evaluation/eval-report.ts'
import type { Measured } from '../../core/evaluation/metric.ts'
import { type Markup, trusted } from './markup.ts'

/** The drawing library and a document for it to draw in, loaded when a page is made. */
export interface Pen {
  /** Values with their intervals, one line each, in the order given. */
  dots(rows: readonly BreakdownRow[], labels: ChartLabels): Markup
  /** Values along a numeric axis, with their band. */
  line(rows: readonly BreakdownRow[], labels: ChartLabels): Markup
  /** A curve in steps with its band, such as survival. */
  steps(curve: Curve, labels: ChartLabels): Markup
}

interface ChartLabels {
  /** What the chart shows, for those who do not see it. */
  readonly title: string
  /** Of the horizontal axis, where that is no share. */
  readonly x?: string
  readonly unit: 'share' | 'score'
}

/** Wide enough for labels, and still readable where a phone shrinks it: pixels. */
const width = 480
const fontSize = '13px'
const longestLabel = 30

/** Loads the charts (Observable Plot, drawn without a browser into SVG; its text is escaped, its colours are the page's). */
export async function openPen(): Promise<Pen> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')])
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const draw = ({ title }: ChartLabels, options: Record<string, unknown>): Markup => {
    const svg = Plot.plot({
      document,
      width,
      style: { fontSize, background: 'none', overflow: 'visible' },
      ariaLabel: title,
      ...options,
    })
    svg.setAttribute('role', 'img')
    return trusted(svg.outerHTML)
  }
  const scale = ({ unit }: ChartLabels, values: readonly Measured[]) =>
    unit === 'share'
      ? { domain: [0, 100], ticks: 5 }
      : {
          domain: [
            Math.min(0, ...values.map(({ low }) => low ?? 0)),
            Math.max(1, ...values.map(({ high }) => high ?? 0)),
          ],
        }
  const inUnit = <T extends Measured>(rows: readonly T[], { unit }: ChartLabels) => {
    const by = unit === 'share' ? 100 : 1
    return rows.flatMap(({ value, low, high, ...rest }) =>
      value === null
        ? []
        : [{ ...rest, value: value * by, low: (low ?? value) * by, high: (high ?? value) * by }],
    )
  }
  return {
    dots(rows, labels) {
      const data = inUnit(rows, labels).map(row => ({ ...row, name: shortened(row.name) }))
      return draw(labels, {
        height: 50 + 22 * data.length,
        marginLeft: 20 + 7.2 * Math.max(4, ...data.map(({ name }) => name.length)),
        marginRight: 24,
        x: {
          ...scale(labels, rows),
          label: null,
          grid: true,
          ...(labels.unit === 'share' && { tickFormat: percent }),
        },
        y: { label: null, domain: data.map(({ name }) => name) },
        marks: [
          Plot.ruleY(data, {
            y: 'name',
            x1: 'low',
            x2: 'high',
            strokeWidth: 3,
            stroke: 'var(--band)',
            strokeLinecap: 'round',
          }),
          Plot.dot(data, { y: 'name', x: 'value', r: 4, fill: 'var(--accent)' }),
        ],
      })
    },
    line(rows, labels) {
      const data = inUnit(rows, labels).map(row => ({ ...row, x: Number(row.name) }))
      return draw(labels, {
        height: 240,
        marginLeft: 44,
        marginBottom: 40,
        x: { label: labels.x ?? null, ticks: Math.min(10, data.length), tickFormat: 'd' },
        y: {
          ...scale(labels, rows),
          label: null,
          grid: true,
          ...(labels.unit === 'share' && { tickFormat: percent }),
        },
        marks: [
          Plot.areaY(data, { x: 'x', y1: 'low', y2: 'high', fill: 'var(--band)', fillOpacity: 0.45 }),
          Plot.lineY(data, { x: 'x', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }),
          Plot.dot(data, { x: 'x', y: 'value', fill: 'var(--accent)', r: 3 }),
        ],
      })
    },
    steps({ points }, labels) {
      const data = inUnit(points, labels)
      return draw(labels, {
        height: 220,
        marginLeft: 44,
        marginBottom: 40,
        x: { label: labels.x ?? null, tickFormat: 'd' },
        y: {
          ...scale(labels, points),
          label: null,
          grid: true,
          ...(labels.unit === 'share' && { tickFormat: percent }),
        },
        marks: [
          Plot.areaY(data, {
            x: 'x',
            y1: 'low',
            y2: 'high',
            curve: 'step-after',
            fill: 'var(--band)',
            fillOpacity: 0.45,
          }),
          Plot.lineY(data, {
            x: 'x',
            y: 'value',
            curve: 'step-after',
            stroke: 'var(--accent)',
            strokeWidth: 2,
          }),
        ],
      })
    },
  }
}

const percent = (value: number): string => `${value}%`

const shortened = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label
