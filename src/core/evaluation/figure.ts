import type { Measured, Metric } from './metric.ts'

/** "81.2% [74.0, 88.4]" of a share, "7.31 [7.02, 7.60]" of a score. */
export function figure({ value, low, high }: Measured, unit: Metric['unit']): string {
  const shown = (number: number): string => (unit === 'share' ? (100 * number).toFixed(1) : number.toFixed(2))
  if (value === null) return '–'
  const interval = low === null || high === null ? '' : ` [${shown(low)}, ${shown(high)}]`
  return `${shown(value)}${unit === 'share' ? '%' : ''}${interval}`
}
