import { describe, expect, it } from 'vitest'
import {
  casesIn,
  fileAt,
  fileOf,
  hasSharedData,
  scriptedJudge,
  sharedData,
  toolsWith,
} from '../../../../test/benchmark-files.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import { infobench } from './infobench.ts'

const row = {
  id: 'domain_oriented_task_0',
  input: 'Roses flower in June.',
  category: 'Gardening',
  instruction: 'Write a title of three words.',
  decomposed_questions: ['Is it a title?', 'Does it have three words?'],
  subset: 'Easy_set',
  question_label: [['Format'], ['Format', 'Number']],
}

it('reads a row with or without an output, and tells what is wrong with others', async () => {
  const { cases, problems } = await casesIn(
    infobench,
    fileOf('infobench.jsonl', [
      row,
      { ...row, id: 2, input: '', subset: 'Hard_set', output: 'June Rose Time', eval: [true, true] },
      { ...row, id: 3, question_label: [['Format']] },
      { ...row, id: 4, subset: 'Middle_set' },
      { ...row, id: 5, decomposed_questions: [] },
      new Error('not valid JSON'),
    ]),
  )
  expect(problems).toEqual([
    'copy/infobench.jsonl row 3: question_label: not as many as there are questions',
    expect.stringContaining('row 4: subset: '),
    expect.stringContaining('row 5: decomposed_questions: '),
    'copy/infobench.jsonl row 6: not valid JSON',
  ])
  expect(cases.map(({ id, messages, tags }) => [id, messages[0]?.content, tags])).toEqual([
    [
      'domain_oriented_task_0',
      'Write a title of three words.\n\nRoses flower in June.',
      { subset: 'easy', k: 2, category: 'Gardening' },
    ],
    ['2', 'Write a title of three words.', { subset: 'hard', k: 2, category: 'Gardening' }],
  ])
  expect(infobench.repliesIn?.({ ...row, output: 'June Rose Time' })).toEqual({
    id: row.id,
    replies: ['June Rose Time'],
  })
  expect(infobench.repliesIn?.(row)).toBeNull()
})

it('asks the judge every question about the reply; what it does not answer is undecided', async () => {
  const { cases } = await casesIn(infobench, fileOf('infobench.jsonl', [row]))
  const answered = { case: cases[0] as Case, replies: ['June Rose Time'], sample: 1 }
  const { judge, asked } = scriptedJudge(({ rule }) => (rule.includes('title') ? 'pass' : 'not-applicable'))
  const graded = await infobench.grade(answered, toolsWith({ judge }))
  expect(asked.map(({ name, rule, reply }) => [name, rule, reply])).toEqual([
    [
      'domain_oriented_task_0 sample 2 question 1',
      'The answer to this question about the reply is yes: Is it a title?',
      'June Rose Time',
    ],
    [
      'domain_oriented_task_0 sample 2 question 2',
      'The answer to this question about the reply is yes: Does it have three words?',
      'June Rose Time',
    ],
  ])
  expect(infobench.metrics[0]?.of([graded])).toMatchObject({ value: 1, counted: 1, undecided: 1 })
  const alone = await infobench.grade(answered, toolsWith())
  expect(infobench.metrics[0]?.of([alone])).toMatchObject({ value: null, counted: 0, undecided: 2 })
})

describe.skipIf(!hasSharedData)('the published verdicts on GPT-4 (skipped without ../shared/data)', () => {
  const file = fileAt(`${sharedData}/infobench/gpt4-decompose-eval.jsonl`)

  it('give the ratio of those verdicts when a judge repeats them', async () => {
    const recorded = new Map<string, { output: string; eval: boolean[] }>()
    for await (const item of file.rows())
      if ('value' in item) {
        const one = item.value as { id: string; output: string; eval: boolean[] }
        recorded.set(one.id, one)
      }
    const { cases, problems } = await casesIn(infobench, file)
    expect([cases.length, problems]).toEqual([500, []])
    const { judge, asked } = scriptedJudge(({ name }) => {
      const [, id, question] = /^(.*) question (\d+)$/.exec(name) ?? []
      return recorded.get(id as string)?.eval[Number(question) - 1] ? 'pass' : 'fail'
    })
    const graded: GradedCase[] = []
    for (const one of cases)
      graded.push(
        await infobench.grade(
          { case: one, replies: [recorded.get(one.id)?.output ?? ''], sample: 0 },
          toolsWith({ judge }),
        ),
      )
    expect(asked.length).toBe(2250)
    expect(infobench.metrics[0]?.of(graded)).toMatchObject({
      value: 1971 / 2250,
      counted: 2250,
      undecided: 0,
    })
    const [subset, requirement] = infobench.breakdowns?.(graded) ?? []
    expect(subset?.rows.map(({ name, value, counted }) => [name, value, counted])).toEqual([
      ['easy', 610 / 690, 690],
      ['hard', 1361 / 1560, 1560],
    ])
    expect(requirement?.rows.map(({ name, counted }) => [name, counted])).toEqual([
      ['Content', 1395],
      ['Format', 794],
      ['Linguistic', 168],
      ['Number', 419],
      ['Style', 190],
    ])
  })
})
