import { words } from '../../src/core/text/segment.ts'

/** Texts that share this much of their words differ in a noun. */
const alike = 0.7

/** Pairs of texts that say nearly the same: the Jaccard similarity of their sets of words is 0.7 or more. */
export function alikePairs(texts: readonly string[]): readonly (readonly [string, string])[] {
  const sets = texts.map(text => new Set(words(text.toLowerCase()).map(word => word.text)))
  return texts.flatMap((text, at) =>
    texts.slice(at + 1).flatMap((other, after) => {
      const ours = sets[at] ?? new Set()
      const theirs = sets[at + 1 + after] ?? new Set()
      const shared = ours.intersection(theirs).size
      return shared / (ours.size + theirs.size - shared) >= alike ? [[text, other] as const] : []
    }),
  )
}
