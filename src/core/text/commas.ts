/** Commas that English can do without. */

export const commaPattern = /[,，、،]/gu

const introductory =
  /(?:^|[.!?]["”)]? |\n(?:[-*•] |\d+[.)] )?)(?:however|additionally|furthermore|moreover|therefore|thus|also|then|next|finally|first|second|third|lastly|overall|today|now|later|soon|eventually|ultimately|suddenly|recently|sometimes|often|usually|generally|typically|instead|similarly|meanwhile|afterwards|in|on|at|by|for|with|after|before|during|since|as|once|from|under|over|despite|unlike|throughout)(?: [\p{L}\p{N}'’-]+){0,3}, $/iu
const joining =
  /^, (?:and|or|but|so|because|while|although|as|if|when|where|since|unless|until|for example|yet) (?!not\b)\p{L}/u

/** The blank before a conjunction that starts a clause: where a pause can be marked. */
export const clauseJoint =
  /(?<=\p{L}) (?=(?:but|because|which|while|although|(?:and|so) (?:it|they|he|she|we|you|I|this|there|that)) \p{L})/u

/** Offsets of the commas that can simply go: in "1,000", after an opening phrase, before a conjunction of two clauses. */
export function droppableCommas(text: string): number[] {
  const all = Array.from(text.matchAll(commaPattern), ({ index }) => index)
  return all.filter((at, place) => {
    if (/\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))) return true
    if (text[at + 1] !== ' ') return false
    if (introductory.test(text.slice(Math.max(0, at - 60), at + 2)) && !isSeries(text, all, place))
      return true
    return (
      joining.test(text.slice(at, at + 16)) &&
      !/\b(?:for|such|as)$/.test(text.slice(at - 6, at)) &&
      aloneInSentence(text, all, place)
    )
  })
}

/** An opening phrase that is followed by a series ("In Rome, Paris, and Oslo") may be the first of the series. */
const isSeries = (text: string, all: readonly number[], place: number): boolean => {
  const at = all[place] ?? 0
  const next = all[place + 1]
  if (next === undefined || next - at > 30) return false
  const between = text.slice(at + 2, next)
  return !/[.!?\n]/.test(between) && between.split(' ').length <= 2
}

/** Neither a series nor an aside: no other comma stands before it in the sentence, but for an opening phrase. */
function aloneInSentence(text: string, all: readonly number[], place: number): boolean {
  const at = all[place] ?? 0
  const previous = all[place - 1]
  if (previous === undefined) return true
  if (/[.!?\n]/.test(text.slice(previous, at))) return true
  return (
    introductory.test(text.slice(Math.max(0, previous - 60), previous + 2)) && !isSeries(text, all, place - 1)
  )
}

/** The text without these offsets' characters. */
export const withoutOffsets = (text: string, offsets: readonly number[]): string =>
  offsets.reduceRight((rest, at) => rest.slice(0, at) + rest.slice(at + 1), text)
