import { expect, it } from 'vitest'
import { scoresOf, tableAt } from '../../../../test/answered-cases.ts'
import { casesIn, fileOf, hasSharedData, sharedData } from '../../../../test/benchmark-files.ts'
import { gsm8k } from './gsm8k.ts'

const rows = [
  {
    question: 'Two crates hold 617 pears each. How many pears?',
    answer: '2 * 617 = <<2*617=1234>>1,234\n#### 1,234',
  },
]

it.each([
  ['So there are 1,234 pears.\n\nAnswer: 1,234 pears', 1, 1],
  ['#### 1234', 1, 1],
  ['2 × 617 makes $1,234.00 in all.', 1, 0],
  ['Answer: 1235', 0, 0],
  ['Answer: 1234 or 1235', 0, 0],
  ['I cannot help with that.', 0, 0],
  ['', 0, 0],
])('grades %j', async (reply, lenient, strict) => {
  const { cases } = await casesIn(gsm8k, fileOf('test.jsonl', rows))
  const { scores } = await scoresOf(gsm8k, cases, () => reply)
  expect(scores).toEqual({
    ...{ 'exact-match': lenient, 'strict-match': strict, unread: /\d/.test(reply) ? 0 : 1 },
  })
})

it('takes the test file of a whole copy, and says which rows are none', async () => {
  const { cases, problems } = await casesIn(
    gsm8k,
    fileOf('train.jsonl', [{ question: 'x', answer: '#### 1' }]),
    fileOf('test.jsonl', [...rows, { question: 'x', answer: '18' }, { question: ' ', answer: '#### 1' }, 3]),
  )
  expect(cases).toHaveLength(1)
  expect(problems.map(problem => problem.replace(/^.* row /, ''))).toEqual([
    '2: answer: does not end with "#### " and a number',
    expect.stringMatching(/^3: question: /),
    expect.stringMatching(/^4: expected object/),
  ])
})

it.skipIf(!hasSharedData)(
  'reads the published file, whose answers are right (skipped without ../shared/data)',
  async () => {
    const path = `${sharedData}/gsm8k/test.jsonl`
    const { cases, problems } = await casesIn(gsm8k, tableAt(path))
    expect([cases.length, problems]).toEqual([1_319, []])
    const answers: string[] = []
    for await (const row of tableAt(path).rows())
      if ('value' in row) answers.push(String(Object(row.value).answer))
    const answerTo = new Map(cases.map(({ id }, at) => [id, answers[at] ?? '']))
    const right = await scoresOf(gsm8k, cases, ({ id }) => answerTo.get(id) ?? '')
    expect(right.scores).toEqual({ 'exact-match': 1, 'strict-match': 1, unread: 0 })
    const lastOnly = await scoresOf(gsm8k, cases, ({ id }) =>
      (answerTo.get(id) ?? '').replace('#### ', 'In all, $'),
    )
    expect(lastOnly.scores).toEqual({ 'exact-match': 1, 'strict-match': 0, unread: 0 })
    const wrong = await scoresOf(gsm8k, cases, ({ facts }) => `Answer: ${Number(facts?.right) + 1}`)
    expect(wrong.scores).toEqual({ 'exact-match': 0, 'strict-match': 0, unread: 0 })
  },
)
