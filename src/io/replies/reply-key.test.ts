import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ModelRequest } from '../../core/model.ts'
import { identify, modelIn, partsOf, replyKey } from './reply-key.ts'

const ask = (content: string, more: Partial<ModelRequest> = {}): ModelRequest => ({
  messages: [{ role: 'user', content }],
  ...more,
})

it('keys a reply by everything that decides it, and by nothing else', () => {
  const plain = replyKey('m', ask('a'))
  const schema = { name: 's', schema: { type: 'object' } }
  const changed = [
    replyKey('n', ask('a')),
    replyKey('m', ask('b')),
    replyKey('m', { messages: [{ role: 'system', content: 'a' }] }),
    ...[
      ...[{ temperature: 0 }, { maxTokens: 5 }, { json: true }, { json: true, schema }, { sample: 1 }],
      ...[{ continuation: '' }, { continuation: 'b' }],
    ].map(more => replyKey('m', ask('a', more))),
  ]
  expect(new Set([plain, ...changed]).size).toBe(changed.length + 1)
  const nothing = { signal: AbortSignal.abort(), constant: 1, purpose: 'x', json: false, sample: 0 }
  expect(replyKey('m', ask('a', nothing))).toBe(plain)
  const inOtherOrder = { sample: 1, messages: [{ content: 'a', role: 'user' as const }], temperature: 0 }
  expect(replyKey('m', inOtherOrder)).toBe(replyKey('m', ask('a', { temperature: 0, sample: 1 })))
  expect(plain).toMatch(/^[0-9a-f]{32}$/)
})

it('is JSON that parts into what it was made of, whatever the texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('],"model":"x"', '"}],"model":', '\0\ud800'),
  )
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), fc.nat(3), (model, contents, constant) => {
      const messages = contents.map(content => ({ role: 'user' as const, content }))
      const { request, opening } = identify(model, { messages, constant, temperature: 0.5 })
      expect(JSON.parse(request)).toEqual({ messages, model, temperature: 0.5 })
      expect(modelIn(request)).toBe(model)
      const parts = partsOf(request)
      expect(JSON.parse(parts.messages)).toEqual(messages)
      expect(JSON.parse(parts.parameters)).toEqual({ model, temperature: 0.5 })
      const shared = JSON.stringify(messages.slice(0, constant)).slice(0, -1)
      expect(opening).toBe(constant > 0 && constant <= messages.length ? `{"messages":${shared}`.length : 0)
    }),
  )
})
