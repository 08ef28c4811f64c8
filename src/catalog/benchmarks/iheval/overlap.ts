import { withoutPunctuation } from '../../../core/reference/ascii-punctuation.ts'
import { split } from '../../../core/reference/python-text.ts'

/** Tokens of the package rouge-score without stemming: runs of a to z and digits, small. */
const tokens = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

/** The F-measure of the longest common subsequence of tokens (ROUGE-L, Lin 2004); 0 where one has none. */
export function rougeLF(target: string, prediction: string): number {
  const [right, said] = [tokens(target), tokens(prediction)]
  const common = longestCommon(right, said)
  return common === 0 ? 0 : (2 * common) / (right.length + said.length)
}

/** The share of the target's tokens that the prediction has, each as often as it is there (ROUGE-1 recall). */
export function rouge1Recall(target: string, prediction: string): number {
  const right = tokens(target)
  return right.length === 0 ? 0 : sharedCount(right, tokens(prediction)) / right.length
}

/** The F-measure of words in any order, punctuation left out and what commas part set apart. */
export function wordF1(answer: string, prediction: string): number {
  const [right, said] = [bareWords(answer), bareWords(prediction)]
  const shared = sharedCount(right, said)
  return shared === 0 ? 0 : (2 * shared) / (right.length + said.length)
}

const bareWords = (text: string): readonly string[] => split(withoutPunctuation(text.replaceAll(',', ', ')))

function sharedCount(right: readonly string[], said: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of right) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of said) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared++
  }
  return shared
}

/** Length of the longest common subsequence, one row of the table at a time. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Uint32Array(b.length + 1)
  for (const word of a) {
    const row = new Uint32Array(b.length + 1)
    for (const [at, other] of b.entries())
      row[at + 1] =
        word === other ? (above[at] as number) + 1 : Math.max(above[at + 1] as number, row[at] as number)
    above = row
  }
  return above[b.length] as number
}
