/**
 * Where the tokens of a continuation begin, among the tokens of the text before it and of itself. Told from the end by what the tokens
 * spell, white space aside: servers drop blanks of single tokens, and write tokens at the beginning that spell nothing of the text. A
 * token that reaches over from the text before counts with the continuation, as do those of the blanks that it begins with.
 * @returns null where the last tokens do not spell the continuation.
 */
export function continuationStart(tokens: readonly string[], continuation: string): number | null {
  const wanted = solid(continuation)
  let spelt = ''
  let start = tokens.length
  while (start > 0 && spelt.length < wanted.length) spelt = solid(tokens[--start] ?? '') + spelt
  if (wanted === '' || !spelt.endsWith(wanted)) return null
  const blanks = /^\s*/u.exec(continuation)?.[0] ?? ''
  const before = tokens[start - 1]
  const apart =
    start > 1 && blanks !== '' && !/^\s/u.test(tokens[start] ?? '') && spelt.length === wanted.length
  return apart && before !== undefined && before.trim() === '' && blanks.endsWith(before) ? start - 1 : start
}

const solid = (text: string): string => text.replace(/\s+/gu, '')
