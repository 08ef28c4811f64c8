import { expect, it } from 'vitest'
import { fillPart, parsePromptTemplate } from './prompt-template.ts'

const contract = { system: [], user: ['count', 'instruction'] }
const good =
  'Notes.\n<!-- part: system -->\nBe {"a": {"b": 1}}.\n\n<!-- part: user -->\n{{count}}: {{ instruction }}\n'

it('reads parts, fills placeholders and leaves other braces alone', () => {
  const prompt = parsePromptTemplate('p.md', good, contract)
  expect(fillPart(prompt, 'system')).toBe('Be {"a": {"b": 1}}.')
  expect(fillPart(prompt, 'user', { count: '3', instruction: 'Hi' })).toBe('3: Hi')
})

it('never reads what was filled in as a template', () => {
  const prompt = parsePromptTemplate('p.md', good, contract)
  expect(fillPart(prompt, 'user', { count: '$1', instruction: '{{count}} $& {{nothing}}' })).toBe(
    '$1: {{count}} $& {{nothing}}',
  )
})

it('says which value is missing', () => {
  const prompt = parsePromptTemplate('p.md', good, contract)
  expect(() => fillPart(prompt, 'user', { count: '3' })).toThrow('p.md: nothing is known for {{instruction}}')
})

it.each([
  ['a missing part', good.replace('part: user', 'part: usr'), 'no part is called "usr"; known: system, user'],
  ['no part at all', 'just text', 'part "system" is missing'],
  [
    'an unknown placeholder',
    good.replace('{{count}}', '{{count}} {{cuont}}'),
    'part "user" knows no {{cuont}}',
  ],
  ['a placeholder where none is filled', good.replace('Be', 'Be {{count}}'), 'it fills nothing'],
  ['a placeholder left out', good.replace('{{count}}', ''), 'part "user" must hold {{count}}'],
  ['a part that comes twice', good + good, 'comes twice'],
])('refuses %s', (_, text, message) => {
  expect(() => parsePromptTemplate('p.md', text, contract)).toThrow(message)
  expect(() => parsePromptTemplate('p.md', text, contract)).toThrow(
    expect.objectContaining({ boundary: 'config' }),
  )
})
