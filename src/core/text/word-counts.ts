import type { Passage } from './passage.ts'
import { contentWords, countPhrase } from './phrase.ts'

/** Content words that all replies use, with the lowest and the highest count of any reply. */
export function sharedCounts(replies: readonly Passage[]): { word: string; least: number; most: number }[] {
  const [first, ...others] = replies
  if (!first) return []
  return contentWords(first).flatMap(word => {
    const counts = [first, ...others].map(({ text }) => countPhrase(text, word))
    const least = Math.min(...counts)
    return least > 0 ? [{ word, least, most: Math.max(...counts) }] : []
  })
}

/** How often a letter occurs, in either case. */
export const countLetter = (text: string, letter: string): number => {
  const lower = letter.toLowerCase()
  const upper = letter.toUpperCase()
  let found = 0
  for (const character of text) if (character === lower || character === upper) found++
  return found
}
