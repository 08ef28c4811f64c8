import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { EvalReport } from '../../src/core/evaluation/eval-report.ts'
import type { GradedRow } from '../../src/core/evaluation/graded-row.ts'
import { rnr, scratch } from './rnr.ts'

const jsonl = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

const prompts = [
  {
    key: 1,
    prompt: 'Write two bullets without commas.',
    instruction_id_list: ['punctuation:no_comma', 'detectable_format:number_bullet_lists'],
    kwargs: [{}, { num_bullets: 2 }],
  },
  {
    key: 2,
    prompt: 'Say "sea".',
    instruction_id_list: ['keywords:existence'],
    kwargs: [{ keywords: ['sea'] }],
  },
  {
    key: 3,
    prompt: 'Odd one.',
    instruction_id_list: ['keywords:existence'],
    kwargs: [{ keywords: ['(?=a)b'] }],
  },
  { key: 4, prompt: 'Nobody answers.', instruction_id_list: ['punctuation:no_comma'], kwargs: [{}] },
]

it('recomputes both accuracies, strict and loose, and names what differs from published verdicts', async () => {
  using folder = scratch()
  const file = (name: string) => join(folder.path, name)
  writeFileSync(file('prompts.jsonl'), jsonl(prompts))
  writeFileSync(
    file('replies.jsonl'),
    jsonl([
      {
        prompt: prompts[0]?.prompt,
        response: 'Sure, here:\n* one\n* two',
        strict: [false, true],
        loose: [true, true],
      },
      { key: 2, prompt: 'Say "sea".', response: 'The SEA.', strict: [false], loose: [true] },
      { prompt: prompts[2]?.prompt, response: 'ab' },
      { prompt: 'Not among them.', response: 'x' },
    ]),
  )
  const command = ['eval', 'ifeval', 'prompts.jsonl', '--replies', 'replies.jsonl', '-o', 'out']
  const { code, events, stderr } = await rnr(command, { cwd: folder.path })
  expect([code, stderr]).toEqual([1, ''])
  expect(events.filter(({ event }) => event !== 'progress').slice(0, 2)).toEqual([
    {
      event: 'problem',
      file: 'replies.jsonl',
      row: 4,
      problem: 'no case of the benchmark has its "id" or its "prompt"',
    },
    {
      ...{ event: 'difference', row: 2, id: '2', of: 'r1', group: 'keywords:existence', reading: 'strict' },
      ...{ followed: false, ours: 'pass', reason: 'followed', unstable: false },
    },
  ])
  const { metrics, breakdowns, ...report } = events.at(-1) as never as EvalReport
  expect(report).toMatchObject({
    ...{ event: 'done', benchmark: 'ifeval', graded: 3, unusable: 1, unanswered: 1 },
    published: { compared: 6, agree: 5, unstable: 0 },
  })
  expect(metrics.map(({ name, value, counted, undecided }) => [name, value, counted, undecided])).toEqual([
    ['prompt-level-strict', 0.5, 2, 1],
    ['instruction-level-strict', 2 / 3, 3, 1],
    ['prompt-level-loose', 1, 2, 1],
    ['instruction-level-loose', 1, 3, 1],
  ])
  const strict = (by: string) =>
    breakdowns
      .find(one => one.by === by && one.metric === 'instruction-level-strict')
      ?.rows.map(({ name, value, counted, undecided }) => [name, value, counted, undecided])
  expect(strict('group')).toEqual([
    ['detectable_format', 1, 1, 0],
    ['keywords', 1, 1, 1],
    ['punctuation', 0, 1, 0],
  ])
  expect(strict('instruction')).toContainEqual(['punctuation:no_comma', 0, 1, 0])
  const rows = linesOf<GradedRow>(file('out/graded.jsonl'))
  expect(rows.map(({ id, marks }) => [id, ...marks.map(({ verdict }) => verdict.outcome)])).toEqual([
    ['1', 'fail', 'pass', 'pass', 'pass'],
    ['2', 'pass', 'pass'],
    ['3', 'unknown', 'unknown'],
  ])
  expect(linesOf(file('out/problems.jsonl'))).toHaveLength(1)
  // What it wrote are replies: graded anew they come to the same.
  const again = ['eval', 'ifeval', 'prompts.jsonl', '--replies', 'out/graded.jsonl', '-o', 'again']
  const anew = await rnr(again, { cwd: folder.path })
  expect([anew.code, anew.stderr, anew.events.at(-1)?.metrics]).toEqual([0, '', metrics])
  expect(readFileSync(file('again/graded.jsonl'), 'utf8')).toBe(
    readFileSync(file('out/graded.jsonl'), 'utf8'),
  )
})

it('reads rows that carry their own instructions, chats, and results of the loose evaluator', async () => {
  using folder = scratch()
  writeFileSync(
    join(folder.path, 'results_loose.jsonl'),
    jsonl([
      {
        prompt: 'p',
        instruction_id_list: ['startend:quotation'],
        kwargs: [{ keywords: null }],
        messages: [
          { role: 'system', content: 'Quote it.' },
          { role: 'user', content: 'p' },
          { role: 'assistant', content: 'So:\n"x y"' },
        ],
        follow_instruction_list: [true],
      },
    ]),
  )
  const { code, events } = await rnr(['eval', 's-ifeval', '--replies', 'results_loose.jsonl'], {
    cwd: folder.path,
  })
  expect([code, events.filter(({ event }) => event !== 'progress').length]).toEqual([0, 1])
  expect(events.at(-1)).toMatchObject({
    published: { compared: 1, agree: 1 },
    metrics: [{ name: 'prompt-level-strict', value: 0 }, {}, { name: 'prompt-level-loose', value: 1 }, {}],
  })
})

it('says in one line what is wrong with rows, benchmark and file', async () => {
  using folder = scratch()
  const row = { prompt: 'p', response: 'r', instruction_id_list: ['keywords:existance'], kwargs: [{}] }
  writeFileSync(join(folder.path, 'bad.jsonl'), jsonl([row, { prompt: 'p' }, { ...row, kwargs: [] }]))
  const bad = await rnr(['eval', 'ifeval', '--replies', 'bad.jsonl'], { cwd: folder.path })
  expect(bad.code).toBe(2)
  expect(bad.events.flatMap(({ problem }) => problem ?? [])).toEqual([
    'response: wanted text, or "messages" that end with the reply',
    'kwargs: 0 for 1 instructions',
    'no rule kind "ifeval:keywords:existance"; did you mean "ifeval:keywords:existence"?',
  ])
  const none = await rnr(['eval', 'ifevil', '--replies', 'bad.jsonl'], { cwd: folder.path })
  expect([none.code, none.stderr]).toEqual([
    2,
    expect.stringMatching(/^rnr: no benchmark "ifevil"; did you mean "ifeval"\?.*\n$/),
  ])
})
