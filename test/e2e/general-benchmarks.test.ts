import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type FaultServerOptions, faultServer } from '../../src/testing/fault-server/fault-server.ts'
import { echoLogprob, echoTokens } from '../../src/testing/fault-server/openai-echo.ts'
import { rnr, scratch } from './rnr.ts'

async function served(options: FaultServerOptions = {}) {
  const server = await faultServer(options)
  onTestFinished(() => server.close())
  return server
}

const written = (cwd: string, name: string, text: string): string => {
  writeFileSync(join(cwd, name), text)
  return name
}

const figures = (
  events: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, number | null>> => {
  const { metrics } = events.at(-1) as { metrics: { name: string; value: number | null; counted: number }[] }
  return Object.fromEntries(
    metrics.filter(({ counted }) => counted > 0).map(({ name, value }) => [name, value]),
  )
}

it('asks MMLU in words: a folder of CSV files without header rows', async () => {
  using folder = scratch()
  const cwd = folder.path
  const test = written(
    cwd,
    'sums_test.csv',
    '"1, or 2?",one,two,three,four,B\nand 3?,one,two,three,four,C\n,,,\n',
  )
  const server = await served({
    reply: ({ messages }) => (messages[0]?.content.includes('or 2') ? 'It is (B).' : 'Hm.\nAnswer: A'),
  })
  const { code, events, stderr } = await rnr(['eval', 'mmlu', test, '--model', `${server.url}#m`, '--json'], {
    cwd,
  })
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('rnr:')])
  expect(figures(events)).toEqual({ accuracy: 0.5, 'macro-accuracy': 0.5, 'strict-accuracy': 0, unread: 0 })
  expect(events.at(-1)).toMatchObject({ cases: { count: 2 }, unusable: 1 })
})

it('compares the choices of ARC by likelihood, and buys none of them twice', async () => {
  using folder = scratch()
  const cwd = folder.path
  const questions = ['What burns?', 'What sinks?', 'What floats?'].map((query, at) => ({
    ...{ query: `Question: ${query}`, choices: ['dry paper', 'a cork', 'an iron nail'], gold: at },
  }))
  const file = written(cwd, 'easy.jsonl', questions.map(row => JSON.stringify(row)).join('\n'))
  const server = await served()
  const args = [
    'eval',
    'arc',
    file,
    '--model',
    `${server.url}#m`,
    '--by',
    'likelihood',
    '--json',
    '-o',
    'run',
  ]
  const { code, events } = await rnr(args, { cwd })
  expect(code).toBe(0)

  const right = questions.filter(({ query, choices, gold }) => {
    const sums = choices.map(choice => logprobOf(`${query}\nAnswer:`, ` ${choice}`))
    return sums.indexOf(Math.max(...sums)) === gold
  })
  expect(figures(events)).toMatchObject({ acc: right.length / 3 })
  expect(server.requests).toHaveLength(9)
  const again = await rnr([...args.slice(0, -1), 'again'], { cwd })
  expect(figures(again.events)).toEqual(figures(events))
  expect(server.requests).toHaveLength(9)
})

/** As the server tells it. */
function logprobOf(context: string, continuation: string): number {
  let before = ''
  let sum = 0
  for (const token of echoTokens(context + continuation)) {
    if (before.length >= context.length) sum += echoLogprob(before, token)
    before += token
  }
  return sum
}

it('says in one line who and what cannot be compared by likelihood', async () => {
  using folder = scratch()
  const cwd = folder.path
  const arc = written(cwd, 'easy.jsonl', '{"query":"x","choices":["a","b"],"gold":0}')
  const gsm8k = written(cwd, 'test.jsonl', '{"question":"x","answer":"#### 1"}')
  const server = await served()
  const env = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: server.url }
  const run = (args: readonly string[]) => rnr(['eval', ...args, '--by', 'likelihood'], { cwd, env })
  const chat = await run(['arc', arc, '--model', 'openai:m'])
  expect([chat.code, chat.stderr]).toEqual([
    2,
    'rnr: m gives no log-probabilities; leave out --by likelihood\n',
  ])
  const open = await run(['gsm8k', gsm8k, '--model', `${server.url}#m`])
  expect([open.code, open.stderr]).toEqual([
    2,
    expect.stringMatching(/^rnr: gsm8k: .*leave out --by likelihood\n$/),
  ])
  expect(server.requests).toHaveLength(0)
})
