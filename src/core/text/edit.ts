/** Edits that leave readable text behind: no doubled blank, no doubled punctuation, no cut word. */

/** Adds a block after the text, one blank line between them. */
export const addParagraphAfter = (text: string, block: string): string => {
  const body = text.trimEnd()
  return body === '' ? block : `${body}\n\n${block}`
}

/** Adds a block before the text, one blank line between them. */
export const addParagraphBefore = (text: string, block: string): string => {
  const body = text.trimStart()
  return body === '' ? block : `${block}\n\n${body}`
}

/** Adds a sentence at the end of the last paragraph of running text. */
export const addSentenceAfter = (text: string, sentence: string): string => {
  const body = text.trimEnd()
  return body === '' ? sentence : `${body} ${sentence}`
}

/** Cuts [start, end) out and closes the gap: a sentence goes with its blank, a paragraph with its blank line. */
export function cut(text: string, start: number, end: number): string {
  const before = text.slice(0, start).replace(/[ \t]+$/, '')
  const after = text.slice(end).replace(/^[ \t]+/, '')
  if (before.trim() === '') return after.trimStart()
  if (after.trim() === '') return before.trimEnd()
  const startsLine = before.endsWith('\n')
  const endsLine = /^[\r\n]/.test(after)
  if (startsLine && endsLine) return `${before.trimEnd()}\n\n${after.trimStart()}`
  return startsLine || endsLine ? before + after : `${before} ${after}`
}

/** Puts something else in place of [start, end). */
export const replaceAt = (text: string, { start, end }: { start: number; end: number }, by: string): string =>
  text.slice(0, start) + by + text.slice(end)

/** Any string as a pattern that matches just it. */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** First letter in upper case; everything else is left alone. */
export const capitalise = (text: string): string =>
  text.replace(/\p{L}/u, letter => letter.toLocaleUpperCase('en'))
