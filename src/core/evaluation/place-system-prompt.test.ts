import { expect, it } from 'vitest'
import { placeSystemPrompt } from './place-system-prompt.ts'

const messages = [
  { role: 'user', content: 'Hi' },
  { role: 'assistant', content: 'Hello.' },
  { role: 'user', content: 'And?' },
] as const

it('puts a system prompt where it is wanted, and nowhere else', () => {
  const of = (placement: Parameters<typeof placeSystemPrompt>[2]) =>
    placeSystemPrompt('Be short.', messages, placement).map(({ role, content }) => `${role}: ${content}`)
  const rest = ['assistant: Hello.', 'user: And?']
  expect(of('system')).toEqual(['system: Be short.', 'user: Hi', ...rest])
  expect(of('user')).toEqual(['user: Be short.\n\nHi', ...rest])
  expect(of('both')).toEqual(['system: Be short.', 'user: Be short.\n\nHi', ...rest])
  expect(of('none')).toEqual(['user: Hi', ...rest])
  expect(placeSystemPrompt(null, messages, 'both')).toEqual(messages)
})
