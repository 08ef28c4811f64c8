import { describe, expect, it } from 'vitest'
import { closingRule, shortRule, triplet, twoTurns } from '../../../test/hand-made.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { fail, pass, unknown } from '../../core/verdict.ts'
import { candidatesOf } from './candidates-of.ts'
import { gradedTriplet } from './graded-triplet.ts'

const row: GradedRow = {
  ...{ id: 'c1', sample: 2, cluster: 'baker', tags: {} },
  system: 'You are a baker.',
  messages: [{ role: 'user', content: 'Hi' }, { role: 'assistant', content: 'given' }, ...twoTurns],
  rules: [
    { id: 'r1', text: 'Be short.' },
    { id: 'r2', text: 'Be kind.' },
    { id: 'r3', text: '' },
  ],
  marks: [
    { of: 'r1', group: 'length.max-words', turn: 2, by: 'program', verdict: pass },
    { of: 'r2', group: 'free text', turn: 2, by: 'judge', verdict: fail('rude') },
    { of: 'r1', group: 'length.max-words', turn: 3, by: 'program', verdict: unknown('who knows') },
    { of: 'r3', group: 'free text', turn: 3, by: 'judge', verdict: pass },
    { of: 'clarity', group: 'score', turn: 3, by: 'judge', verdict: pass },
  ],
}

describe('what people can be asked', () => {
  it('is about each rule in each graded reply, with what was said before it', () => {
    const asked = candidatesOf('runs/a', row, ['rule'])
    expect(asked.map(({ rule, turn, by, outcome }) => [rule, turn, by, outcome])).toEqual([
      ['r1', 2, 'program', 'pass'],
      ['r2', 2, 'judge', 'fail'],
      ['r1', 3, 'program', 'unknown'],
    ])
    expect(asked[1]).toMatchObject({
      ...{ run: 'runs/a', case: 'c1', sample: 2, cluster: 'baker', level: 'rule' },
      ...{ group: 'free text', asked: 'Be kind.', system: 'You are a baker.' },
      messages: row.messages.slice(0, 3),
      reply: twoTurns[1]?.content,
    })
  })
  it('is about all rules once, in all graded replies, with our verdict on them together', () => {
    expect(candidatesOf('runs/a', row, ['prompt'])).toMatchObject([
      {
        ...{ level: 'prompt', rule: null, group: 'all rules', turn: 3, by: 'judge', outcome: 'fail' },
        asked: 'all rules, in replies 2, 3:\n- Be short.\n- Be kind.',
        messages: row.messages.slice(0, 5),
        reply: twoTurns[3]?.content,
      },
    ])
    expect(candidatesOf('a', { ...row, marks: row.marks.slice(0, 1) }, ['prompt'])).toMatchObject([
      { asked: 'all rules:\n- Be short.', by: 'program', outcome: 'pass' },
    ])
  })
  it('counts one of several readings of a check, and leaves out what is no rule in words', () => {
    const [mark] = row.marks
    if (!mark) throw new Error('no mark')
    const marks = ['strict', 'loose'].map(reading => ({ ...mark, reading }))
    expect(candidatesOf('a', { ...row, marks }, ['rule', 'prompt']).map(({ level }) => level)).toEqual([
      'rule',
      'prompt',
    ])
    expect(candidatesOf('a', { ...row, marks: row.marks.slice(3) }, ['rule', 'prompt'])).toEqual([])
  })
  it('is asked of triplets as well', () => {
    const made = triplet({ rules: [shortRule, closingRule], messages: twoTurns })
    const asked = candidatesOf('run', gradedTriplet(made), ['rule', 'prompt'])
    expect(asked.map(({ group, turn, outcome }) => [group, turn, outcome])).toEqual([
      ['length.max-words', 1, 'pass'],
      ['closing.sign-off', 1, 'pass'],
      ['length.max-words', 2, 'pass'],
      ['closing.sign-off', 2, 'pass'],
      ['all rules', 2, 'pass'],
    ])
    expect(new Set(asked.map(({ cluster, case: id }) => `${cluster} ${id}`))).toEqual(
      new Set([`i1 ${made.id}`]),
    )
  })
})
