import { escapeRegExp } from './edit.ts'
import type { Passage } from './passage.ts'

/**
 * The first occurrence of a word or phrase as whole words, in any casing; inner blanks match any white space. Scripts
 * without blanks match anywhere.
 */
export function findPhrase(text: string, phrase: string): { start: number; end: number } | null {
  const found = phrasePattern(phrase, 'iu').exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : null
}

/** How often a phrase occurs, counted as `findPhrase` finds it, without overlaps. */
export const countPhrase = (text: string, phrase: string): number => text.match(phrasePattern(phrase, 'giu'))?.length ?? 0

/** A regular expression that finds a phrase as whole words. Linear: it holds no repetition but single white-space runs. */
export function phrasePattern(phrase: string, flags: string): RegExp {
  const body = phrase.trim().split(/\s+/).map(escapeRegExp).join('\\s+')
  const edge = (side: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(side) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(side)
  const first = [...phrase.trim()][0] ?? ''
  const last = [...phrase.trim()].at(-1) ?? ''
  return new RegExp(`${edge(first) ? '(?<![\\p{L}\\p{N}\\p{M}])' : ''}${body}${edge(last) ? '(?![\\p{L}\\p{N}\\p{M}])' : ''}`, flags)
}

/** Words that carry meaning (five letters or more, not a function word), each once, in order of appearance, lower case. */
export function contentWords(passage: Passage): string[] {
  const found = new Set<string>()
  for (const { text } of passage.words) {
    const word = text.toLowerCase()
    if (word.length >= 5 && /^\p{L}+$/u.test(word) && !functionWords.has(word)) found.add(word)
  }
  return [...found]
}

const functionWords = new Set(
  ('about above across after again against almost along already although always among another around because become been before being below between ' +
    'cannot could doing during either every first going given great having hence however instead itself least maybe might never often other others ought quite ' +
    'rather really second several shall should since small something sometimes still such than their theirs them themselves then there these they thing things ' +
    'third this those though through together toward towards under unless until using various where whether which while whole whose will with within without would your yours ' +
    'include includes including make makes making many more most much need needs needed provide provides based known take takes well').split(' '),
)
