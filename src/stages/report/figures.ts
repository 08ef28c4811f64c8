import type { Measured, Metric } from '../../core/evaluation/metric.ts'

type Unit = Metric['unit']

/** "87.3%", "7.42"; a dash where nothing was counted. */
export const figure = (value: number | null, unit: Unit): string =>
  value === null ? '–' : unit === 'share' ? `${(100 * value).toFixed(1)}%` : value.toFixed(2)

/** "[84.1, 90.0]", in the unit's own points. */
export const interval = ({ low, high }: Measured, unit: Unit): string =>
  low === null || high === null
    ? ''
    : unit === 'share'
      ? `[${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`
      : `[${low.toFixed(2)}, ${high.toFixed(2)}]`

export const whole = (count: number): string => count.toLocaleString('en-US')
