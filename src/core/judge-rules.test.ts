import { describe, expect, it } from 'vitest'
import { threeKinds } from '../../test/hand-made.ts'
import { bindRules, checkRules } from './check-rules.ts'
import type { Judge, Judgement, Question } from './judge.ts'
import { judgeRules } from './judge-rules.ts'
import type { Message } from './message.ts'
import type { Rule } from './rule.ts'
import type { RuleVerdict } from './verdict.ts'

const always = { is: 'always' } as const
const kindly: Rule = { id: 'r1', text: 'Be kind.', scope: always }
const short: Rule = {
  id: 'r2',
  text: 'At most 2 words.',
  kind: { name: 'length.max-words', params: { limit: 2 } },
  scope: always,
}
const messages: readonly Message[] = [
  { role: 'user', content: 'Hi' },
  { role: 'assistant', content: 'Hello there.' },
  { role: 'user', content: 'And?' },
  { role: 'assistant', content: 'That is all.' },
]

async function judge(
  rules: readonly Rule[],
  outcome: Judgement['outcome'] | ((question: Question) => Judgement['outcome']),
  stored?: readonly RuleVerdict[],
) {
  const asked: Question[] = []
  const decides: Judge = {
    ...{ id: 'j', models: ['m'], prompt: 'p', votes: 1 },
    async decide(question) {
      asked.push(question)
      const said = typeof outcome === 'string' ? outcome : outcome(question)
      return { outcome: said, reason: `said ${said}`, votes: [], models: 1 }
    },
  }
  const bound = bindRules(rules, threeKinds)
  const verdicts = stored ?? checkRules(bound, messages)
  return {
    asked,
    ...(await judgeRules({ name: 'row-1', system: 's', messages, rules: bound, verdicts }, decides)),
  }
}

describe('a judge', () => {
  it('is asked about every turn of a rule without a program, and about no other', async () => {
    const { asked, verdicts, judged } = await judge([kindly, short], 'fail')
    expect(asked.map(({ name, reply, messages }) => [name, reply, messages.length])).toEqual([
      ['row-1 r1 turn 1', 'Hello there.', 1],
      ['row-1 r1 turn 2', 'That is all.', 3],
    ])
    expect(verdicts.map(({ rule, turn, by, outcome }) => `${rule} ${turn} ${by} ${outcome}`)).toEqual([
      'r1 1 judge fail',
      'r2 1 program pass',
      'r1 2 judge fail',
      'r2 2 program fail',
    ])
    expect(judged.map(({ turn }) => turn)).toEqual([1, 2])
  })
  it('counts no verdict where the rule does not apply, and keeps unknown unknown', async () => {
    expect((await judge([kindly], 'not-applicable')).verdicts).toEqual([])
    expect((await judge([kindly], 'unknown')).verdicts.map(({ outcome, by }) => `${outcome} ${by}`)).toEqual([
      'unknown judge',
      'unknown judge',
    ])
  })
  it('decides the condition alone where a program decides the rule', async () => {
    const sometimes: Rule = { ...short, scope: { is: 'when', condition: 'the user greets' } }
    const { asked, verdicts } = await judge([sometimes], ({ reply }) =>
      reply === 'Hello there.' ? 'not-applicable' : 'pass',
    )
    expect(asked[0]).toMatchObject({ condition: 'the user greets', only: 'condition' })
    expect(verdicts).toMatchObject([
      { turn: 2, outcome: 'fail', by: 'judge', reason: expect.stringContaining('words') },
    ])
  })
  it('is given the rubric where there is one', async () => {
    const { asked } = await judge([{ ...kindly, rubric: 'Greetings count.' }], 'pass')
    expect(asked[0]).toMatchObject({ rule: 'Be kind.', rubric: 'Greetings count.' })
  })
  it('asks again what a judge said before, and never overrules a person', async () => {
    const said = (by: RuleVerdict['by'], turn: number): RuleVerdict => ({
      outcome: 'pass',
      rule: 'r1',
      turn,
      by,
    })
    const { asked, verdicts } = await judge([kindly], 'fail', [said('judge', 1), said('human', 2)])
    expect(asked.length).toBe(1)
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['fail', 'pass'])
  })
})
