import { expect, it } from 'vitest'
import { conflictTable } from '../src/app/listing.ts'
import { kinds } from '../src/catalog/rules/index.ts'
import { random } from '../src/core/random.ts'
import { findConflicts } from '../src/stages/conflicts/find-conflicts.ts'

const table = new Map(conflictTable().map(conflict => [conflict.kinds.join(' '), conflict]))

it('the table names known kinds only, and each pair once', () => {
  for (const { kinds: pair } of table.values())
    for (const name of pair) expect(kinds.find(name), name).toBeDefined()
  expect(table.size).toBe(conflictTable().length)
})

it('the table says what a fresh search says (npm run conflicts writes it anew)', () => {
  const dice = random(11)
  for (let i = 0; i < 80; i++) {
    const [a, b] = dice
      .shuffle([...kinds])
      .slice(0, 2)
      .sort((x, y) => kinds.names().indexOf(x.name) - kinds.names().indexOf(y.name))
    if (!a || !b) continue
    expect(findConflicts([a, b])[0], `${a.name} and ${b.name}`).toEqual(table.get(`${a.name} ${b.name}`))
  }
})

it('opposites are in it', () => {
  for (const pair of [
    'casing.all-lower casing.all-upper',
    'format.bullets-only format.no-lists',
    'format.json-keys format.xml-tag',
  ])
    expect(table.get(pair)?.holds, pair).toBe('always')
})
