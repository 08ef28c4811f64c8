import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The dataset cards of runs, one after another, with a section about what was made of them. */
export function extendCard(inputs: readonly string[], section: string): string {
  const cards = inputs
    .map(path => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'card.md') : ''))
    .filter(path => path !== '' && existsSync(path))
    .map((path, index) =>
      index === 0 ? readFileSync(path, 'utf8') : withoutFrontMatter(readFileSync(path, 'utf8')),
    )
  const before = cards.length > 0 ? cards.map(card => card.trim()).join('\n\n') : '# Role-and-rule triplets'
  return `${before}\n\n${section.trim()}\n`
}

/**
 * A Markdown table of counts, largest first. Names come from files: nothing in them may end the cell or
 * become markup.
 */
export function countsTable(counts: Readonly<Record<string, number>>, first: string, second: string): string {
  const rows = Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return [
    `| ${first} | ${second} |`,
    '|---|---:|',
    ...rows.map(([name, count]) => `| ${cell(name)} | ${count.toLocaleString('en-US')} |`),
  ].join('\n')
}

const cell = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/([|<>`*_[\]\\])/g, '\\$1')

const withoutFrontMatter = (card: string): string => card.replace(/^---\n[\s\S]*?\n---\n/, '')
