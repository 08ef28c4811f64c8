import { expect, it } from 'vitest'
import { likelihoodsOf, scoresOf, tableAt } from '../../../../test/answered-cases.ts'
import { casesIn, fileOf, hasSharedData, sharedData } from '../../../../test/benchmark-files.ts'
import { arc } from './arc.ts'

const own = {
  id: 'Test_1',
  question: {
    stem: 'What floats on water?',
    choices: [
      { text: 'a cork', label: '1' },
      { text: 'a heavy stone', label: '2' },
    ],
  },
  answerKey: '1',
}
const hub = {
  id: 'Test_2',
  question: 'What sinks?',
  choices: { text: ['a feather', 'a nail', 'a leaf'], label: ['A', 'B', 'C'] },
  answerKey: 'B',
}
const placed = { query: 'Question: What burns?', choices: ['paper', 'sand'], gold: 0 }

it('reads its three shapes', async () => {
  const { cases, problems } = await casesIn(arc, fileOf('ARC-Easy-Test.jsonl', [own, hub, placed]))
  expect(problems).toEqual([])
  expect(cases.map(({ facts }) => facts?.right)).toEqual([0, 1, 0])
  expect(cases.map(({ id }) => id)).toEqual(['Test_1', 'Test_2', expect.stringMatching(/^[0-9a-f]{16}$/)])
  expect(cases[0]?.tags).toEqual({ set: 'easy' })
  expect(cases[0]?.choices).toEqual({
    context: 'Question: What floats on water?\nAnswer:',
    continuations: [' a cork', ' a heavy stone'],
  })
  expect(cases[2]?.messages[0]?.content).toMatch(/^What burns\?\n\nA\. paper\nB\. sand\n\n/)
})

it('takes the test files of a whole copy, and says which rows are none', async () => {
  const { cases, problems } = await casesIn(
    arc,
    fileOf('ARC-Challenge-Train.jsonl', [placed]),
    fileOf('ARC-Challenge-Test.jsonl', [
      own,
      { ...hub, answerKey: 'E' },
      { ...placed, gold: 2 },
      { ...placed, choices: 'paper' },
      own,
      null,
    ]),
  )
  expect(cases.map(({ id, tags }) => [id, tags.set])).toEqual([['Test_1', 'challenge']])
  expect(problems.map(problem => problem.replace(/^.* row /, ''))).toEqual([
    '2: the answer "E" is none of the options',
    '3: the answer "2" is none of the options',
    expect.stringMatching(/^4: choices: /),
    '5: the case "Test_1" was there before',
    '6: not an object',
  ])
})

it('counts the likeliest, and the likeliest to the character', async () => {
  const { cases } = await casesIn(arc, fileOf('ARC-Easy-Test.jsonl', [own]))
  const { scores } = await scoresOf(arc, cases, () => likelihoodsOf([-5, -6]))
  expect(scores).toEqual({ accuracy: 0, acc: 1, 'acc-norm': 0 })
})

it.skipIf(!hasSharedData)('reads a published file (skipped without ../shared/data)', async () => {
  const { cases, problems } = await casesIn(arc, tableAt(`${sharedData}/arc/arc-easy-400.jsonl`))
  expect([cases.length, problems]).toEqual([400, []])
  const right = await scoresOf(arc, cases, ({ facts }) => `Answer: ${'ABCDE'[Number(facts?.right)]}`)
  expect(right.scores).toEqual({ accuracy: 1, 'strict-accuracy': 1, unread: 0 })
  const inWords = await scoresOf(arc, cases, ({ facts, choices }) => {
    return `The answer is: ${choices?.continuations[Number(facts?.right)]}`
  })
  expect(inWords.scores['strict-accuracy']).toBe(0)
  const wrong = await scoresOf(arc, cases, ({ facts, choices }) => {
    const options = choices?.continuations.length ?? 1
    return `Answer: ${'ABCDE'[(Number(facts?.right) + 1) % options]}`
  })
  expect(wrong.scores).toMatchObject({ accuracy: 0, unread: 0 })
})
