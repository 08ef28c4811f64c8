import type { Random } from '../../../core/random.ts'
import type { RuleKind } from '../../../core/rule-kind.ts'

/**
 * All kinds in random order, one at a time, since a handful is usually enough: a family in proportion to the square root of
 * how many of its kinds are left, so that a large one does not drown the others, then any of them.
 */
export function* inFairOrder(
  families: readonly (readonly RuleKind[])[],
  random: Random,
): Generator<RuleKind> {
  const left = families.map(kinds => [...kinds])
  const weights = left.map(({ length }) => Math.sqrt(length))
  let total = weights.reduce((sum, weight) => sum + weight, 0)
  for (let taken = families.reduce((sum, { length }) => sum + length, 0); taken > 0; taken--) {
    let at = 0
    for (let point = random.next() * total; at < left.length - 1; at++) {
      point -= weights[at] as number
      if (point < 0 && left[at]?.length !== 0) break
    }
    while (left[at]?.length === 0) at = at === 0 ? left.length - 1 : at - 1
    const kinds = left[at] as RuleKind[]
    const index = random.int(0, kinds.length - 1)
    const kind = kinds[index] as RuleKind
    kinds[index] = kinds.at(-1) as RuleKind
    kinds.pop()
    total -= (weights[at] as number) - Math.sqrt(kinds.length)
    weights[at] = Math.sqrt(kinds.length)
    yield kind
  }
}
