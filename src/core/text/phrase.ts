import { escapeRegExp } from './edit.ts'
import type { Passage } from './passage.ts'

/**
 * The first occurrence of a word or phrase as whole words, in any casing; inner blanks match any white space. Scripts
 * without blanks match anywhere.
 */
export const findPhrase = (text: string, phrase: string): { start: number; end: number } | null =>
  findPhrases(text, phrase, 1)[0] ?? null

/** How often a phrase occurs, counted as `findPhrase` finds it, without overlaps. */
export const countPhrase = (text: string, phrase: string): number => findPhrases(text, phrase).length

/**
 * Where a phrase occurs, at most `most` times. A single word is looked up as it stands, which is far quicker than
 * compiling a pattern; all else goes by `phrasePattern`.
 */
export function findPhrases(
  text: string,
  phrase: string,
  most = Number.POSITIVE_INFINITY,
): { start: number; end: number }[] {
  const wanted = phrase.trim().toLowerCase()
  const lower = text.toLowerCase()
  const found: { start: number; end: number }[] = []
  const first = /^\S+/.exec(wanted)?.[0]
  if (first === undefined || !lower.includes(first)) return found
  if (first !== wanted || lower.length !== text.length || unspaced.test(wanted)) {
    for (const { index, 0: match } of text.matchAll(phrasePattern(phrase, 'giu'))) {
      found.push({ start: index, end: index + match.length })
      if (found.length >= most) break
    }
    return found
  }
  const opens = wordCharacter.test(wanted)
  const closes = wordCharacter.test([...wanted].at(-1) ?? '')
  for (let at = lower.indexOf(wanted); at >= 0 && found.length < most; ) {
    const end = at + wanted.length
    const whole =
      !(opens && at > 0 && wordCharacter.test(characterBefore(text, at))) &&
      !(closes && end < text.length && wordCharacter.test(String.fromCodePoint(text.codePointAt(end) ?? 0)))
    if (whole) found.push({ start: at, end })
    at = lower.indexOf(wanted, whole ? end : at + 1)
  }
  return found
}

const wordCharacter = /^[\p{L}\p{N}\p{M}]/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const characterBefore = (text: string, at: number): string => {
  const two = text.slice(Math.max(0, at - 2), at)
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(two) ? two : two.slice(-1)
}

/** A regular expression that finds a phrase as whole words. Linear: it holds no repetition but single white-space runs. */
export function phrasePattern(phrase: string, flags: string): RegExp {
  const body = phrase.trim().split(/\s+/).map(escapeRegExp).join('\\s+')
  const edge = (side: string): boolean => wordCharacter.test(side) && !unspaced.test(side)
  const first = [...phrase.trim()][0] ?? ''
  const last = [...phrase.trim()].at(-1) ?? ''
  return new RegExp(
    `${edge(first) ? '(?<![\\p{L}\\p{N}\\p{M}])' : ''}${body}${edge(last) ? '(?![\\p{L}\\p{N}\\p{M}])' : ''}`,
    flags,
  )
}

/** Words that carry meaning (five letters or more, not a function word), each once, in order of appearance, lower case. */
export function contentWords(passage: Passage): string[] {
  const found = new Set<string>()
  for (const { text } of passage.words) {
    const word = text.toLowerCase()
    if (isContentWord(word)) found.add(word)
  }
  return [...found]
}

/** Whether a word in lower case carries meaning. */
export const isContentWord = (word: string): boolean =>
  word.length >= 5 && /^\p{L}+$/u.test(word) && !functionWords.has(word)

const functionWords = new Set(
  (
    'about above across after again against almost along already although always among another around because become been before being below between ' +
    'cannot could doing during either every first going given great having hence however instead itself least maybe might never often other others ought quite ' +
    'rather really second several shall should since small something sometimes still such than their theirs them themselves then there these they thing things ' +
    'third this those though through together toward towards under unless until using various where whether which while whole whose will with within without would your yours ' +
    'include includes including make makes making many more most much need needs needed provide provides based known take takes well'
  ).split(' '),
)
