import { createHash } from 'node:crypto'
import { type Markup, markup, trusted } from './markup.ts'

/** One part of a page with a heading of its own. */
export interface Section {
  readonly heading: string
  /** A sentence on what is to be seen. */
  readonly note?: string
  readonly body: Markup
}

/** What every page carries inside. */
export interface PageAssets {
  readonly style: string
  readonly script: string
}

/** What is to be put into a page. */
export interface PageParts {
  readonly title: string
  readonly subtitle: string
  readonly lead: Markup
  readonly sections: readonly Section[]
  /** Small print, a line each. */
  readonly foot: readonly string[]
}

/**
 * A page in one file: its style and script are inside, a policy forbids it to load or send anything, and only the script that stands in it may run.
 */
export function pageOf(
  { title, subtitle, lead, sections, foot }: PageParts,
  { style, script }: PageAssets,
): string {
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const ids = sections.map((_, at) => `s${at + 1}`)
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title} · ${subtitle}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
</header>
<main>
${lead}
<nav aria-label="Parts of this report">${sections.map(({ heading }, at) => markup`<a href="#${ids[at]}">${heading}</a>`)}</nav>
${sections.map(
  (
    { heading, note, body },
    at,
  ) => markup`<section id="${ids[at]}"><h2>${heading}</h2>${note !== undefined && markup`<p class="note">${note}</p>`}${body}</section>
`,
)}</main>
<footer>${foot.map(line => markup`<p>${line}</p>`)}</footer>
<script>${trusted(script)}</script>
</body>
</html>
`.html
}
