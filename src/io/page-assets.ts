import { readFileSync } from 'node:fs'

const read = (name: string): string =>
  readFileSync(new URL(`../../data/report/${name}`, import.meta.url), 'utf8')

/** The style and the script of report pages, as they ship with the package. */
export const loadPageAssets = (): { readonly style: string; readonly script: string } => ({
  style: read('page.css'),
  script: read('page.js'),
})
