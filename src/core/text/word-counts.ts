import type { Passage } from './passage.ts'
import { countPhrase, isContentWord, telling } from './phrase.ts'
import { startsSentence } from './sentence-start.ts'

/**
 * Content words that all replies use, written as in the first: a name keeps its capital. A word that only ever opens
 * a sentence is left out, for its casing cannot be told. Words that only an edit brought in do not count, and verb
 * forms and adverbs only where there is nothing better.
 */
export function sharedKeywords(replies: readonly Passage[], given: readonly Passage[] = []): string[] {
  const [first, ...others] = replies
  if (!first || first.text.length > 20_000) return []
  const found = new Map<string, string>()
  const tells = telling(first)
  for (const { text, start } of first.words) {
    const lower = text.toLowerCase()
    if (!tells(text) || !isContentWord(lower) || found.get(lower) === lower) continue
    if (text === lower || (!startsSentence(first.text, start) && /^\p{Lu}\p{Ll}+$/u.test(text)))
      found.set(lower, text)
  }
  const own = given.map(({ text }) => text.toLowerCase())
  const shared = [...found].flatMap(([lower, word]) =>
    own.every(text => text.includes(lower)) && others.every(({ text }) => countPhrase(text, word) > 0)
      ? word
      : [],
  )
  const plain = shared.filter(word => !/[^ae](?:ing|ly|ed|est)$/.test(word))
  return plain.length >= 4 ? plain : shared
}

/** Those of them that every reply uses twice or more. */
export function repeatedKeywords(replies: readonly Passage[], given: readonly Passage[] = []): string[] {
  const first = replies[0]?.words.map(({ text }) => text.toLowerCase()) ?? []
  const seen = new Set<string>()
  const again = new Set(first.filter(word => seen.size === seen.add(word).size))
  return sharedKeywords(replies, given).filter(
    word => again.has(word.toLowerCase()) && replies.every(({ text }) => countPhrase(text, word) >= 2),
  )
}

/** How often a letter occurs, in either case. */
export function countLetter(text: string, letter: string): number {
  const lower = letter.toLowerCase()
  const upper = letter.toUpperCase()
  let found = 0
  for (const character of text) if (character === lower || character === upper) found++
  return found
}
