import { expect, it } from 'vitest'
import { proportion } from '../statistics/proportion.ts'
import type { GradedCase } from './graded-case.ts'
import { macroMetric } from './macro-metric.ts'

const metric = macroMetric({
  ...{ name: 'm', summary: 's' },
  groupOf: ({ tags }) => (tags.group === undefined ? null : String(tags.group)),
  each: ({ scores }) =>
    scores ? { hits: scores.hits ?? 0, of: scores.of ?? 1, undecided: scores.open ?? 0 } : null,
})
const cases = (group: string, ...hits: readonly number[]): GradedCase[] =>
  hits.map((hit, at) => ({
    ...{ id: `${group}${at}`, sample: 0, cluster: `${group}${at}`, marks: [] },
    ...{ tags: { group }, scores: { hits: hit } },
  }))

it('counts groups alike, and knows what unequal groups cost', () => {
  const found = metric.of([...cases('a', 1, 1, 1, 0, 0, 0), ...cases('b', 1, 1)])
  expect(found).toMatchObject({ value: 0.75, counted: 8, undecided: 0 })
  // Two groups of 6 and 2: 4 / (1/6 + 1/2) = 6 cases.
  expect(found.low).toBeCloseTo(proportion(0.75 * 6, 6)?.low ?? 0, 12)
  expect(found.high).toBeCloseTo(proportion(0.75 * 6, 6)?.high ?? 0, 12)
})

it('is the plain share with its interval where the groups are of one size', () => {
  const { value, low, high } = metric.of([...cases('a', 1, 1, 0, 1), ...cases('b', 0, 0, 1, 0)])
  expect({ value, low, high }).toEqual(proportion(4, 8))
})

it('leaves out what belongs to no group or is not counted, and counts what is open', () => {
  const open: GradedCase = { ...cases('a', 0)[0], scores: { of: 0, open: 1 } } as GradedCase
  const stray = { ...cases('a', 1)[0], tags: {} } as GradedCase
  const silent = { ...cases('a', 1)[0], scores: undefined } as unknown as GradedCase
  expect(metric.of([open, stray, silent])).toEqual({
    ...{ value: null, low: null, high: null, counted: 0, undecided: 1 },
  })
  expect(metric.of([...cases('a', 1), open])).toMatchObject({ value: 1, counted: 1, undecided: 1 })
})
