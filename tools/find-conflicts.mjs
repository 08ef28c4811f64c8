// Writes data/conflicts.json: every pair of rule kinds that clash, by declaration or by search.
import { writeFileSync } from 'node:fs'
import { kinds } from '../dist/catalog/rules/index.js'
import { findConflicts } from '../dist/stages/conflicts/find-conflicts.js'

const found = findConflicts([...kinds])
writeFileSync(
  new URL('../data/conflicts.json', import.meta.url),
  `[\n${found.map(row => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`,
)
console.log(
  `${found.length} of ${(kinds.names().length * (kinds.names().length - 1)) / 2} pairs clash: ${found.filter(({ holds }) => holds === 'always').length} always, ${found.filter(({ by }) => by === 'search').length} found by search`,
)
