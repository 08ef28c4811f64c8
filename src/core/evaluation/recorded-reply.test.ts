import { describe, expect, it } from 'vitest'
import { ifeval } from '../../catalog/benchmarks/ifeval.ts'
import type { Case } from './case.ts'
import { type RecordedReply, readRecordedReply, repliesTo } from './recorded-reply.ts'
import { replyIndex } from './reply-index.ts'

const asked = (more: Partial<Case> = {}): Case => ({
  ...{ id: 'c1', system: null, rules: [], cluster: 'c1', tags: {} },
  messages: [{ role: 'user', content: 'Hi' }],
  ...more,
})
const twoTurns = asked({
  messages: [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: 'Given.' },
    { role: 'user', content: 'And?' },
    { role: 'user', content: 'Well?' },
  ],
})
const read = (value: unknown) =>
  readRecordedReply(value, { row: 3, file: 'replies.jsonl', benchmark: ifeval })
const reply = (more: Partial<RecordedReply>): RecordedReply => ({
  ...{ row: 1, said: { replies: ['x'] }, published: [] },
  ...more,
})

describe('a row of replies', () => {
  it.each([
    [
      { id: 7, response: 'a' },
      { id: '7', said: { replies: ['a'] } },
    ],
    [
      { key: 'k', replies: ['a', 'b'] },
      { id: 'k', said: { replies: ['a', 'b'] } },
    ],
    [
      { prompt: ' Hi\n', response: '' },
      { prompt: 'Hi', said: { replies: [''] } },
    ],
    [
      { id: 'x', messages: [{ role: 'assistant', content: 'a' }] },
      { id: 'x', said: { chat: [{ role: 'assistant', content: 'a' }] } },
    ],
  ])('%j is read', (row, found) => expect(read(row)).toEqual({ row: 3, published: [], ...found }))
  it.each([
    [7, 'not an object; wanted {"prompt", "response"}'],
    [{ id: 1 }, 'response: wanted text, or "messages" that end with the reply'],
    [
      { id: 1, messages: [{ role: 'user', content: 'a' }] },
      'response: wanted text, or "messages" that end with the reply',
    ],
    [{ response: 'a' }, 'id: wanted that of the case, or its "prompt"'],
    [{ id: 1, response: 5 }, 'response: wanted text'],
    [{ id: 1, response: 'a', strict: ['yes'] }, 'strict.0: expected boolean, received string'],
  ])('%j is none: %s', (row, why) => expect(read(row)).toBe(why))
})

describe('replies to a case', () => {
  it('are as many as the turns that want one', () => {
    expect(repliesTo(twoTurns, reply({ said: { replies: ['a', 'b'] } }))).toEqual(['a', 'b'])
    expect(repliesTo(twoTurns, reply({}))).toBe('1 replies for a case that wants 2')
  })
  it('are taken out of a whole conversation, those that were given left', () => {
    const chat = ['Given.', 'a', 'b'].map(content => ({ role: 'assistant' as const, content }))
    expect(repliesTo(twoTurns, reply({ said: { chat } }))).toEqual(['a', 'b'])
  })
})

describe('the index', () => {
  it('finds by id, and by prompt where no id fits', () => {
    const byId = reply({ id: 'c1' })
    const byPrompt = reply({ prompt: 'Hi', row: 2 })
    const index = replyIndex([byId, byPrompt])
    expect(index.find(asked())).toEqual([byId])
    expect(index.find(asked({ id: 'c2' }))).toEqual([byPrompt])
    expect(index.unused()).toEqual([])
  })
  it('believes a prompt more than an id that somebody else may have given', () => {
    const other = reply({ id: 'c1', prompt: 'Something else' })
    const index = replyIndex([other])
    expect(index.find(asked())).toEqual([])
    expect(index.unused()).toEqual([other])
  })
  it('keeps several draws in their order, and knows the prompt that a benchmark has for a case', () => {
    const draws = [reply({ prompt: 'Hi. Quote it.', row: 1 }), reply({ prompt: 'Hi. Quote it.', row: 2 })]
    expect(replyIndex(draws).find(asked({ facts: { prompt: 'Hi. Quote it.' } }))).toEqual(draws)
  })
  it('gives no reply by prompt to cases with different system prompts', () => {
    const index = replyIndex([reply({ prompt: 'Hi' })])
    expect(index.find(asked({ id: 'a', system: 'One' }))).toHaveLength(1)
    expect(index.find(asked({ id: 'b', system: 'Two' }))).toEqual([])
  })
})
