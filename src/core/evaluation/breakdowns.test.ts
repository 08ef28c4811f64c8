import { expect, it } from 'vitest'
import { gradedCase, marksOf } from '../../../test/graded-cases.ts'
import { byMark, byTag, familyOfGroup, usualBreakdowns } from './breakdowns.ts'
import { promptLevel, ruleLevel, ruleMetrics } from './rule-metrics.ts'

const cases = [
  gradedCase('a', 'pp', { tags: { k: 2, stance: 'neutral' } }),
  gradedCase('b', 'pf', { tags: { k: 2 } }),
  gradedCase('c', 'p', { tags: { k: 10 } }),
  gradedCase('d', '', { tags: { k: 1 }, marks: marksOf('f', { group: 'length.max-words', turn: 2 }) }),
]
const rows = ({ rows: all }: ReturnType<typeof byTag>) =>
  all.map(({ name, value, counted }) => [name, value, counted])

it('breaks a metric down by a tag, numbers in their order; cases without it are left out', () => {
  expect(rows(byTag('k', promptLevel, cases))).toEqual([
    ['1', 0, 1],
    ['2', 0.5, 2],
    ['10', 1, 1],
  ])
  expect(rows(byTag('stance', promptLevel, cases))).toEqual([['neutral', 1, 1]])
})

it('shows every part of the marks those that belong to it', () => {
  expect(rows(byMark('kind', ({ group }) => group, ruleLevel, cases))).toEqual([
    ['kind.1', 1, 3],
    ['kind.2', 0.5, 2],
    ['length.max-words', 0, 1],
  ])
  expect(rows(byMark('turn', ({ turn }) => turn, ruleLevel, cases))).toEqual([
    ['1', 0.8, 5],
    ['2', 0, 1],
  ])
})

it('leaves out of the usual ones what has a single part, and tags that name every case', () => {
  const many = Array.from({ length: 60 }, (_, at) => gradedCase(`c${at}`, 'p', { tags: { pair: `c${at}` } }))
  expect(usualBreakdowns(ruleMetrics, [...cases, ...many]).map(({ by, metric }) => [by, metric])).toEqual([
    ['k', 'prompt-level'],
    ['family', 'rule-level'],
    ['kind', 'rule-level'],
    ['turn', 'rule-level'],
  ])
})

it.each([
  ['length.max-words', 'length'],
  ['keywords:existence', 'keywords'],
  ['free text', 'free text'],
])('the family of %s is %s', (group, family) => expect(familyOfGroup(group)).toBe(family))
