import { expect, it } from 'vitest'
import { threeKinds } from '../../../test/hand-made.ts'
import type { Judge } from '../judge.ts'
import type { Rule } from '../rule.ts'
import type { Answered, Case } from './case.ts'
import { freeRules, gradeByRules } from './grade-by-rules.ts'

const always = { is: 'always' } as const
const short: Rule = {
  id: 'r1',
  text: 'At most 2 words.',
  kind: { name: 'length.max-words', params: { limit: 2 } },
  scope: always,
}
const kindly: Rule = { id: 'r2', text: 'Be kind.', scope: always }
const later: Rule = { ...short, id: 'r3', scope: { is: 'from-turn', turn: 3 } }

const asked: Case = {
  id: 'c1',
  system: 'Be short.',
  messages: [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: 'A given answer that is far too long.' },
    { role: 'user', content: 'And?' },
    { role: 'user', content: 'Well?' },
  ],
  rules: [short, kindly, later],
  cluster: 'c1',
  tags: {},
}
const answered: Answered = { case: asked, sample: 0, replies: ['Two words.', 'Three whole words.'] }

it("grades the model's own replies, each rule where it applies, and leaves what no program can tell undecided", async () => {
  const marks = await gradeByRules(answered, { checkers: threeKinds })
  expect(marks.map(({ of, group, turn, by, verdict }) => [of, group, turn, by, verdict.outcome])).toEqual([
    ['r1', 'length.max-words', 2, 'program', 'pass'],
    ['r2', freeRules, 2, 'program', 'unknown'],
    ['r1', 'length.max-words', 3, 'program', 'fail'],
    ['r2', freeRules, 3, 'program', 'unknown'],
    ['r3', 'length.max-words', 3, 'program', 'fail'],
  ])
  expect(marks[2]?.verdict).toMatchObject({ reason: expect.stringContaining('words'), span: {} })
})

it('has a judge decide the rest, and only that', async () => {
  const questions: string[] = []
  const judge: Judge = {
    ...{ id: 'j', models: ['m'], prompt: 'p', votes: 1 },
    async decide({ name, reply }) {
      questions.push(`${name}: ${reply}`)
      return { outcome: 'pass', reason: 'kind enough', votes: [], models: 1 }
    },
  }
  const marks = await gradeByRules({ ...answered, sample: 1 }, { checkers: threeKinds, judge })
  expect(questions).toEqual([
    'c1 sample 2 r2 turn 2: Two words.',
    'c1 sample 2 r2 turn 3: Three whole words.',
  ])
  expect(marks.filter(({ of }) => of === 'r2').map(({ by, verdict }) => [by, verdict.outcome])).toEqual([
    ['judge', 'pass'],
    ['judge', 'pass'],
  ])
})

it('says which rule is none', async () => {
  const odd: Case = { ...asked, rules: [{ ...short, kind: { name: 'length.max-wrods', params: {} } }] }
  await expect(gradeByRules({ ...answered, case: odd }, { checkers: threeKinds })).rejects.toThrow(
    /rule r1: no rule kind "length\.max-wrods"/,
  )
})
