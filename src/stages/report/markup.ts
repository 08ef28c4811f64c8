/** HTML that is safe to put into a page. Only `markup` and `trusted` make it. */
export interface Markup {
  readonly html: string
}

type Piece = string | number | Markup | null | undefined | false | readonly Piece[]

/** A template whose values are escaped, unless they are markup themselves; null, undefined and false are nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  let html = parts[0] ?? ''
  for (const [at, value] of values.entries()) html += rendered(value) + (parts[at + 1] ?? '')
  return { html }
}

/** HTML that a library of ours made and escaped. */
export const trusted = (html: string): Markup => ({ html })

function rendered(value: Piece): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  if ('html' in value) return value.html
  return value.map(rendered).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Lone surrogates and characters that no page may hold become U+FFFD: a file of them would not be valid UTF-8. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"']/g, mark => entities[mark] ?? mark)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
