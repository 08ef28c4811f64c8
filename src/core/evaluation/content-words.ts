import { stemmer } from 'stemmer'
import { englishStopwords } from '../reference/stopwords.ts'
import { words } from '../text/words.ts'

/** Enough to tell what a text is about: characters. */
const longest = 20_000

/** The stems of the words that say what a text is about (Porter's algorithm): no function words, no one-letter words. */
export function contentWords(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { text: word } of words(text.slice(0, longest))) {
    const lower = word.toLowerCase()
    if (!englishStopwords.has(lower) && !shortLatin.test(lower)) found.add(stemmer(lower))
  }
  return found
}

const shortLatin = /^\p{Script=Latin}$/u

/** How many of some words are among others. */
export const shared = (some: Iterable<string>, others: ReadonlySet<string>): number => {
  let count = 0
  for (const word of some) if (others.has(word)) count++
  return count
}
