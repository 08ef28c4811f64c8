import { expect, it } from 'vitest'
import { likelihoodsOf, scoresOf, tableAt } from '../../../../test/answered-cases.ts'
import { casesIn, fileOf, hasSharedData, sharedData } from '../../../../test/benchmark-files.ts'
import { hellaswag } from './hellaswag.ts'

const own = {
  ...{ ind: 7, activity_label: 'Baking bread', ctx_a: 'Flour lies on a board.', ctx_b: 'the Baker' },
  ctx: 'Flour lies on a board. the Baker',
  endings: ['kneads.', 'sails away on  the board.', '[substeps] sleeps.', 'sings [title] A song'],
  label: '0',
}
const lettered = {
  question: '[header] How to bake bread [title] Knead. [step] Take flour.',
  choices: { A: 'Add water.', B: 'Add sand.', C: 'Go home.', D: 'Stop.' },
  answer: 'A',
}

it('cleans up text as everybody who publishes scores does', async () => {
  const { cases, problems } = await casesIn(hellaswag, fileOf('hellaswag_val.jsonl', [own, lettered]))
  expect(problems).toEqual([])
  expect(cases.map(({ choices }) => choices)).toEqual([
    {
      context: 'Baking bread: Flour lies on a board. The baker',
      continuations: [' kneads.', ' sails away on the board.', '  sleeps.', ' sings. A song'],
    },
    {
      context: ' How to bake bread. Knead. Take flour.',
      continuations: [' Add water.', ' Add sand.', ' Go home.', ' Stop.'],
    },
  ])
  expect(cases[0]?.messages[0]?.content).toMatch(
    /^How does this text go on\?\n\nBaking bread: .*\n\nA\. kneads\.\n/,
  )
})

it('takes the validation file of a whole copy, and says which rows are none', async () => {
  const { cases, problems } = await casesIn(
    hellaswag,
    fileOf('hellaswag_test.jsonl', [{ ...own, label: undefined }]),
    fileOf('hellaswag_val.jsonl', [
      own,
      { ...own, label: 4 },
      { ...lettered, answer: 'E' },
      { ...own, endings: 3 },
    ]),
  )
  expect(cases).toHaveLength(1)
  expect(problems.map(problem => problem.replace(/^.* row /, ''))).toEqual([
    '2: the right ending is none of those given',
    '3: the right ending is none of those given',
    expect.stringMatching(/^4: endings: /),
  ])
  await expect(
    casesIn(hellaswag, fileOf('hellaswag_test.jsonl', [{ ...own, label: undefined }])),
  ).rejects.toThrow(/row 1: label: /)
})

it('counts the likeliest to the character first', async () => {
  const { cases } = await casesIn(hellaswag, fileOf('hellaswag_val.jsonl', [own]))
  const { scores } = await scoresOf(hellaswag, cases, () => likelihoodsOf([-4, -5, -9, -9]))
  expect(scores).toEqual({ accuracy: 0, acc: 1, 'acc-norm': 0 })
})

it.skipIf(!hasSharedData)('reads a published file (skipped without ../shared/data)', async () => {
  const { cases, problems } = await casesIn(hellaswag, tableAt(`${sharedData}/hellaswag/hellaswag-400.jsonl`))
  expect([cases.length, problems]).toEqual([400, []])
  expect(
    cases.filter(({ choices }) => /\[(?:header|title|step|substeps)\]/.test(JSON.stringify(choices))),
  ).toEqual([])
  const right = await scoresOf(hellaswag, cases, ({ facts }) => `Answer: ${'ABCD'[Number(facts?.right)]}`)
  expect(right.scores).toEqual({ accuracy: 1, 'strict-accuracy': 1, unread: 0 })
  const wrong = await scoresOf(hellaswag, cases, ({ facts }) => `Answer: ${'BCDA'[Number(facts?.right)]}`)
  expect(wrong.scores).toEqual({ accuracy: 0, 'strict-accuracy': 0, unread: 0 })
})
