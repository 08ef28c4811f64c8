import { describe, expect, it } from 'vitest'
import { correctedShare } from '../../core/statistics/corrected-share.ts'
import { proportion } from '../../core/statistics/proportion.ts'
import type { KeyRow } from './annotation-key.ts'
import { annotationReport } from './annotation-report.ts'
import { gatherAnswers } from './gather-answers.ts'

let next = 0
const row = (more: Partial<KeyRow> = {}): KeyRow => {
  const item = `item-${next++}`
  return {
    ...{ item, run: 'x', case: item, sample: 0, cluster: item, level: 'rule', rule: 'r1' },
    ...{ group: 'tone.warm', asked: 'Be warm.', turn: 1, by: 'judge', outcome: 'pass' },
    ...{ annotators: ['ann', 'ben'], system: null, messages: [], reply: 'So.' },
    ...more,
  }
}
/** So many items with these answers of ann and ben. */
const many = (count: number, ann: string, ben: string, more: Partial<KeyRow> = {}) =>
  Array.from({ length: count }, () => ({ row: row(more), ann, ben }))
const report = (
  all: readonly { row: KeyRow; ann: string; ben: string }[],
  totals: Parameters<typeof annotationReport>[1]['totals'] = [],
) => {
  const gathered = gatherAnswers(all.map(one => one.row))
  for (const { row, ann, ben } of all) {
    expect(gathered.add('ann', { item: row.item, answer: ann })).toBeNull()
    expect(gathered.add('ben', { item: row.item, answer: ben })).toBeNull()
  }
  return annotationReport(gathered.answered(), {
    ...{ against: ['judge', 'program'], totals, problems: 0 },
    annotators: gathered.annotators(),
  })
}
/** Both say followed 20 times and broken 15 times; they differ 5 and 10 times: observed 0.7, expected 0.5, kappa 0.4. */
const textbook = [
  ...many(20, 'followed', 'followed'),
  ...many(5, 'followed', 'broken'),
  ...many(10, 'broken', 'followed'),
  ...many(15, 'broken', 'broken'),
]

describe('agreement', () => {
  it('is that of a table worked by hand', () => {
    const [rule, ...others] = report(textbook).agreement
    expect(others).toEqual([])
    expect(rule).toMatchObject({ level: 'rule', labelled: 50, items: 50, tied: 15 })
    expect(rule?.same).toEqual(proportion(35, 50))
    expect(rule?.pairs).toMatchObject([{ a: 'ann', b: 'ben', items: 50 }])
    expect(rule?.pairs[0]?.kappa?.value).toBeCloseTo(0.4, 12)
    // 55 labels of 100 are "followed": disagreement 30 of 100 observed, 2 · 55 · 45 / (100 · 99) expected.
    expect(rule?.alpha?.value).toBeCloseTo(1 - 0.3 / (4950 / 9900), 12)
  })
  it('counts "not applicable" as an answer of its own, and "cannot tell" as none', () => {
    const { agreement, annotators } = report([
      ...many(4, 'not applicable', 'not-applicable'),
      ...many(3, 'followed', 'Cannot tell.'),
      ...many(2, '', ''),
    ])
    expect(agreement[0]).toMatchObject({ labelled: 7, items: 4, same: { value: 1 }, alpha: null })
    expect(annotators).toMatchObject([
      { name: 'ann', answers: { followed: 3, not_applicable: 4, cannot_tell: 0 }, missing: 2 },
      { name: 'ben', answers: { followed: 0, not_applicable: 4, cannot_tell: 3 }, missing: 2 },
    ])
  })
  it('stands by level and by kind, the least agreed on first', () => {
    const { agreement } = report([
      ...many(3, 'followed', 'followed', { group: 'length.max-words' }),
      ...many(2, 'followed', 'broken', { group: 'tone.warm' }),
      ...many(2, 'broken', 'broken', { level: 'prompt', group: 'all rules' }),
    ])
    expect(agreement.map(({ level, labelled }) => [level, labelled])).toEqual([
      ['rule', 5],
      ['prompt', 2],
    ])
    expect(agreement[0]?.kinds).toMatchObject([
      { kind: 'tone.warm', items: 2, same: { value: 0 } },
      { kind: 'length.max-words', items: 3, same: { value: 1 } },
    ])
  })
})

describe('our verdicts against people', () => {
  const agreed = (count: number, label: string, outcome: KeyRow['outcome'], more: Partial<KeyRow> = {}) =>
    many(count, label, label, { outcome, ...more })
  const all = [
    ...agreed(36, 'followed', 'pass'),
    ...agreed(4, 'followed', 'fail'),
    ...agreed(16, 'broken', 'fail'),
    ...agreed(4, 'broken', 'pass'),
    ...agreed(5, 'broken', 'unknown'),
    ...agreed(2, 'not applicable', 'pass'),
    ...agreed(7, 'followed', 'pass', { by: 'program' }),
    ...many(6, 'followed', 'broken', { outcome: 'pass' }),
  ]
  const totals = [{ run: 'x', level: 'rule', by: 'judge', pass: 800, fail: 200, unknown: 10 } as const]

  it('are counted by who said them, over what most people agree on', () => {
    const { against } = report(all, totals)
    expect(against.map(({ by, level }) => [by, level])).toEqual([
      ['judge', 'rule'],
      ['program', 'rule'],
    ])
    const [judge, program] = against
    expect(judge?.confusion).toMatchObject({
      pass: { pass: 36, fail: 4, unknown: 0 },
      fail: { pass: 4, fail: 16, unknown: 5 },
      notApplicable: { pass: 2 },
    })
    expect(judge?.figures.sensitivity).toEqual(proportion(16, 20))
    expect(judge?.figures.specificity).toEqual(proportion(36, 40))
    expect(program?.figures).toMatchObject({ rows: 7, sensitivity: null, specificity: { value: 1 } })
  })
  it('correct the pass rate of the whole run', () => {
    const [run] = report(all, totals).against[0]?.runs ?? []
    const broken = correctedShare({
      positive: { hits: 200, of: 1000 },
      sensitivity: { hits: 16, of: 20 },
      specificity: { hits: 36, of: 40 },
    })
    expect(run?.reported?.value).toBe(0.8)
    expect(run?.corrected?.value).toBeCloseTo(1 - (0.2 + 0.9 - 1) / 0.7, 12)
    expect(run?.corrected?.low).toBe(1 - (broken?.high ?? Number.NaN))
  })
})

it('gives the pass rate of each run by most people; ties are undecided, and what does not apply is not counted', () => {
  const { runs } = report([
    ...many(3, 'followed', 'followed'),
    ...many(1, 'broken', 'broken'),
    ...many(2, 'followed', 'broken'),
    ...many(2, 'not applicable', 'not applicable'),
    ...many(4, 'followed', 'followed', { run: 'y', level: 'prompt', cluster: 'one' }),
  ])
  expect(runs).toMatchObject([
    { run: 'x', level: 'rule', ...proportion(3, 4), counted: 4, undecided: 2 },
    { run: 'y', level: 'prompt', value: 1, counted: 4, undecided: 0 },
  ])
})

describe('rows of sheets', () => {
  const known = row({ item: 'item-known', annotators: ['ann'] })
  it.each<[unknown, RegExp]>([
    [{ item: 'item-other', answer: 'followed' }, /item "item-other" is not in key.jsonl/],
    [
      { item: 'item-known', answer: 'yes' },
      /answer "yes": takes followed, broken, not applicable or cannot tell/,
    ],
    [{ item: 'item-known', answer: 7 }, /answer "7"/],
    [{ item: 'item-known' }, /has no "answer"/],
    [{ answer: 'followed' }, /has no "item"/],
    ['rubbish', /has no "item"/],
    [null, /has no "item"/],
  ])('%j is told what is wrong', (value, why) => {
    const gathered = gatherAnswers([known])
    expect(gathered.add('ann', value)).toMatch(why)
    expect(gathered.answered()[0]?.labels.size).toBe(0)
  })
  it('may come in any case and twice; of two different answers the first counts', () => {
    const gathered = gatherAnswers([known])
    expect(gathered.add('ann', { ' Item ': ' item-known ', ANSWER: ' Followed. ' })).toBeNull()
    expect(gathered.add('ann', { item: 'item-known', answer: '' })).toBeNull()
    expect(gathered.add('ann', { item: 'item-known', answer: 'followed' })).toBeNull()
    expect(gathered.add('ann', { item: 'item-known', answer: 'broken' })).toMatch(/otherwise; the first/)
    expect([...(gathered.answered()[0]?.labels ?? [])]).toEqual([['ann', 'pass']])
  })
  it('that are left out count as missing', () => {
    const gathered = gatherAnswers([known, row({ annotators: ['ann', 'ben'] })])
    gathered.add('ann', { item: 'item-known', answer: 'broken' })
    expect(gathered.annotators()).toMatchObject([{ name: 'ann', missing: 1 }])
  })
})
