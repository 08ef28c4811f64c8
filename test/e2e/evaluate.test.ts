import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { EvalReport } from '../../src/core/evaluation/eval-report.ts'
import { type FaultServerOptions, faultServer } from '../../src/testing/index.ts'
import { filesIn, rnr, scratch, start } from './rnr.ts'

/** In continuous integration: each of these starts the command several times. */
const thorough = process.env.RNR_THOROUGH === '1'

const rows = Array.from({ length: 60 }, (_, at) => ({
  key: at,
  prompt: `Name sea number ${at}.`,
  instruction_id_list:
    at % 2 === 0 ? ['punctuation:no_comma'] : ['punctuation:no_comma', 'keywords:existence'],
  kwargs: at % 2 === 0 ? [{}] : [{}, { keywords: ['sea'] }],
}))

/** A server whose models answer by their names; what it was asked is kept by content. */
async function models(options: FaultServerOptions = {}) {
  const worked: string[] = []
  const server = await faultServer({
    latency: { median: 2, p95: 4 },
    ...options,
    reply({ model, messages, hash }) {
      worked.push(hash)
      const asked = messages.at(-1)?.content ?? ''
      const number = Number(/\d+/.exec(asked)?.[0])
      if (model === 'good') return `The sea ${number} is calm.`
      return number % 3 === 0 ? 'One, two.' : 'The lake is calm.'
    },
  })
  return { server, worked, model: (name: string) => `${server.url}#${name}` }
}

const prompts = (cwd: string, all: readonly unknown[] = rows): void =>
  writeFileSync(join(cwd, 'prompts.jsonl'), all.map(row => `${JSON.stringify(row)}\n`).join(''))

const reportIn = (folder: string): EvalReport => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))

it('tests a model, and buys nothing the second time; replies, comparison and gate go by the same figures', async () => {
  const { server, worked, model } = await models()
  await using _ = server
  using folder = scratch()
  const cwd = folder.path
  prompts(cwd, [...rows, { key: 'odd', prompt: 'No instructions.' }])
  const evaluate = (name: string, ...args: string[]) =>
    rnr(['eval', 'ifeval', 'prompts.jsonl', '--model', model(name), '-o', name, ...args], { cwd })

  const bad = await evaluate('bad')
  expect([bad.code, bad.stderr]).toEqual([0, ''])
  const report = reportIn(join(cwd, 'bad'))
  expect(report).toMatchObject({
    ...{ benchmark: 'ifeval', model: model('bad'), judge: null, unusable: 1, unanswered: 0, graded: 60 },
    ...{ samples: 1, calls: 60, costUsd: 0, cases: { count: 60, clusters: 60 } },
    metrics: [{ name: 'prompt-level-strict', value: 20 / 60, counted: 60 }, {}, {}, {}],
  })
  expect(report.detectable).toBeGreaterThan(0.1)
  const before = filesIn(join(cwd, 'bad'))
  const again = await evaluate('bad')
  expect([again.code, worked.length]).toEqual([0, 60])
  expect(filesIn(join(cwd, 'bad'))).toEqual(before)

  const junit = ['--junit', 'good.xml', '--gate', '0.9', '--gate', 'instruction-level-loose=1']
  const good = await evaluate('good', '--against', 'bad', ...junit)
  expect([good.code, good.stderr]).toEqual([0, ''])
  expect(good.events.at(-1)).toMatchObject({
    event: 'gate',
    results: [
      { metric: 'prompt-level-strict', outcome: 'pass' },
      { metric: 'instruction-level-loose', outcome: 'pass' },
      { metric: 'prompt-level-strict', outcome: 'pass' },
      { metric: 'instruction-level-loose', outcome: 'pass' },
    ],
  })
  expect(readFileSync(join(cwd, 'good.xml'), 'utf8')).toContain('tests="60" failures="0"')

  prompts(cwd)
  const summary = join(cwd, 'summary.md')
  const worse = [
    'eval',
    'ifeval',
    'prompts.jsonl',
    '--replies',
    'bad/graded.jsonl',
    '--against',
    'good/report.json',
  ]
  const github = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
  const failed = await rnr([...worse, '--tolerance', '20'], { cwd, env: github })
  expect(failed.code).toBe(1)
  expect(failed.stderr.split('\n')[0]).toMatch(/^::error title=rnr eval%3A prompt-level-strict::-0\.6667 \[/)
  expect(readFileSync(summary, 'utf8')).toMatch(/\| prompt\\-level\\-strict \| fail \| /)
  expect((await rnr([...worse, '--tolerance', '90'], { cwd })).code).toBe(0)

  const other = ['eval', 'rnr-alpaca', '--model', 'openai:m', '--against', 'good']
  const mistaken = await rnr(other, { cwd, env: { OPENAI_API_KEY: 'k' } })
  expect([mistaken.code, mistaken.stderr]).toEqual([
    2,
    expect.stringContaining('good: is of ifeval, and this evaluation of rnr-alpaca'),
  ])

  const compared = await rnr(['compare', 'bad', 'good'], { cwd })
  expect([compared.code, compared.events.length]).toEqual([0, 1])
  expect(compared.events[0]).toMatchObject({
    cases: { common: 60, onlyA: 0, onlyB: 0 },
    metrics: [{ a: 20 / 60, b: 1, better: { a: 0, b: 40 } }, {}, {}, {}],
    warnings: [],
  })
})

it('goes on after kill -9, asks again only what was in flight, and ends in the same bytes', async () => {
  const { server, worked, model } = await models({ latency: { median: 25, p95: 40 } })
  await using _ = server
  using folder = scratch()
  const cwd = folder.path
  prompts(cwd)
  const args = [
    'eval',
    'ifeval',
    'prompts.jsonl',
    '--model',
    model('bad'),
    '--concurrency',
    '4',
    '--no-cache',
  ]
  const first = start([...args, '-o', 'killed'], { cwd })
  while (worked.length < 20) await new Promise(resume => setTimeout(resume, 5))
  first.kill('SIGKILL')
  await first.ended
  while (server.counts.inFlight > 0) await new Promise(resume => setTimeout(resume, 5))
  expect(existsSync(join(cwd, 'killed', 'report.json'))).toBe(false)
  const cut = worked.length
  const last = await rnr([...args, '-o', 'killed'], { cwd })
  expect([last.code, last.stderr]).toEqual([0, ''])
  const again = worked.slice(cut).filter(hash => worked.slice(0, cut).includes(hash))
  expect(again.length).toBeLessThanOrEqual(4)
  expect((await rnr([...args, '-o', 'whole'], { cwd })).code).toBe(0)
  expect(filesIn(join(cwd, 'killed'))).toEqual(filesIn(join(cwd, 'whole')))
})

it.skipIf(!thorough)(
  'stops within its budget, says so, passes no gate, and goes on with a larger one',
  async () => {
    const { server, model } = await models()
    await using _ = server
    using folder = scratch()
    const cwd = folder.path
    prompts(cwd)
    writeFileSync(join(cwd, 'prices.json'), '{"prices": [{"model": "good", "input": 1000, "output": 1000}]}')
    const args = [
      'eval',
      'ifeval',
      'prompts.jsonl',
      '--model',
      model('good'),
      '--prices',
      'prices.json',
      '-o',
      'run',
    ]
    const stopped = await rnr([...args, '--budget', '0.5', '--concurrency', '2', '--gate', '0.5'], { cwd })
    expect(stopped.code).toBe(1)
    expect(reportIn(join(cwd, 'run')).stopped).toContain('the budget of $0.50 is used up')
    const whole = await rnr([...args, '--budget', '50', '--gate', '0.5'], { cwd })
    expect([whole.code, reportIn(join(cwd, 'run'))]).toMatchObject([
      0,
      { graded: 60, metrics: [{ value: 1 }, {}, {}, {}] },
    ])
  },
)

it.skipIf(!thorough)('reports a case that cannot be asked, and goes on with the others', async () => {
  const { server, model } = await models({ contextTokens: 200 })
  await using _ = server
  using folder = scratch()
  const cwd = folder.path
  prompts(
    cwd,
    rows.map(row => (row.key === 7 ? { ...row, prompt: row.prompt.repeat(100) } : row)),
  )
  const args = ['eval', 'ifeval', 'prompts.jsonl', '--model', model('good'), '-o', 'run', '--gate', '0.1']
  const { code } = await rnr(args, { cwd })
  expect([code, reportIn(join(cwd, 'run'))]).toMatchObject([1, { graded: 59, unanswered: 1 }])
  expect(readFileSync(join(cwd, 'run', 'problems.jsonl'), 'utf8')).toMatch(
    /^\{"id":"7","sample":0,"problem":/,
  )
})

it.skipIf(!thorough)(
  'draws cases several times, leaves the system prompt out, and estimates before it sends',
  async () => {
    const { server, worked, model } = await models()
    await using _ = server
    using folder = scratch()
    const cwd = folder.path
    prompts(
      cwd,
      rows.slice(0, 6).map(row => ({
        ...row,
        messages: [
          { role: 'system', content: 'Be short.' },
          { role: 'user', content: row.prompt },
        ],
      })),
    )
    const args = [
      'eval',
      's-ifeval',
      'prompts.jsonl',
      '--model',
      model('good'),
      '-o',
      'run',
      '--samples',
      '3',
    ]
    const estimate = await rnr([...args, '--dry-run'], { cwd })
    expect([estimate.code, worked.length, existsSync(join(cwd, 'run'))]).toEqual([0, 0, false])
    expect(estimate.events.at(-1)).toMatchObject({ event: 'estimate', cases: 6, calls: 18, costUsd: 0 })
    const plain = await rnr([...args, '--no-system'], { cwd })
    expect([plain.code, worked.length, new Set(worked).size]).toEqual([0, 18, 6])
    expect(server.requests.every(({ system }) => !system)).toBe(true)
    expect(
      reportIn(join(cwd, 'run'))
        .metrics.map(({ name }) => name)
        .slice(4),
    ).toEqual([...['pif', 'pif-3-1', 'pif-3-2', 'pif-3-3']])
    const other = await rnr(args, { cwd })
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('holds a run with another plan (placement'),
    ])
  },
)

it.skipIf(!thorough)('has a judge decide, and carries its error', async () => {
  const verdict = JSON.stringify({ reason: 'It reads so.', verdict: 'followed' })
  await using server = await faultServer({
    latency: { median: 2, p95: 4 },
    reply: ({ model }) => (model === 'judge' ? verdict : 'A fine answer.'),
  })
  using folder = scratch()
  const cwd = folder.path
  const questions = [1, 2].map(id => ({
    ...{ id: `i${id}`, input: '', category: 'c', instruction: 'Write.', subset: 'Easy_set' },
    ...{ decomposed_questions: ['Is it text?'], question_label: [['Format']] },
  }))
  writeFileSync(join(cwd, 'rows.jsonl'), questions.map(row => `${JSON.stringify(row)}\n`).join(''))
  const args = ['eval', 'infobench', 'rows.jsonl', '--model', `${server.url}#m`, '-o', 'run']
  const judged = await rnr([...args, '--judge', `${server.url}#judge`], { cwd })
  expect([judged.code, judged.stderr]).toEqual([0, ''])
  expect(reportIn(join(cwd, 'run'))).toMatchObject({
    judge: { models: [`${server.url}#judge`] },
    judged: { pass: 2, fail: 0, calibration: null },
    metrics: [{ name: 'drfr', value: 1 }],
  })
})

const mistakes: readonly [readonly string[], RegExp][] = [
  [['eval', 'ifeval'], /who answers\? --model MODEL, or --replies FILE/],
  [['eval', 'ifeval', '--model', 'http://127.0.0.1:9/v1#m'], /ifeval: give your copy of it/],
  [['eval', 'ifeval', 'x.jsonl', '--model', 'm', '--replies', 'r.jsonl'], /one or the other/],
  [['eval', 'ifeval', 'nowhere.jsonl', '--model', 'm'], /nowhere\.jsonl: no such file/],
  [['eval', 'ifeval', '--replies', 'x', '--samples', '2'], /--samples: is about a model that is asked/],
  [['eval', 'ifeval', '--replies', 'x', '--gate', 'high'], /--gate high: takes the least/],
  [['eval', 'ifeval', '--replies', 'x', '--tolerance', '2'], /--tolerance: is about a comparison/],
  [['eval', 'ifeval', '--replies', 'x', '--against', 'nowhere'], /nowhere.*no such report/],
  [['eval', 'ifeval', '--replies', 'x', '--votes', '2'], /--votes: is about a judge/],
  [['eval', '.', '--model', 'm'], /holds no cases\.jsonl/],
  [['compare', 'a'], /give two evaluations or more/],
]

it.each(thorough ? mistakes : mistakes.slice(0, 2))(
  '%j is told in one line what is wrong',
  async (args, said) => {
    using folder = scratch()
    const { code, stderr } = await rnr(args, { cwd: folder.path })
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toMatch(said)
  },
)
