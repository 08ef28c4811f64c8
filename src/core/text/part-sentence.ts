import { capitalise } from './edit.ts'
import { countWords } from './segment.ts'

/** Before these a second main clause begins that can stand alone. */
const secondClause = /, (and|but|so) (?=(?:it|they|he|she|we|you|I|this|these|there) (?:\p{L}+ )?(?:\p{L}+))/gu
const dependent = /^(?:["“(]|If|When|While|Although|Though|Because|Since|As|Once|After|Before|Unless|Until|Whether|Whenever|Wherever|Even|Not|Either|Neither|Both|Given)\b/u

/**
 * The sentence as several of at most `limit` words: parted at its semicolon and, in English, before ", and it …",
 * ", but they …", ", so we …"; null where that is not enough or a part would not stand alone.
 */
export function partSentence(sentence: string, { limit, english }: { limit: number; english: boolean }): string | null {
  if (/["“”«»()]/.test(sentence)) return null
  const parts = sentence.split(/; (?=\p{L})/u).length === 2 && !/, and [^;]*;/.test(sentence) ? sentence.split(/; (?=\p{L})/u) : [sentence]
  if (parts.length === 2 && /^(?:and|or|nor)\b/i.test(parts[1] ?? '')) return null
  const all = parts.flatMap(part => (english && countWords(part) > limit && !dependent.test(part) ? clauses(part) : [part]))
  if (all.length < 2 || all.some(part => countWords(part) > limit || countWords(part) < 3)) return null
  return all.map((part, index) => capitalise(part.trim()) + (index < all.length - 1 ? '.' : '')).join(' ')
}

function clauses(part: string): string[] {
  const found = [...part.matchAll(secondClause)]
  const at = found.toSorted((a, b) => Math.abs(a.index - part.length / 2) - Math.abs(b.index - part.length / 2))[0]
  if (!at) return [part]
  const conjunction = at[1] === 'and' ? '' : `${at[1]} `
  return [part.slice(0, at.index), conjunction + part.slice(at.index + at[0].length)]
}
