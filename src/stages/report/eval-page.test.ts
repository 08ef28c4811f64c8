import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvalReport } from '../../core/evaluation/eval-report.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { loadPageAssets } from '../../io/page-assets.ts'
import { evalPage } from './eval-page.ts'
import { failureKeeper, mostFailures } from './failures.ts'
import { markup } from './markup.ts'
import { caseOutcome, pairChooser } from './side-by-side.ts'

const assets = loadPageAssets()
const share = (value: number | null) => ({
  value,
  low: value === null ? null : Math.max(0, value - 0.05),
  high: value === null ? null : Math.min(1, value + 0.05),
  counted: value === null ? 0 : 200,
  undecided: 3,
})

const report: EvalReport = {
  format: 1,
  is: 'evaluation',
  benchmark: 'rnr-alpaca',
  model: 'openai:model',
  judge: null,
  cases: { count: 203, hash: 'abc123', clusters: 180 },
  samples: 1,
  unusable: 0,
  unanswered: 0,
  metrics: [
    {
      name: 'prompt-level',
      summary: 'cases in which every rule is followed',
      unit: 'share',
      ...share(0.634),
    },
    {
      name: 'mean-score',
      summary: 'from 1 to 10',
      unit: 'score',
      ...share(0.7),
      value: 7.25,
      low: 7,
      high: 7.5,
    },
    { name: 'nothing', summary: 'never counted', unit: 'share', ...share(null) },
  ],
  breakdowns: [
    {
      by: 'kind',
      metric: 'prompt-level',
      rows: ['length.max-words', 'format.no-bullets'].map(name => ({ name, ...share(0.5) })),
    },
    { by: 'k', metric: 'prompt-level', rows: [1, 2, 3].map(k => ({ name: String(k), ...share(1 / k) })) },
  ],
  curves: [
    {
      name: 'survival',
      of: 'length',
      x: 'turn',
      points: [1, 2, 3].map(x => ({ x, ...share(1 - x / 5) })),
      half: null,
    },
    {
      name: 'pass@k',
      of: 'prompt-level',
      x: 'draws',
      points: [1, 2].map(x => ({ x, ...share(0.7) })),
      half: null,
    },
  ],
  detectable: 0.08,
  calls: 203,
  tokens: { input: 1000, output: 2000, cached: 0 },
  costUsd: null,
  seconds: 3,
}

const row = (reply: string, { id = 'c1', group = 'length.max-words', broken = true } = {}): GradedRow => ({
  id,
  sample: 0,
  cluster: 'p1',
  tags: { k: 1 },
  marks: [
    {
      of: 'r1',
      group,
      turn: 1,
      by: 'program',
      verdict: broken
        ? { outcome: 'fail', reason: 'too long', span: { start: 2, end: 4 } }
        : { outcome: 'pass' },
    },
  ],
  system: 'Be brief.',
  messages: [
    { role: 'user', content: 'Why?' },
    { role: 'assistant', content: reply },
  ],
  rules: [{ id: 'r1', text: 'Be brief.' }],
})

const pageWith = (reply: string): Promise<string> =>
  evalPage(report, { failures: { rows: [row(reply)], failed: 1 } }, assets)

describe('the page of an evaluation', () => {
  it('says the headline with its interval, and what could not be counted', async () => {
    const page = await pageWith('abcdef')
    expect(page).toContain('63.4%')
    expect(page).toContain('[58.4, 68.4]')
    expect(page).toContain('7.25')
    expect(page).toContain('differences from 8.0 points on can be seen')
    expect(page).toContain('ab<mark>cd</mark>ef')
  })

  it('keeps apart how long rules last and what repeated draws tell', async () => {
    const sections = (await pageWith('x')).split('<section')
    const of = (heading: string) => sections.find(section => section.includes(`<h2>${heading}</h2>`))
    expect(of('How long rules last')).toContain('Never falls to one half.')
    expect(of('How long rules last')).not.toContain('pass@k')
    expect(of('Repeated draws')).toContain('pass@k of prompt-level')
    const survivalOnly = { ...report, curves: report.curves.slice(0, 1) }
    const page = await evalPage(survivalOnly, { failures: { rows: [], failed: 0 } }, assets)
    expect(page).not.toContain('Repeated draws')
  })

  it('loads nothing, and runs no script but its own', async () => {
    const page = await pageWith('x')
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:,)/)
    expect(page).not.toMatch(/url\(|@import/)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain('default-src &#39;none&#39;')
  })

  it('never lets a reply become markup', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '<script>alert(1)</script>',
            '"><img src=x onerror=alert(1)>',
            "</style><b a='",
            '\ud800<b>',
          ),
        ),
        async reply => {
          const page = await pageWith(reply)
          const plain = await pageWith('x'.repeat(reply.length))
          expect(page.match(/<[a-z!/]/gi)).toHaveLength(plain.match(/<[a-z!/]/gi)?.length ?? 0)
          expect(page.isWellFormed()).toBe(true)
        },
      ),
      { numRuns: 8 },
    ))

  it('shows cases that only one of two models follows, both ways', async () => {
    const choose = pairChooser()
    const good = row('better reply', { broken: false })
    const bad = row('worse reply')
    const cases = Array.from({ length: 20 }, () => [
      { before: bad, after: good },
      { before: bad, after: bad },
      { before: good, after: bad },
    ]).flat()
    const pairs = cases.filter(({ before, after }) => choose(caseOutcome(before), caseOutcome(after)))
    expect(pairs).toHaveLength(12)
    expect(pairs.some(({ before, after }) => before === after)).toBe(false)
    const page = await evalPage(
      report,
      { failures: { rows: [], failed: 0 }, against: { name: 'base', pairs } },
      assets,
    )
    expect(page).toContain('better reply')
    expect(page).toContain('wo<mark>rs</mark>e reply')
    expect(page).toContain('No rule was broken.')
  })
})

it('keeps failures of every kind, rare ones too, and no more than there is room for', () => {
  const keeper = failureKeeper()
  for (let at = 0; at < 1_000; at++) keeper.add(row('r', { id: `c${at}` }))
  for (let at = 0; at < 3; at++) keeper.add(row('r', { id: `d${at}`, group: 'style.rare' }))
  keeper.add(row('r', { id: 'good', broken: false }))
  const { rows, failed } = keeper.kept()
  expect(failed).toBe(1_003)
  expect(rows.length).toBeLessThanOrEqual(mostFailures)
  expect(rows.filter(({ marks }) => marks[0]?.group === 'style.rare')).toHaveLength(3)
})

it('markup escapes what is no markup, in text and in attributes', () => {
  expect(
    markup`<a title="${'" onclick="x'}">${'<b>'}${markup`<i>${1}</i>`}${null}${false}${['a', markup`<u></u>`]}</a>`
      .html,
  ).toBe('<a title="&quot; onclick=&quot;x">&lt;b&gt;<i>1</i>a<u></u></a>')
})
