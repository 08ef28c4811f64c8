import type { Random } from '../../core/random.ts'
import type { Conditions, FaultKind, Latency } from './conditions.ts'

/** At most one fault, by the probabilities in the order of their names. */
export function drawFault(faults: Conditions['faults'], draws: Random): FaultKind | null {
  let left = draws.next()
  for (const kind of Object.keys(faults ?? {}).sort() as FaultKind[]) {
    left -= faults?.[kind] ?? 0
    if (left < 0) return kind
  }
  return null
}

/** Standard normal quantile of 0.95. */
const z95 = 1.6449

/** Milliseconds before the first byte. */
export function drawLatency(latency: Latency, draws: Random): number {
  if (typeof latency === 'number') return latency
  const { median, p95 } = latency
  const normal = Math.sqrt(-2 * Math.log(1 - draws.next())) * Math.cos(2 * Math.PI * draws.next())
  return median * Math.exp((Math.log(Math.max(1, p95 / median)) / z95) * normal)
}
