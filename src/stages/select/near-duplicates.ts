import { minhash } from '../../core/minhash.ts'
import { nearIndex } from '../../core/near-index.ts'
import type { Filter } from './filter.ts'

/**
 * A near-duplicate agrees with an earlier triplet in two things, each by MinHash: the system prompt, and
 * the last user turn with its response. One signature over all of it would not do: samples of one
 * instruction share a long answer and differ in their rules, which is what they were made for. The first of
 * a group stays.
 */
export function nearDuplicates(threshold: number): Filter {
  const index = nearIndex({ threshold, parts: 2 })
  const ids: string[] = []
  return ({ id, system, messages }) => {
    const exchange = messages.slice(-2).map(({ content }) => content)
    const near = index.findOrAdd([minhash(system.text), minhash(exchange.join('\n'))])
    if (near)
      return {
        reason: 'near-duplicate',
        detail: `like ${ids[near.item]}: similarity ${near.similarity.toFixed(2)}`,
      }
    ids.push(id)
    return null
  }
}
