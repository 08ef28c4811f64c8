/** Exclamation marks put in and taken out. */

/** The text with full stops for exclamation marks; null where one is no end of a sentence. */
export function calm(text: string): string | null {
  const calmed = text
    .replace(/[¡]/gu, '')
    .replace(/！+/gu, '。')
    .replace(/\?!+|!+\?[!?]*/g, '?')
    .replace(/!+(?=["”]\s?\p{Ll})/gu, ',')
    .replace(/!+(?=\))/g, '')
    .replace(/(?<=[.…])!+/gu, '')
    .replace(/!+(?=["'”’*_]*(?:\s+(?!\p{Ll})|$))/gu, '.')
  return /[!！¡‼⁉]/u.test(calmed) ? null : calmed
}

/** Ends the last sentence that ends on a full stop on an exclamation mark instead; null where there is none. */
export function excite(text: string): string | null {
  const body = text.trimEnd()
  if (/\p{L}\p{L}\.$/u.test(body)) return `${body.slice(0, -1)}!`
  return /(?:^|\s)\p{L}+$/u.test(body) ? `${body}!` : null
}
