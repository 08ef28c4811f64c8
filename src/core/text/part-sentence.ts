import { capitalise } from './edit.ts'
import { countWords } from './segment.ts'

/** Before these a second main clause begins that can stand alone. */
const secondClause =
  /, (and|but|so) (?=(?:it|they|he|she|we|you|I|this|these|there) (?:\p{L}+ )?(?:\p{L}+))/gu
const dependent =
  /^(?:["“(]|If|When|While|Although|Though|Because|Since|As|Once|After|Before|Unless|Until|Whether|Whenever|Wherever|Even|Not|Either|Neither|Both|Given)\b/u

/** How a clause after a semicolon begins that is a sentence of its own. */
const ownClause =
  /^(?:it|they|he|she|we|you|I|this|that|these|those|there|the|an?|its|their|his|her|our|your|my|some|many|most|all|each|every|no|for example,|however,|therefore,|thus,|in (?:fact|addition|contrast),|instead,|otherwise,) /iu

/**
 * The sentence as several of at most `limit` words: parted, in English, at its semicolon and before ", and it …",
 * ", but they …", ", so we …"; null where that is not enough or a part would not stand alone.
 */
export function partSentence(
  sentence: string,
  { limit, english }: { limit: number; english: boolean },
): string | null {
  if (/["“”«»()]/.test(sentence)) return null
  const halves = english ? sentence.split('; ') : [sentence]
  const parts = halves.length === 2 && ownClause.test(halves[1] ?? '') ? halves : [sentence]
  const all = parts.flatMap(part =>
    english && countWords(part) > limit && !dependent.test(part) ? clauses(part) : [part],
  )
  if (all.length < 2 || all.some(part => countWords(part) > limit || countWords(part) < 3)) return null
  return all.map((part, index) => capitalise(part.trim()) + (index < all.length - 1 ? '.' : '')).join(' ')
}

function clauses(part: string): string[] {
  const found = [...part.matchAll(secondClause)]
  const at = found.toSorted(
    (a, b) => Math.abs(a.index - part.length / 2) - Math.abs(b.index - part.length / 2),
  )[0]
  if (!at) return [part]
  const conjunction = at[1] === 'and' ? '' : `${at[1]} `
  return [part.slice(0, at.index), conjunction + part.slice(at.index + at[0].length)]
}
