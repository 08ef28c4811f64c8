import { describe, expect, it } from 'vitest'
import type { MetricDifference } from './compare-graded.ts'
import type { EvalReport } from './eval-report.ts'
import { parseGate, passDifferences, passGates } from './gate.ts'

const report = (value: number | null, more: Partial<EvalReport> = {}): EvalReport => ({
  ...{ format: 1, is: 'evaluation', benchmark: 'b', model: 'm', judge: null, samples: 1 },
  ...{ cases: { count: 10, hash: 'h', clusters: 10 }, unusable: 0, unanswered: 0 },
  metrics: [
    { name: 'prompt-level', summary: '', unit: 'share', value, low: 0, high: 1, counted: 10, undecided: 0 },
    {
      name: 'rule-level',
      summary: '',
      unit: 'share',
      value: 0.9,
      low: 0,
      high: 1,
      counted: 10,
      undecided: 0,
    },
  ],
  ...{ breakdowns: [], curves: [], detectable: null, calls: 0, seconds: 1, costUsd: 0 },
  tokens: { input: 0, output: 0, cached: 0 },
  ...more,
})
const outcomes = (found: ReturnType<typeof passGates>) =>
  found.map(({ metric, outcome }) => [metric, outcome])

describe('a gate', () => {
  it.each([
    ['0.8', { metric: null, bound: 0.8 }],
    ['80%', { metric: null, bound: 0.8 }],
    ['rule-level=0.9', { metric: 'rule-level', bound: 0.9 }],
    ['mt-bench=7.5', { metric: 'mt-bench', bound: 7.5 }],
  ])('%s is read', (text, found) => expect(parseGate(text)).toEqual(found))
  it.each(['', 'high', '=0.8', 'a=', '0.8=a', '-1', '0,8'])('%j is none', text =>
    expect(() => parseGate(text)).toThrow(/takes the least that the headline must reach/),
  )
  it('of what is better small is passed at its bound and below', () => {
    const declined = { ...report(0.5).metrics[0], name: 'over-refusal', lowerIsBetter: true as const }
    const found = (value: number) =>
      outcomes(
        passGates(report(0.5, { metrics: [{ ...declined, value } as never] }), [
          parseGate('over-refusal=0.1'),
        ]),
      )
    expect([found(0.1), found(0.05), found(0.2)].flat().map(([, outcome]) => outcome)).toEqual([
      'pass',
      'pass',
      'fail',
    ])
  })
  it('is passed at the minimum and above', () => {
    const gates = [parseGate('0.8'), parseGate('rule-level=0.95')]
    expect(outcomes(passGates(report(0.8), gates))).toEqual([
      ['prompt-level', 'pass'],
      ['rule-level', 'fail'],
    ])
  })
  it('is passed by nothing that was not finished, not answered or not decided', () => {
    const gate = [parseGate('0.1')]
    expect(passGates(report(0.9, { stopped: 'the budget is used up' }), gate)).toMatchObject([
      { outcome: 'fail', why: 'stopped: the budget is used up' },
    ])
    expect(passGates(report(0.9, { unanswered: 3 }), gate)).toMatchObject([
      { outcome: 'fail', why: expect.stringContaining('3 cases got no reply') },
    ])
    expect(outcomes(passGates(report(null), gate))).toEqual([['prompt-level', 'fail']])
  })
  it('is passed by no evaluation of which replies could not be graded', () => {
    const asked = { by: 'chat', placement: 'system', temperature: null, maxTokens: null } as const
    const of = (graded: number) =>
      passGates(report(0.9, { asked, samples: 2, unanswered: 0, graded }), [parseGate('0.1')])
    expect(of(17)).toMatchObject([
      { outcome: 'fail', why: expect.stringContaining('3 replies could not be graded') },
    ])
    expect(of(20)).toMatchObject([{ outcome: 'pass' }])
  })
  it('names the metrics that there are', () =>
    expect(() => passGates(report(1), [parseGate('promt-level=1')])).toThrow(
      '--gate promt-level: no such metric; there are prompt-level, rule-level',
    ))
})

describe('a difference', () => {
  const of = (low: number, value: number, high: number): MetricDifference => ({
    ...{ name: 'm', unit: 'share', a: 0.5, b: 0.5, p: 1, pairs: 10, better: { a: 0, b: 0 } },
    difference: { value, low, high },
  })
  it.each([
    ['surely worse', of(-0.12, -0.08, -0.03), 'fail'],
    ['worse, but perhaps by no more than is tolerated', of(-0.12, -0.05, 0.01), 'unsure'],
    ['worse by less than is tolerated', of(-0.019, -0.01, -0.001), 'pass'],
    ['better', of(0.01, 0.05, 0.09), 'pass'],
  ] as const)('that is %s', (_, difference, outcome) =>
    expect(passDifferences([difference], 2)).toMatchObject([{ metric: 'm', outcome }]),
  )
  it('of scores is tolerated on their own scale', () => {
    const score: MetricDifference = { ...of(-0.9, -0.6, -0.3), unit: 'score' }
    expect(outcomes(passDifferences([score], 0.2))).toEqual([['m', 'fail']])
    expect(outcomes(passDifferences([score], 1))).toEqual([['m', 'pass']])
  })
  it('of nothing cannot be told', () =>
    expect(passDifferences([{ ...of(0, 0, 0), difference: null }], 0)).toMatchObject([{ outcome: 'unsure' }]))
})
