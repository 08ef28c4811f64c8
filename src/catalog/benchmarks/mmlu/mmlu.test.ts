import { expect, it } from 'vitest'
import { likelihoodsOf, scoresOf, tableAt } from '../../../../test/answered-cases.ts'
import { casesIn, fileOf, hasSharedData, sharedData } from '../../../../test/benchmark-files.ts'
import { mmlu } from './mmlu.ts'

const row = (question: string, answer: string) => ({ question, A: '1', B: '2', C: '3', D: '4', answer })
const hub = (question: string, subject: string, answer: number | bigint) => ({
  ...{ question, subject, answer, choices: ['1', '2', '3', '4'] },
})
const ask = (letter: string) => () => `Let me think.\n\nAnswer: ${letter}`

it('asks in a chat with letters, and compares the letters as published', async () => {
  const { cases, problems } = await casesIn(mmlu, fileOf('high_school_sums_test.csv', [row('1 + 1 =', 'B')]))
  expect(problems).toEqual([])
  const [first] = cases
  expect(first?.id).toMatch(/^high_school_sums\/[0-9a-f]{16}$/)
  expect(first?.tags).toEqual({ subject: 'high_school_sums' })
  expect(first?.messages[0]?.content).toContain(
    'about high school sums:\n\n1 + 1 =\n\nA. 1\nB. 2\nC. 3\nD. 4\n',
  )
  expect(first?.choices).toEqual({
    context:
      'The following are multiple choice questions (with answers) about high school sums.\n\n1 + 1 =\nA. 1\nB. 2\nC. 3\nD. 4\nAnswer:',
    continuations: [' A', ' B', ' C', ' D'],
  })
})

it('puts five answered questions of the dev file of the same subject before, and asks none of them', async () => {
  const dev = fileOf(
    'sums_dev.csv',
    [1, 2, 3, 4, 5, 6].map(n => row(`${n} - ${n} + 1 =`, 'A')),
  )
  const { cases } = await casesIn(
    mmlu,
    ...[dev, fileOf('sums_test.csv', [row('1 + 1 =', 'B')]), fileOf('signs_test.csv', [row('Plus?', 'C')])],
  )
  expect(cases).toHaveLength(2)
  const [sums, signs] = cases.map(({ choices }) => choices?.context ?? '')
  expect(sums?.match(/Answer: A\n\n/g)).toHaveLength(5)
  expect(sums).not.toContain('6 - 6')
  expect(sums).toMatch(/5 - 5 \+ 1 =\n(?:.+\n){4}Answer: A\n\n1 \+ 1 =\n(?:.+\n){4}Answer:$/)
  expect(signs).not.toContain('Answer: ')
})

it('reads the columns of the hub, and says which rows are none', async () => {
  const { cases, problems } = await casesIn(
    mmlu,
    fileOf('test-00000-of-00001.parquet', [
      hub('one?', 'sums', 0n),
      hub('two?', 'signs', 3),
      hub('two?', 'signs', 3),
      hub('three?', 'signs', 4),
      row('four?', 'E'),
      'five?',
      new Error('not valid JSON'),
    ]),
  )
  expect(cases.map(({ tags, facts }) => [tags.subject, facts?.right])).toEqual([
    ['sums', 0],
    ['signs', 3],
    ['signs', 3],
  ])
  expect(new Set(cases.map(({ id }) => id)).size).toBe(3)
  expect(problems).toEqual([
    expect.stringMatching(/row 4: answer: /),
    expect.stringMatching(/row 5: answer: /),
    expect.stringMatching(/row 6: not an object$/),
    expect.stringMatching(/row 7: not valid JSON$/),
  ])
  await expect(casesIn(mmlu, fileOf('notes.jsonl', [{ text: 'x' }]))).rejects.toThrow(
    /no case of mmlu in the files given \(copy\/notes\.jsonl row 1: .*; wanted: /,
  )
})

it('means over questions, and over subjects', async () => {
  const { cases } = await casesIn(
    mmlu,
    fileOf('sums_test.csv', [row('a', 'A'), row('b', 'A'), row('c', 'B')]),
    fileOf('signs_test.csv', [row('d', 'B')]),
  )
  const { scores } = await scoresOf(mmlu, cases, ask('A'))
  expect(scores).toEqual({
    ...{ accuracy: 0.5, 'strict-accuracy': 0.5, unread: 0 },
    'macro-accuracy': expect.closeTo(1 / 3, 12),
  })
  const silent = await scoresOf(mmlu, cases, () => 'No.')
  expect(silent.scores).toMatchObject({ accuracy: 0, unread: 1 })
  const likely = await scoresOf(mmlu, cases, () => likelihoodsOf([-3, -1, -2, -9]))
  expect(likely.scores).toEqual({ accuracy: 0.5, 'macro-accuracy': expect.closeTo(2 / 3, 12) })
})

it.skipIf(!hasSharedData)('reads published files (skipped without ../shared/data)', async () => {
  const counts = {
    ...{ astronomy: 152, business_ethics: 100, computer_security: 100, formal_logic: 126 },
    ...{ high_school_geography: 198, international_law: 121, philosophy: 311, world_religions: 171 },
  }
  const files = Object.keys(counts).map(subject => tableAt(`${sharedData}/mmlu/${subject}_test.csv`))
  const { cases, problems } = await casesIn(mmlu, ...files)
  expect(problems).toEqual([])
  const bySubject = Object.groupBy(cases, ({ tags }) => String(tags.subject))
  expect(Object.fromEntries(Object.entries(bySubject).map(([name, all]) => [name, all?.length]))).toEqual(
    counts,
  )
  expect(new Set(cases.map(({ id }) => id)).size).toBe(1_279)
  const right = await scoresOf(mmlu, cases, ({ facts }) => `Answer: ${'ABCD'[Number(facts?.right)]}`)
  expect(right.scores).toMatchObject({ accuracy: 1, 'macro-accuracy': 1, 'strict-accuracy': 1, unread: 0 })
  const wrong = await scoresOf(mmlu, cases, ({ facts }) => `(${'BCDA'[Number(facts?.right)]})`)
  expect(wrong.scores).toMatchObject({ accuracy: 0, 'macro-accuracy': 0, unread: 0 })
})
