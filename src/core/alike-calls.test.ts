import { expect, it } from 'vitest'
import { alikeCalls } from './alike-calls.ts'

it('finds the nearest of the calls that were answered before', () => {
  const alike = alikeCalls<string>()
  alike.ask({ messages: 'a', purpose: 'p', question: 'q' }, 100)
  alike.ask({ messages: 'b', purpose: 'p', question: 'q' }, 200)
  alike.ask({ messages: 'c' }, 300)
  alike.show({ messages: 'x', question: 'q' }, 'same question', { at: 50 })
  expect(alike.nearest(0)).toBe('same question')
  alike.show({ messages: 'x', purpose: 'p' }, 'same purpose', { at: 150 })
  alike.show({ messages: 'x', question: 'q' }, 'same question again', { at: 150 })
  alike.show({ messages: 'a', purpose: 'other' }, 'same messages, too late', { at: 101 })
  alike.show({ messages: 'b' }, 'the call before it', { after: 1 })
  expect([0, 1, 2].map(alike.nearest)).toEqual(['same question', 'the call before it', undefined])
})
