/** Texts in quotation marks, as rules name them. */

/** `"text"`, with a full stop where the text brings none of its own: how a sentence ends on a quotation. */
export const endQuote = (text: string): string => `"${text}"${/[.!?:…]$/u.test(text) ? '' : '.'}`

/** `"a", "b" and "c"`. */
export function quotedList(texts: readonly string[], joint: 'and' | 'or'): string {
  const quoted = texts.map(text => `"${text}"`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${joint} ${last}`
}

/** Pattern source for two or more texts in quotation marks, under the name `list`. */
export const quotedListPattern =
  '(?<list>(?:"[^"]{1,80}"|\'[^\']{1,80}\')(?:(?:,? (?:and|or) |,? )(?:"[^"]{1,80}"|\'[^\']{1,80}\'))+)'

/** What such a list holds; null without at least two texts. */
export function readQuotedList(list: string | undefined): string[] | null {
  const texts = Array.from((list ?? '').matchAll(/"([^"]+)"|'([^']+)'/g), ([, double, single]) =>
    (double ?? single ?? '').trim(),
  )
  return texts.length >= 2 && texts.every(Boolean) ? texts : null
}

/** One quoted text that is not several: `"a" and "b"` reads as null. */
export const oneQuoted = (text: string | undefined): string | null => {
  const inner = text?.trim()
  return inner && !inner.includes('"') && !/' (?:and|or) '|', '/.test(inner) ? inner : null
}
