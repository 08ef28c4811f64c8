import { expect, it } from 'vitest'
import { gradedCase } from '../../../test/graded-cases.ts'
import { repeatedCurves, repeatedMetrics } from './repeated-draws.ts'
import { ruleMetrics } from './rule-metrics.ts'
import { scoreMetric } from './share-metric.ts'

/** Three draws of each case. */
const cases = Object.entries({
  a: ['pp', 'pp', 'pf'],
  b: ['pp', 'pp', 'pp'],
  c: ['ff', 'fp', 'ff'],
  d: ['pp', 'uu', 'pp'],
}).flatMap(([id, draws]) => draws.map((letters, sample) => gradedCase(id, letters, { sample })))

it('tells the share of rules that replies follow, and of how many draws all are followed', () => {
  const found = repeatedMetrics(ruleMetrics, 3, cases).map(({ name, value, counted, undecided }) => [
    name,
    value,
    counted,
    undecided,
  ])
  expect(found).toEqual([
    ['pif', (5 / 2 + 3 + 1 / 2 + 2) / 11, 11, 0],
    ['pif-3-1', 2 / 3, 3, 1],
    ['pif-3-2', 2 / 3, 3, 1],
    ['pif-3-3', 1 / 3, 3, 1],
  ])
})

it('draws pass@k and pass^k from all draws of a case', () => {
  const [any, all] = repeatedCurves(ruleMetrics, 3, cases)
  // Of two draws of "a", at least one passes in 3 of 3 choices and both in 1 of 3.
  expect(any?.points.map(({ value }) => value)).toEqual(
    [5 / 9, 2 / 3, 2 / 3].map(share => expect.closeTo(share, 9)),
  )
  expect(all?.points.map(({ value }) => value)).toEqual(
    [5 / 9, 4 / 9, 1 / 3].map(share => expect.closeTo(share, 9)),
  )
})

it('says nothing of scores: a draw of a score passes nothing', () => {
  const score = scoreMetric({
    ...{ name: 'score', summary: '' },
    each: ({ scores }) => ({ hits: scores?.s ?? 0, of: 1, undecided: 0 }),
  })
  const scored = [7, 8].map((s, sample) => gradedCase('a', 'p', { sample, scores: { s } }))
  expect(repeatedMetrics([score], 2, scored)).toEqual([])
  expect(repeatedCurves([score], 2, scored)).toEqual([])
})

it('says nothing of single draws, or where nothing is held to a rule', () => {
  expect(repeatedMetrics(ruleMetrics, 1, cases)).toEqual([])
  expect(repeatedMetrics(ruleMetrics, 2, [gradedCase('a', '')])).toEqual([])
  expect(repeatedCurves(ruleMetrics, 2, [])).toEqual([])
})
