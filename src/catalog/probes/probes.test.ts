import { describe, expect, it } from 'vitest'
import { alikePairs } from '../../../test/probes/alike-pairs.ts'
import { ruleReader } from '../../core/read-rules.ts'
import { roles } from '../roles/index.ts'
import { kinds } from '../rules/index.ts'
import { followUps } from './fillers.ts'
import { pressures } from './pressures.ts'
import { restateRequests } from './restate.ts'
import { roleProbes } from './role-probes.ts'
import { tasks } from './tasks.ts'

const read = ruleReader(kinds)
const asks = tasks.map(({ ask }) => ask)
const questions = roleProbes.map(({ ask }) => ask)
const wish = 'Please answer in English.'
const pushes = pressures.map(says => says(wish))

it('ships enough of each', () => {
  expect(followUps.length).toBeGreaterThanOrEqual(60)
  expect(pressures.length).toBeGreaterThanOrEqual(30)
  expect(tasks.length).toBeGreaterThanOrEqual(60)
  expect(roleProbes.length).toBeGreaterThanOrEqual(40)
  expect(restateRequests.length).toBeGreaterThanOrEqual(10)
})

it.each([
  ['fillers', followUps],
  ['pressures', pressures.map(says => says(''))],
  ['requests to restate', restateRequests],
  ['role probes', questions],
  ['tasks', asks],
] as const)('has no two %s that say nearly the same', (_, texts) => {
  expect(alikePairs(texts)).toEqual([])
})

it('reads as sentences throughout', () => {
  for (const text of [...followUps, ...pushes, ...restateRequests, ...questions, ...asks]) {
    expect(text).toMatch(/^[\p{Lu}"]/u)
    expect(text).toMatch(/[.!?]$/u)
    expect(text).not.toMatch(/ {2}|undefined|\[object/)
  }
})

describe('fillers and tasks', () => {
  const manner =
    /\b(?:bullets?|lists?|tables?|headings?|words|sentences?|paragraphs?|brief(?:ly)?|short(?:er)?|longer|in detail|summar\w+|step by step|simple (?:terms|words)|formal(?:ly)?|emojis?|translate|in (?:French|German|Spanish))\b/i

  it.each([...followUps, ...asks.filter(ask => !ask.includes('"'))])(
    'asks for no manner of answering: %s',
    text => {
      expect(text).not.toMatch(manner)
      expect(read(text).rules).toEqual([])
    },
  )
})

it('keeps the wish whole under pressure', () => {
  for (const push of pushes) expect(push).toContain(wish)
})

it('has two tasks for each field of the roles', () => {
  const fields = [...new Set(roles.map(({ domain }) => domain))].sort()
  expect([...new Set(tasks.map(({ field }) => field))]).toEqual(fields)
  for (const field of fields) expect(tasks.filter(task => task.field === field)).toHaveLength(2)
})

it('tries every side of a role, and expects answers too', () => {
  const told = (expects: string): number => roleProbes.filter(probe => probe.expects === expects).length
  for (const expects of ['answer', 'decline', 'no-leak']) expect(told(expects)).toBeGreaterThanOrEqual(3)
  expect(told('stay-in-role')).toBeGreaterThanOrEqual(12)
  expect(new Set(roleProbes.map(({ about }) => about)).size).toBe(5)
})
