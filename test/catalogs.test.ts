import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exporters } from '../src/catalog/exporters/index.ts'
import { layouts } from '../src/catalog/layouts/index.ts'
import { providers } from '../src/catalog/providers/index.ts'
import { roles } from '../src/catalog/roles/index.ts'
import { kinds } from '../src/catalog/rules/index.ts'
import { shapes } from '../src/catalog/sources/index.ts'
import { catalog } from '../src/core/catalog.ts'
import { random } from '../src/core/random.ts'
import { families } from '../src/core/rule-kind.ts'

const folder = (path: string): string[] =>
  readdirSync(new URL(`../src/catalog/${path}`, import.meta.url))
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map(file => file.replace('.ts', ''))

it('lists every layout, exporter and row shape that has a file', () => {
  expect(layouts.names().toSorted()).toEqual(folder('layouts').sort())
  expect(exporters.names().toSorted()).toEqual(folder('exporters').sort())
  expect(shapes.names().toSorted()).toEqual(
    folder('sources')
      .filter(file => shapes.find(file))
      .sort(),
  )
})

it('lists every provider that has a file, sorted', () => {
  expect(providers.names()).toEqual(
    folder('providers')
      .filter(file => file !== 'model-reference')
      .sort(),
  )
})

it('lists every rule kind that has a file, sorted', () => {
  const files = families.flatMap(family => folder(`rules/${family}`).map(file => `${family}.${file}`)).sort()
  expect(kinds.names()).toEqual(files)
  expect(files.length).toBeGreaterThanOrEqual(60)
})

describe('roles', () => {
  it('are at least 250 in at least 25 fields, with names of their own', () => {
    catalog('role', roles)
    expect(roles.length).toBeGreaterThanOrEqual(250)
    expect(new Set(roles.map(({ domain }) => domain)).size).toBeGreaterThanOrEqual(25)
    expect([...new Set(roles.map(({ domain }) => domain))].sort()).toEqual(folder('roles').sort())
  })
  it.each(roles.map(role => [role.name, role] as const))(
    '%s: persona and topics',
    (_, { persona, topics }) => {
      expect(persona).toMatch(/^You are an? /)
      expect(persona.split(/\s+/).length).toBeGreaterThanOrEqual(30)
      expect(persona).toMatch(/\.$/)
      expect(topics.length).toBeGreaterThanOrEqual(8)
    },
  )
})

it.each([...layouts])('layout $name holds the persona and every rule, word for word', layout => {
  const role = { name: 'baker', persona: 'You are a baker. You rise early.' }
  const rules = ['Use no commas.', 'End with "Bye".']
  for (let seed = 0; seed < 20; seed++) {
    const text = layout.render({ role, rules, random: random(seed) })
    for (const part of [role.persona, ...rules]) expect(text).toContain(part)
    expect(text).toBe(text.trim())
    expect(text).not.toMatch(/undefined|\n{3,}/)
  }
})
