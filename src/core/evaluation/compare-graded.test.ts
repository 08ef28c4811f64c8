import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradedCase } from '../../../test/graded-cases.ts'
import { mcNemar } from '../statistics/mcnemar.ts'
import { compareGraded, corrected } from './compare-graded.ts'
import type { GradedCase } from './graded-case.ts'
import { ruleMetrics } from './rule-metrics.ts'
import { scoreMetric } from './share-metric.ts'

/** One case for each pair of letters: what the first and what the second evaluation found. */
const twice = (pairs: readonly string[]): [GradedCase[], GradedCase[]] => [
  pairs.map((pair, at) => gradedCase(`c${at}`, pair[0] ?? '')),
  pairs.map((pair, at) => gradedCase(`c${at}`, pair[1] ?? '')),
]
const times = (count: number, pair: string): string[] => Array.from({ length: count }, () => pair)

describe('two evaluations', () => {
  it("are compared case by case, and p is McNemar's", () => {
    const [a, b] = twice([...times(20, 'pp'), ...times(12, 'fp'), ...times(3, 'pf'), ...times(5, 'ff'), 'up'])
    const { cases, undecided, metrics } = compareGraded(ruleMetrics, a, b)
    expect([cases, undecided]).toEqual([{ common: 41, onlyA: 0, onlyB: 0 }, 1])
    expect(metrics[0]).toMatchObject({
      ...{ name: 'prompt-level', a: 23 / 40, b: 32 / 40, pairs: 40, better: { a: 3, b: 12 } },
      difference: { value: expect.closeTo(9 / 40, 9) },
      p: expect.closeTo(mcNemar(3, 12).midP, 9),
    })
    expect(metrics[0]?.difference?.low).toBeGreaterThan(0)
  })
  it('say what only one of them has', () => {
    const [a, b] = twice(times(5, 'pp'))
    const { cases, metrics } = compareGraded(ruleMetrics, a.slice(1), b.slice(0, 2))
    expect(cases).toEqual({ common: 1, onlyA: 3, onlyB: 1 })
    expect(metrics[0]).toMatchObject({ pairs: 1, p: 1 })
  })
  it('add up the draws of a case', () => {
    const draws = (letters: string) =>
      [...letters].map((letter, sample) => gradedCase('c', letter, { sample }))
    const { metrics } = compareGraded(ruleMetrics, draws('ppf'), draws('fff'))
    expect(metrics[0]).toMatchObject({ a: 2 / 3, b: 0, pairs: 1, better: { a: 1, b: 0 } })
  })
  it('that have nothing in common have no difference', () => {
    const { metrics } = compareGraded(ruleMetrics, [gradedCase('a', 'p')], [gradedCase('b', 'p')])
    expect(metrics[0]).toMatchObject({ a: null, b: null, difference: null, p: null, pairs: 0 })
  })
  it('differ by kind, corrected for the number of kinds', () => {
    const of = (letters: string) => Array.from({ length: 12 }, (_, at) => gradedCase(`c${at}`, letters))
    const { kinds } = compareGraded(ruleMetrics, of('pf'), of('pp'))
    expect(kinds.map(({ name, a, b }) => [name, a, b])).toEqual([
      ['kind.1', 1, 1],
      ['kind.2', 0, 1],
    ])
    expect(kinds[1]?.adjustedP).toBeCloseTo(2 * (kinds[1]?.p ?? 1), 9)
  })
  it('of scores differ in means, with an interval and no p', () => {
    const score = scoreMetric({
      name: 'score',
      summary: '',
      each: ({ scores }) => ({ hits: scores?.s ?? 0, of: 1, undecided: 0 }),
    })
    const of = (more: number) =>
      [3, 5, 6, 9, 2].map((s, at) => gradedCase(`c${at}`, '', { scores: { s: s + more * (1 + (at % 2)) } }))
    const [found] = compareGraded([score], of(0), of(1)).metrics
    expect(found).toMatchObject({ a: 5, b: 6.4, p: null, difference: { value: expect.closeTo(1.4, 9) } })
    expect(found?.difference?.low).toBeGreaterThan(0.5)
  })
  it('turned around differ by the same the other way', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('pp', 'pf', 'fp', 'ff', 'up', 'pu'), { maxLength: 30 }), pairs => {
        const [a, b] = twice(pairs)
        const there = compareGraded(ruleMetrics, a, b).metrics[0]
        const back = compareGraded(ruleMetrics, b, a).metrics[0]
        expect(back?.p ?? 0).toBeCloseTo(there?.p ?? 0, 9)
        expect(back?.difference?.value ?? 0).toBeCloseTo(-(there?.difference?.value ?? 0), 9)
        expect(back?.difference?.low ?? 0).toBeCloseTo(-(there?.difference?.high ?? 0), 9)
        if (there?.p != null) expect(there.p).toBeLessThanOrEqual(1)
      }),
    ))
})

it('corrects by the number of p-values that there are', () => {
  const found = corrected([{ p: 0.01 }, { p: null }, { p: 0.04 }])
  expect(found.map(({ adjustedP }) => adjustedP)).toEqual([0.02, undefined, 0.04])
})
