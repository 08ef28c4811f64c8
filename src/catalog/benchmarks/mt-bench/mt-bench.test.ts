import { describe, expect, it } from 'vitest'
import {
  casesIn,
  fileAt,
  fileOf,
  hasSharedData,
  sharedData,
  toolsWith,
} from '../../../../test/benchmark-files.ts'
import type { AskOptions } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { Message } from '../../../core/message.ts'
import { ratingIn } from './judge-prompts.ts'
import { mtBench } from './mt-bench.ts'

const prompt = (name: string, prompt_template: string) => ({
  ...{
    name,
    type: 'single',
    system_prompt: `system of ${name}`,
    prompt_template,
    output_format: '[[rating]]',
  },
})
const prompts = fileOf('judge_prompts.jsonl', [
  prompt('pair-v2', '{answer_a} {answer_b}'),
  prompt('single-v1', 'Q {question} A {answer} {{rate}}'),
  prompt('single-v1-multi-turn', 'Q {question_1} A {answer_1} Q {question_2} A {answer_2}'),
  prompt('single-math-v1', 'Q {question} R {ref_answer_1} A {answer}'),
  prompt('single-math-v1-multi-turn', 'R {ref_answer_1} {ref_answer_2} Q {question_2} A {answer_2}'),
])
const questions = fileOf('question.jsonl', [
  { question_id: 81, category: 'writing', turns: ['Write a line.', 'Now {answer_1} shorter.'] },
  { question_id: 111, category: 'math', turns: ['2+2?', 'And 3+3?'], reference: ['4', ''] },
])
const answer = (question_id: number, ...turns: string[]) => ({
  ...{ question_id, answer_id: 'x', model_id: 'gpt-4', choices: [{ index: 0, turns }] },
})
const references = fileOf('gpt-4.jsonl', [answer(111, 'four', 'six')])
const copy = [questions, prompts, references]

/** A judge's model that says these things one after the other; what it was asked is kept. */
function saying(...replies: readonly string[]) {
  const asked: { readonly messages: readonly Message[]; readonly options: AskOptions }[] = []
  return {
    asked,
    ask: async (messages: readonly Message[], options: AskOptions) => {
      asked.push({ messages, options })
      return replies[asked.length - 1] ?? ''
    },
  }
}
const metrics = (...graded: Parameters<(typeof mtBench.metrics)[number]['of']>[0][number][]) =>
  mtBench.metrics.map(metric => {
    const { value, counted, undecided } = metric.of(graded)
    return [metric.name, value, counted, undecided]
  })

it('grades both turns with the prompts of the copy, beside a reference where the question needs one', async () => {
  const { cases, problems } = await casesIn(mtBench, ...copy)
  expect(problems).toEqual([])
  const [writing, math] = cases as [Case, Case]
  const plain = saying('Good. Rating: [[8]]', 'Rating: [7.5]')
  const first = await mtBench.grade(
    { case: writing, replies: ['One {question}.', 'Two.'], sample: 0 },
    toolsWith({ ask: plain.ask }),
  )
  expect(plain.asked.map(({ messages }) => messages.map(({ content }) => content))).toEqual([
    ['system of single-v1', 'Q Write a line. A One {question}. {rate}'],
    ['system of single-v1-multi-turn', 'Q Write a line. A One {question}. Q Now {answer_1} shorter. A Two.'],
  ])
  expect(plain.asked.map(({ options }) => [options.purpose, options.temperature])).toEqual([
    ['81 turn 1', 0],
    ['81 turn 2', 0],
  ])
  const graded = saying('[[3]]', 'I cannot rate that.')
  const second = await mtBench.grade(
    { case: math, replies: ['5', '7'], sample: 0 },
    toolsWith({ ask: graded.ask }),
  )
  expect(graded.asked.map(({ messages }) => messages[1]?.content)).toEqual([
    'Q 2+2? R four A 5',
    'R four six Q And 3+3? A 7',
  ])
  expect(second.marks).toMatchObject([{ of: 'turn 2', verdict: { outcome: 'unknown' } }])
  expect(metrics(first, second)).toEqual([
    ['score', 18.5 / 3, 3, 1],
    ['first-turn', 5.5, 2, 0],
    ['second-turn', 7.5, 1, 1],
  ])
})

it('is undecided without a judge', async () => {
  const { cases } = await casesIn(mtBench, ...copy)
  const graded = await mtBench.grade({ case: cases[0] as Case, replies: ['a', 'b'], sample: 0 }, toolsWith())
  expect(metrics(graded)[0]).toEqual(['score', null, 0, 2])
})

it('tells broken rows, and stops where the copy is not whole', async () => {
  const broken = fileOf('more.jsonl', [
    { question_id: 82, category: 'coding', turns: ['Sort.', 'Faster.'] },
    { question_id: 81, category: 'writing', turns: ['Again.'] },
    { question_id: 83, category: 'writing', turns: [] },
    { prompt_template: 7 },
    { choices: [] },
    new Error('not valid JSON'),
    [],
  ])
  const { cases, problems } = await casesIn(mtBench, ...copy, broken)
  expect(cases.map(({ id }) => id)).toEqual(['81', '111'])
  expect(problems).toEqual([
    expect.stringContaining('row 4: name: '),
    expect.stringContaining('row 5: question_id: '),
    'copy/more.jsonl row 6: not valid JSON',
    'copy/more.jsonl row 7: not an object',
    'copy/more.jsonl row 1: no reference answer for question 82, which is about coding; name reference_answer/gpt-4.jsonl, too',
    'copy/more.jsonl row 2: question 81 was there before',
    expect.stringContaining('row 3: turns: '),
  ])
  await expect(casesIn(mtBench, questions)).rejects.toThrow('mt-bench: no judge prompt "single-v1"')
  await expect(casesIn(mtBench, prompts)).rejects.toThrow(
    'mt-bench: no question in the files given; wanted: ',
  )
})

it.each([
  ['Rating: [[5]]', 5],
  ['[[10]] and [[1]]', 10],
  ['see [2], rating [[9.5]]', 9.5],
  ['[4]', 4],
  ['[[0]]', null],
  ['[[11]]', null],
  ['[[five]]', null],
  ['', null],
])('reads %j as %s', (reply, rating) => expect(ratingIn(reply)).toBe(rating))

it('reads model_answer rows', () => {
  expect(mtBench.repliesIn?.(answer(81, 'a', 'b'))).toEqual({ id: '81', replies: ['a', 'b'] })
  expect(mtBench.repliesIn?.({ id: '81', response: 'a' })).toBeNull()
})

describe.skipIf(!hasSharedData)('the published files (skipped without ../shared/data)', () => {
  const folder = `${sharedData}/mt-bench`
  it('are read to the last row and fill every prompt', async () => {
    const { cases, problems } = await casesIn(
      mtBench,
      ...['question', 'reference_answer-gpt-4', 'judge_prompts'].map(name =>
        fileAt(`${folder}/${name}.jsonl`),
      ),
    )
    expect([cases.length, problems]).toEqual([80, []])
    const { ask, asked } = saying()
    for (const one of cases)
      await mtBench.grade({ case: one, replies: ['reply one', 'reply two'], sample: 0 }, toolsWith({ ask }))
    expect(asked.length).toBe(160)
    expect(asked.filter(({ messages }) => /Reference answer/i.test(messages[1]?.content ?? '')).length).toBe(
      60,
    )
  })
})
