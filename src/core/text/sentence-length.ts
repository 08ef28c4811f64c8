import type { Passage } from './passage.ts'

/** How many words each sentence has, in order. */
export function wordsPerSentence({ sentences, words }: Passage): number[] {
  const counts: number[] = []
  let next = 0
  for (const { start, end } of sentences) {
    while (next < words.length && (words[next]?.start ?? 0) < start) next++
    const first = next
    while (next < words.length && (words[next]?.start ?? 0) < end) next++
    counts.push(next - first)
  }
  return counts
}

export const longestSentence = (reply: Passage): number =>
  wordsPerSentence(reply).reduce((most, length) => Math.max(most, length), 0)
