import { capitalise } from './edit.ts'
import { startsSentence } from './sentence-start.ts'
import { replaceWord } from './word-edit.ts'

const neverAfter =
  /(?:\bnot|n['’]t|\bthe|\ban?(?= just )|\bso|\btoo|\bno|\bthank you|\bhis|\bher|\btheir|\bits|\bhow|\bor|\bwhat|\bif|\bfair|\bmore|\bmost) $/i
const neverBefore =
  /^ (?:much|many|few|little|same|well|own|end|of|as|like|because|if|when|not|and|or|but|that|what|in|on|to|by|put|for|than|enough|so|about|over|under|before|after|cause)\b/i

/**
 * Takes an adverb out of an English sentence ("it is really cold", "Basically, it works"); null where the sentence leans
 * on it.
 */
function withoutAdverb(text: string, { start, end }: { start: number; end: number }): string | null {
  const found = text.slice(start, end)
  const after = text.slice(end, end + 40)
  const before = text.slice(Math.max(0, start - 24), start)
  if (startsSentence(text, start)) {
    if (!/^\p{Lu}\p{Ll}/u.test(found)) return null
    if (/^, \p{L}/u.test(after)) return text.slice(0, start) + capitalise(text.slice(end + 2))
    return /^ (?:the|this|that|a|an|it|he|she|they|we|you|there|one)\b/.test(after) &&
      /^(?:perhaps|maybe|possibly)$/i.test(found)
      ? text.slice(0, start) + capitalise(text.slice(end + 1))
      : null
  }
  if (!/^\p{Ll}/u.test(found)) return null
  if (/, $/.test(before))
    return /^, \p{L}/u.test(after) ? `${text.slice(0, start - 2)} ${text.slice(end + 2)}` : null
  if (!/[\p{L}\p{N}’'] $/u.test(before) || !/^ \p{L}/u.test(after)) return null
  if (neverAfter.test(before) || neverBefore.test(after)) return null
  return replaceWord(text, { start, end: end + 1 }, '')
}

/** Takes all of these adverbs out, or null where one of them has to stay. */
export function withoutAdverbs(text: string, pattern: RegExp): string | null {
  let result = text
  for (let left = 30; left > 0; left--) {
    const found = pattern.exec(result)
    if (!found) return result
    const next = withoutAdverb(result, { start: found.index, end: found.index + found[0].length })
    if (next === null) return null
    result = next
  }
  return null
}

/** Puts an adverb after the first "is" or "are" before an adjective or a participle. */
export function withAdverb(text: string, adverb: string): string | null {
  const sample = text.length > 5_000 ? text.slice(0, 5_000) : text
  const found =
    /(?<![\p{L}'’])(?:is|are|was|were) (?=(?:(?:much|more|also|often|widely|usually|generally) )?(?:\p{Ll}{3,}(?:ful|ous|ive|able|ible|ent|ant|ical|ary|ic|ed)|important|easy|easier|hard|harder|good|better|great|large|small|big|long|short|high|low|clear|simple|cool|cold|warm|hot|dark|full|rich|fast|slow|strong|old|young|new)\b(?! (?:in|on|at|by|to|from|of)\b))/u.exec(
      sample,
    )
  return found
    ? text.slice(0, found.index + found[0].length) + adverb + ' ' + text.slice(found.index + found[0].length)
    : null
}
