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
import { followbench } from './followbench.ts'
import { checkedByProgram } from './programs.ts'

const added = ['', ' in French', ' without the letter e', ' in a rhyme', ' for a child', ' in ten words']
const group = (example_id: number, category: string, more: object = {}) =>
  added.map((_, level) => ({
    ...{ example_id, category: level > 0 ? category : 'mixed', source: 'ours', level, target: '' },
    instruction: `Describe tree ${example_id}${added.slice(0, level + 1).join('')}.`,
    ...more,
  }))
const style = fileOf('style_constraints.json', group(1, 'style'))
const gradeAll = async (decide: (name: string) => 'pass' | 'fail' | 'unknown') => {
  const { cases } = await casesIn(followbench, style)
  const { judge, asked } = scriptedJudge(({ name }) => decide(name))
  const graded: GradedCase[] = []
  for (const one of cases)
    graded.push(
      await followbench.grade({ case: one, replies: ['Un chêne.'], sample: 0 }, toolsWith({ judge })),
    )
  return { graded, asked, cases }
}
const figures = (graded: readonly GradedCase[]) =>
  Object.fromEntries(followbench.metrics.map(metric => [metric.name, metric.of(graded).value]))

it('asks the judge about each added constraint beside the level before', async () => {
  const { graded, asked, cases } = await gradeAll(name => (name.endsWith('constraint 3') ? 'fail' : 'pass'))
  expect(cases.map(({ tags }) => tags)).toEqual(
    [1, 2, 3, 4, 5].map(level => ({ constraint: 'style', level })),
  )
  expect(asked.length).toBe(15)
  expect(asked[2]?.rubric).toContain(
    'First version:\nDescribe tree 1 in French.\n\nSecond version:\nDescribe tree 1 in French without the letter e.',
  )
  expect(asked[2]?.messages).toEqual([
    { role: 'user', content: 'Describe tree 1 in French without the letter e.' },
  ])
  // Levels 3, 4 and 5 hold the broken constraint.
  expect(figures(graded)).toEqual({ hsr: 2 / 5, ssr: (1 + 1 + 2 / 3 + 3 / 4 + 4 / 5) / 5, csl: 2 })
  expect(followbench.breakdowns?.(graded)[0]?.rows.map(({ name, value }) => [name, value])).toEqual([
    ['1', 1],
    ['2', 1],
    ['3', 0],
    ['4', 0],
    ['5', 0],
  ])
})

it('counts levels in a row from the first, and leaves open what nobody decided', async () => {
  expect(figures((await gradeAll(() => 'pass')).graded).csl).toBe(5)
  expect(figures((await gradeAll(() => 'fail')).graded).csl).toBe(0)
  const { graded } = await gradeAll(name => (name.endsWith('constraint 2') ? 'unknown' : 'pass'))
  expect(figures(graded)).toEqual({ hsr: 1, ssr: 1, csl: null })
  expect(followbench.metrics.map(metric => metric.of(graded).undecided)).toEqual([4, 4, 1])
  // A group without its third level cannot be said to have got beyond the second.
  const all = (await gradeAll(() => 'pass')).graded
  expect(followbench.metrics[2]?.of(all.filter(({ tags }) => tags.level !== 3))).toMatchObject({
    value: null,
    undecided: 1,
  })
  const other = all.map(one => ({ ...one, sample: 1 }))
  expect(followbench.metrics[2]?.of([...all, ...other])).toMatchObject({ value: 5, counted: 2 })
})

it('holds a template for the whole of an example constraint, without a judge', async () => {
  const examples = fileOf('example_constraints.json', [
    {
      ...{
        example_id: 1,
        category: 'example',
        source: 'ours',
        level: 1,
        target: '{instruction}\nBot: {answer}',
      },
      instruction: 'Name a tree.\nBot: oak\n\nName a bird.',
    },
  ])
  const { cases } = await casesIn(followbench, examples)
  const grade = async (reply: string) =>
    (await followbench.grade({ case: cases[0] as Case, replies: [reply], sample: 0 }, toolsWith())).marks
  expect(await grade('Bot: robin')).toMatchObject([{ by: 'program', verdict: { outcome: 'pass' } }])
  expect(await grade('A robin.')).toMatchObject([{ by: 'program', verdict: { outcome: 'fail' } }])
})

it('tells mixed constraints apart and broken rows', async () => {
  const mixed = group(2, 'format, content', { category: 'format, content, style, format, content' })
  const { cases, problems } = await casesIn(
    followbench,
    fileOf('mixed_constraints.json', [
      ...mixed.slice(0, 3),
      ...mixed.slice(4, 5),
      { ...mixed[0], level: 9 },
      new Error('not valid JSON'),
    ]),
  )
  expect(cases.map(({ facts }) => facts?.sorts)).toEqual([['format'], ['format', 'content']])
  expect(problems).toEqual([
    'copy/mixed_constraints.json row 4: level: 4 does not follow level 3 of example 2',
    expect.stringContaining('row 5: level: '),
    'copy/mixed_constraints.json row 6: not valid JSON',
  ])
  await expect(casesIn(followbench, fileOf('other.json', mixed))).rejects.toThrow('category: ')
  expect(
    followbench.repliesIn?.({
      prompt_new: mixed[1]?.instruction,
      choices: [{ message: { content: 'Oak' } }],
    }),
  ).toEqual({ id: cases[0]?.id, replies: ['Oak'] })
  expect(followbench.repliesIn?.({ prompt: 'x', response: 'y' })).toBeNull()
})

const programmed = (
  source: string,
  level: number,
  target = '',
  more: { constraint?: string; example?: number } = {},
) => ({
  ...{ constraint: 'mixed', example: 1, source, level, target },
  ...more,
})
it.each([
  [programmed('E2E', 1, 'name[A]'), 'name[A]', 'name[A].'],
  [programmed('WIKIEVENTS', 1, 'a\nb\nc'), 'c\na', 'a\nd'],
  [programmed('CONLL2003', 1, `['Bonn', "L'Aquila"]`), "L'Aquila", 'Aquila'],
  [programmed('BBH_logical', 1, '(B)'), 'Not (A), so (B).', '(B), not (A)'],
  [programmed('BBH_time', 1, '02/10/1942'), 'It is 02/10/1942.', '10/02/1942'],
  [programmed('gsm_8k', 1, '$37'), '$30 and $7 are $37', '$37 and $1'],
  [programmed('self_made_space', 1, '20th floor'), 'on the 20th floor', 'on the 2nd floor'],
  [programmed('xsum', 1), 'One sentence.', 'One. Two.'],
  [programmed('xsum', 4), 'Police are searching a house.', 'Police search a house.'],
  [programmed('samsum', 5), 'She has stuff to do.', 'She has stuff, to do.'],
  [
    programmed('gigaword', 5),
    'eight small words without marks in one line',
    'Eight small words without marks in one line',
  ],
  [programmed('arxiv', 4), 'We study activations.', 'I study activations.'],
  [programmed('cnn_dailymail', 1), 'A. B. C.', 'A. B. C. '],
  [programmed('x', 1, '', { constraint: 'format', example: 22 }), 'A.\n\nB.\n\nC.', 'A.\n\nB.'],
  [programmed('x', 1, '', { constraint: 'format', example: 30 }), '**A**', 'A'],
  [
    programmed('x', 1, "{instruction}\n{{'Bot': '{answer}'}}", { constraint: 'example' }),
    "{'Bot': 'x'}",
    "{'Bot': 'x\ny'}",
  ],
])('%j: %j and not %j', (about, right, wrong) => {
  expect(checkedByProgram(right, about)).toBe(true)
  expect(checkedByProgram(wrong, about)).toBe(false)
})

it('leaves other instructions to the judge', () =>
  expect(checkedByProgram('x', programmed('quora', 1))).toBeNull())

describe.skipIf(!hasSharedData)('the published files (skipped without ../shared/data)', () => {
  const types = ['content', 'example', 'format', 'mixed', 'situation', 'style']
  it('are read to the last row; programs decide 70 of the 164 groups', async () => {
    const { cases, problems } = await casesIn(
      followbench,
      ...types.map(type => fileAt(`${sharedData}/followbench/${type}_constraints.json`)),
    )
    expect([cases.length, problems]).toEqual([820, []])
    const undecided = new Map<string, number>()
    for (const one of cases) {
      const { marks } = await followbench.grade({ case: one, replies: [''], sample: 0 }, toolsWith())
      if (marks.every(({ by }) => by === 'judge'))
        undecided.set(String(one.tags.constraint), (undecided.get(String(one.tags.constraint)) ?? 0) + 1)
    }
    expect(Object.fromEntries(undecided)).toEqual({
      content: 65,
      format: 140,
      mixed: 45,
      situation: 70,
      style: 150,
    })
    const answered = cases.filter(({ facts }) => facts?.source === 'E2E')
    for (const one of answered) {
      const replies = [String(one.facts?.target)]
      const { marks } = await followbench.grade({ case: one, replies, sample: 0 }, toolsWith())
      expect(marks[0]?.verdict.outcome).toBe('pass')
    }
  })
})
