import type { Measured, Metric } from './metric.ts'

type Unit = Metric['unit']

/** "81.2%" of a share, "7.31" of a score; a dash where nothing was counted. */
export const valueFigure = ({ value }: Pick<Measured, 'value'>, unit: Unit): string =>
  value === null ? '–' : unit === 'share' ? `${(100 * value).toFixed(1)}%` : value.toFixed(2)

/** "[74.0, 88.4]" of a share, "[7.02, 7.60]" of a score; empty where there is none. */
export function intervalFigure({ low, high }: Pick<Measured, 'low' | 'high'>, unit: Unit): string {
  const shown = (number: number): string => (unit === 'share' ? (100 * number).toFixed(1) : number.toFixed(2))
  return low === null || high === null ? '' : `[${shown(low)}, ${shown(high)}]`
}

/** "81.2% [74.0, 88.4]", "7.31 [7.02, 7.60]". */
export const figure = (measured: Measured, unit: Unit): string =>
  measured.value === null ? '–' : `${valueFigure(measured, unit)} ${intervalFigure(measured, unit)}`.trimEnd()
