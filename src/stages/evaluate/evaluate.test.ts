import { describe, expect, it } from 'vitest'
import { gradedCase } from '../../../test/graded-cases.ts'
import { all } from '../../../test/hand-made.ts'
import { CallFailure } from '../../core/call-failure.ts'
import type { Case } from '../../core/evaluation/case.ts'
import { Failure } from '../../core/failure.ts'
import type { Model, ModelRequest } from '../../core/model.ts'
import { askCase } from './ask-case.ts'
import { evaluate } from './evaluate.ts'
import { weighCase } from './weigh-case.ts'

const caseOf = (id: string, more: Partial<Case> = {}): Case => ({
  ...{ id, system: 'Be short.', rules: [], cluster: id, tags: {} },
  messages: [{ role: 'user', content: 'Hi' }],
  ...more,
})

/** A model that answers with the number of its call, and what it was asked. */
function scripted(reply: (request: ModelRequest) => string = () => 'yes') {
  const asked: ModelRequest[] = []
  const model: Model = {
    id: 'scripted',
    async complete(request) {
      asked.push(request)
      return { text: reply(request), usage: { input: 1, output: 1 }, stop: 'end' }
    },
  }
  return { model, asked }
}

describe('asking a case', () => {
  const turns = caseOf('c1', {
    messages: [
      { role: 'user', content: 'One' },
      { role: 'user', content: 'Two' },
      { role: 'assistant', content: 'Given.' },
      { role: 'user', content: 'Three' },
    ],
  })
  it('goes turn by turn, with its own replies and the given ones before each', async () => {
    const { model, asked } = scripted(({ messages }) => `to ${messages.at(-1)?.content}`)
    const { replies } = await askCase({ case: turns, sample: 0 }, { model, placement: 'system' })
    expect(replies).toEqual(['to One', 'to Three'])
    expect(asked[1]?.messages.map(({ content }) => content)).toEqual([
      ...['Be short.', 'One', 'to One', 'Two', 'Given.', 'Three'],
    ])
    expect(asked.map(({ purpose }) => purpose)).toEqual(['c1 turn 1', 'c1 turn 2'])
  })
  it('names the draw, and sends no parameter that nobody set', async () => {
    const { model, asked } = scripted()
    const draw = { case: caseOf('c1'), sample: 2 }
    await askCase(draw, { model, placement: 'none' })
    await askCase(draw, { model, placement: 'none', temperature: 0, maxTokens: 5 })
    const { purpose, ...request } = asked[0] ?? { purpose: '' }
    expect([purpose, request]).toEqual([
      'c1 sample 3 turn 1',
      { messages: [{ role: 'user', content: 'Hi' }], sample: 2 },
    ])
    expect(asked[1]).toMatchObject({ temperature: 0, maxTokens: 5 })
  })
})

describe('weighing a case', () => {
  it('asks how likely each choice is', async () => {
    const asked: ModelRequest[] = []
    const model: Model = {
      id: 'm',
      async complete(request) {
        asked.push(request)
        const likelihood = { logprob: -asked.length, tokens: 1, greedy: false }
        return { text: '', usage: { input: 1, output: 0 }, stop: 'end', likelihood }
      },
    }
    const choices = { context: 'One and one is', continuations: [' two', ' three'] }
    const { likelihoods } = await weighCase({ case: caseOf('c1', { choices }), sample: 0 }, { model })
    expect(likelihoods?.map(({ logprob }) => logprob)).toEqual([-1, -2])
    expect(asked.map(({ continuation, purpose }) => [continuation, purpose])).toEqual([
      [' two', 'c1 choice 1'],
      [' three', 'c1 choice 2'],
    ])
  })
  it('wants choices', async () => {
    const weighed = weighCase({ case: caseOf('c1'), sample: 0 }, scripted())
    await expect(weighed).rejects.toThrow('c1: has no choices to compare by likelihood')
  })
})

describe('an evaluation', () => {
  const draws = ['a', 'b', 'c'].map(id => ({ case: caseOf(id), sample: 0 }))
  const run = (failure: unknown, at: 'answer' | 'grade') => {
    const failing = async <T>(id: string, value: T): Promise<T> => {
      if (id === 'b') throw failure
      // The first takes longest: results come in order all the same.
      if (id === 'a') await new Promise(resume => setTimeout(resume, 5))
      return value
    }
    return all(
      evaluate(draws, {
        width: 3,
        answer: draw => {
          const answered = { ...draw, replies: ['yes'] }
          return at === 'answer' ? failing(draw.case.id, answered) : Promise.resolve(answered)
        },
        grade: ({ case: { id } }) => {
          const graded = gradedCase(id, 'p')
          return at === 'grade' ? failing(id, graded) : Promise.resolve(graded)
        },
      }),
    )
  }
  it.each([
    ['answer', new CallFailure('refused', 'too long'), 'unanswered'],
    ['grade', new Failure('rule', 'no such rule'), 'ungraded'],
    ['grade', new CallFailure('overloaded', 'the judge is down'), 'ungraded'],
  ] as const)('tells of a draw whose %s fails, and its siblings go on', async (at, failure, is) => {
    const found = await run(failure, at)
    expect(found.map(one => [one.draw.case.id, one.is])).toEqual([
      ['a', 'graded'],
      ['b', is],
      ['c', 'graded'],
    ])
    expect(found[1]).toMatchObject({ why: failure.message })
  })
  it.each([
    ['a refused key', new CallFailure('denied', 'wrong key')],
    ['a call that was stopped', new CallFailure('stopped', 'stopped')],
    ['a full disk', new Failure('storage', 'the disk is full')],
    ['a bug of ours', new TypeError('x is not a function')],
  ])('ends with %s', async (_, failure) => {
    await expect(run(failure, 'answer')).rejects.toBe(failure)
  })
})
