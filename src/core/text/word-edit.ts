import { capitalise } from './edit.ts'

/** Edits of single English words that keep the sentence around them in order. */

const smallWords = new Set(
  (
    "the a an it its it's this these those that there they their we our you your he she his her my in on at for with by as if when while once one two three some many " +
    'most each every all both from after before since because what how why where who to by during through under over between among despite although though ' +
    'however therefore additionally furthermore moreover also then next finally first second overall today another other such no not yes people here'
  ).split(' '),
)
const opening = /^\p{L}+(?:['’]\p{L}+)?/u

/** Starts the text in lower case; null where its first word may be a name or an abbreviation. "I" stays. */
export function uncapitalise(text: string): string | null {
  const first = opening.exec(text)?.[0]
  if (!first) return null
  if (/^I(?:['’]|$)/.test(first)) return text
  if (/^\p{Ll}/u.test(first)) return text
  const lower = first.toLowerCase()
  const known = smallWords.has(lower) || smallWords.has(lower.replace(/['’].*$/, ''))
  return known && !/^\p{Lu}{2}/u.test(first) ? lower + text.slice(first.length) : null
}

/** "a" or "an" before this text, where the spelling tells; null for "hour", "unit", "one", "8". */
function articleFor(text: string): 'a' | 'an' | null {
  const first = /^\p{L}+/u.exec(text)?.[0]?.toLowerCase()
  if (!first || /^(?:h|u|eu|one|once)/.test(first)) return null
  return /^[aeio]/.test(first) ? 'an' : 'a'
}

/** Puts `by` in place of [start, end) and mends an indefinite article before it; null where that is uncertain. */
export function replaceWord(
  text: string,
  { start, end }: { start: number; end: number },
  by: string,
): string | null {
  const after = by + text.slice(end)
  const article = /(?<![\p{L}\p{N}'’-])(an?)\s$/iu.exec(text.slice(Math.max(0, start - 4), start))
  if (!article) return text.slice(0, start) + after
  const wanted = articleFor(after)
  if (wanted === null) return null
  const found = article[1] ?? 'a'
  const head = text.slice(0, start - found.length - 1)
  return `${head}${/^A/.test(found) ? capitalise(wanted) : wanted} ${after}`
}

/** The replacement in the casing of what it replaces; null for all capitals, which may be an abbreviation. */
export function inCaseOf(found: string, by: string): string | null {
  if (/^\p{Lu}{2}/u.test(found)) return null
  return /^\p{Lu}/u.test(found) ? capitalise(by) : by
}
