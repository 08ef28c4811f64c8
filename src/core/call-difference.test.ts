import { expect, it } from 'vitest'
import { type AskedCall, differenceBetween } from './call-difference.ts'

const call = (given: Partial<AskedCall> = {}): AskedCall => ({
  model: 'm',
  messages: [
    { role: 'system', content: 'Write exactly K rules and be brief, or the harbour closes.' },
    { role: 'user', content: 'hello' },
  ],
  parameters: { temperature: 0.7, maxTokens: 100 },
  sample: 0,
  ...given,
})

it('says what a call differs in', () => {
  expect(differenceBetween(call(), call())).toEqual({ is: 'none' })
  expect(differenceBetween(call({ sample: 3 }), call())).toEqual({ is: 'draw', now: 3, before: 0 })
  expect(differenceBetween(call({ model: 'n' }), call())).toEqual({ is: 'model', now: 'n', before: 'm' })
  const cold = { temperature: 0.2 }
  const changes = [
    { name: 'temperature', now: '0.2', before: '0.7' },
    { name: 'maxTokens', now: 'nothing', before: '100' },
  ]
  expect(differenceBetween(call({ parameters: cold, sample: 2 }), call())).toEqual({
    is: 'parameters',
    changes,
  })
  expect(differenceBetween(call({ parameters: cold, model: 'n' }), call())).toEqual({
    is: 'setting',
    ...{ now: 'n', before: 'm' },
    changes,
  })
  expect(differenceBetween(call({ messages: call().messages.slice(1) }), call())).toMatchObject({
    is: 'message',
    at: { message: 1, role: 'user', character: 1 },
  })
  expect(differenceBetween(call({ messages: call().messages.slice(0, 1) }), call())).toEqual({
    is: 'length',
    ...{ now: 1, before: 2 },
  })
})

it('shows where two messages part', () => {
  const [system, user] = call().messages
  const other = call({
    messages: [{ role: 'system', content: system?.content.replace('brief', 'concise') ?? '' }, user as never],
    parameters: {},
  })
  expect(differenceBetween(call(), other)).toEqual({
    is: 'message',
    at: {
      ...{ message: 1, role: 'system', character: 30 },
      now: '… K rules and be brief, or the harbour closes.',
      before: '… K rules and be concise, or the harbour closes.',
    },
  })
})
