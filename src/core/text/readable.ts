/** What a careful reader would circle: doubled blanks or punctuation, a blank before a comma, a gap of three lines. */
const faults: readonly RegExp[] = [
  /[^\s|] {2,}[^\s|]/u,
  / [,;](?!\))/u,
  /,,/u,
  /[^.]\.\.(?!\.)/u,
  /[.!?] *,/u,
  /\n{3,}/u,
  /[^\n ] \n/u,
  /!\./u,
  /\?\.(?!\.)/u,
  /,\./u,
  /\b(\p{L}+[.!?]) \1(?: |$)/u,
]

/** The first fault that an edit brought in and the text before did not have, as a pattern's source; null when there is none. */
export function newFault(before: string, after: string): string | null {
  if (after === before) return null
  for (const fault of faults) if (fault.test(after) && !fault.test(before)) return fault.source
  return null
}
