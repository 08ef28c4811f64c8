import { normalCdf } from './distributions.ts'
import { mcNemar } from './mcnemar.ts'

/**
 * Two-sided mid-p-value of the sign-flip test: were both sides alike, each difference had either sign with equal chance (Fisher 1935, The Design of
 * Experiments, section 21). Exact where differences are whole numbers and not too many; for one pair per cluster that is McNemar's mid-p test. Otherwise by the
 * normal approximation (Durkalski et al. 2003, Statistics in Medicine 22:2417-2428). No difference: 1.
 * @param differences one for each cluster.
 */
export function signFlipP(differences: readonly number[]): number {
  const sizes = differences.map(Math.abs).filter(size => size > 0)
  const total = Math.abs(differences.reduce((sum, one) => sum + one, 0))
  if (sizes.length === 0) return 1
  if (sizes.every(size => size === 1))
    return mcNemar((sizes.length - total) / 2, (sizes.length + total) / 2).midP
  const span = sizes.reduce((sum, size) => sum + size, 0)
  if (sizes.every(Number.isInteger) && span * sizes.length <= 20_000_000) return exactP(sizes, total, span)
  const spread = Math.sqrt(sizes.reduce((sum, size) => sum + size ** 2, 0))
  return 2 * normalCdf(-total / spread)
}

/** The whole distribution of the sum, one difference after the other. `chances[i]` is that of i - span. */
function exactP(sizes: readonly number[], total: number, span: number): number {
  let chances = new Float64Array(2 * span + 1)
  chances[span] = 1
  let reached = 0
  for (const size of sizes) {
    const next = new Float64Array(2 * span + 1)
    for (let at = span - reached; at <= span + reached; at++) {
      const half = (chances[at] ?? 0) / 2
      if (half === 0) continue
      next[at - size] = (next[at - size] ?? 0) + half
      next[at + size] = (next[at + size] ?? 0) + half
    }
    reached += size
    chances = next
  }
  let beyond = 0
  for (let at = span + total + 1; at <= 2 * span; at++) beyond += chances[at] ?? 0
  const exactly = chances[span + total] ?? 0
  return total === 0 ? 1 - exactly / 2 : 2 * beyond + exactly
}
