import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradedCase } from '../../../test/graded-cases.ts'
import { proportion } from '../statistics/proportion.ts'
import type { GradedCase } from './graded-case.ts'
import { obeysAndAnswers, promptLevel, ruleLevel } from './rule-metrics.ts'
import { scoreMetric } from './share-metric.ts'

const cases = [
  gradedCase('a', 'ppp', { task: 'p' }),
  gradedCase('b', 'ppf', { task: 'p' }),
  gradedCase('c', 'ppu', { task: 'f' }),
  gradedCase('d', 'fu'),
  gradedCase('e', ''),
]

const counts = (metric: typeof promptLevel, of: readonly GradedCase[] = cases) => {
  const { value, counted, undecided } = metric.of(of)
  return [value, counted, undecided]
}

describe('metrics of rules', () => {
  it('take a case as followed only when every rule is', () =>
    expect(counts(promptLevel)).toEqual([1 / 2, 2, 2]))
  it('leave a case open for one undecided verdict, whether or not another rule is broken', () => {
    // Half of all replies follow both rules; of the second nobody can tell in every other case.
    const halfHidden = ['pp', 'pp', 'fp', 'fp', 'pu', 'pu', 'fu', 'fu'].map((letters, at) =>
      gradedCase(`c${at}`, letters),
    )
    expect(counts(promptLevel, halfHidden)).toEqual([1 / 2, 4, 4])
  })
  it('count single rules', () => expect(counts(ruleLevel)).toEqual([7 / 9, 9, 2]))
  it('want the task done as well, where it is looked at', () =>
    expect(counts(obeysAndAnswers)).toEqual([1 / 2, 2, 1]))
  it('leave open what nobody can tell of the task, or of the rules, whatever becomes of the other', () => {
    expect(counts(obeysAndAnswers, [gradedCase('a', 'f', { task: 'u' })])).toEqual([null, 0, 1])
    expect(counts(obeysAndAnswers, [gradedCase('a', 'u', { task: 'f' })])).toEqual([null, 0, 1])
  })
  it('know nothing of nothing', () => {
    expect(promptLevel.of([])).toEqual({ value: null, low: null, high: null, counted: 0, undecided: 0 })
    expect(counts(promptLevel, [gradedCase('u', 'u')])).toEqual([null, 0, 1])
  })
  it('have the interval of Wilson where every case stands alone', () => {
    const { low, high } = promptLevel.of(cases)
    const wilson = proportion(1, 2)
    expect([low, high]).toEqual([expect.closeTo(wilson?.low ?? -1, 9), expect.closeTo(wilson?.high ?? -1, 9)])
  })
  it('have a wider one where cases are alike', () => {
    const width = (clusters: number): number => {
      const all = Array.from({ length: 40 }, (_, i) =>
        gradedCase(`c${i}`, i % clusters < clusters / 2 ? 'p' : 'f', { cluster: `s${i % clusters}` }),
      )
      const { low, high } = promptLevel.of(all)
      return (high ?? 0) - (low ?? 0)
    }
    expect(width(4)).toBeGreaterThan(1.5 * width(40))
  })
  it('do not depend on the order of cases, and stay within their interval', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('p', 'f', 'u', 'pp', 'pf', 'fu'), fc.nat(3)), { maxLength: 20 }),
        rows => {
          const all = rows.map(([letters, cluster], at) =>
            gradedCase(`c${at}`, letters, { cluster: `s${cluster}` }),
          )
          for (const metric of [promptLevel, ruleLevel]) {
            const found = metric.of(all)
            const turned = metric.of(all.toReversed())
            expect(turned.value).toBe(found.value)
            expect(turned.low).toBeCloseTo(found.low ?? 0, 9)
            if (found.value === null) continue
            expect(found.low).toBeLessThanOrEqual(found.value)
            expect(found.high).toBeGreaterThanOrEqual(found.value)
          }
        },
      ),
    ))
})

describe('a score', () => {
  const score = scoreMetric({
    name: 'score',
    summary: '',
    each: ({ scores }) => (scores?.s === undefined ? null : { hits: scores.s, of: 1, undecided: 0 }),
  })
  const scored = (...all: number[]) => all.map((s, at) => gradedCase(`c${at}`, '', { scores: { s } }))
  it('is a mean with an interval on its own scale', () => {
    const { value, low, high } = score.of(scored(1, 4, 7, 8, 10, 6))
    expect(value).toBe(6)
    expect(low).toBeLessThan(5)
    expect(high).toBeGreaterThan(7)
  })
  it('of one case has no interval', () =>
    expect(score.of(scored(7))).toEqual({ value: 7, low: null, high: null, counted: 1, undecided: 0 }))
})
