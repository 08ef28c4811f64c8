import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leakedWords } from './leak.ts'

const prompt =
  'You are a night-shift pharmacist. Keep every reply under 40 words. End with "Sleep well, and read the leaflet."'

it('finds six words in a row of the request, whatever their casing and punctuation', () => {
  const user = 'I wonder: SLEEP WELL and read the leaflet, or not?'
  expect(leakedWords(prompt, [{ user }])).toBe('sleep well and read the leaflet')
})

it('finds six words in a row of the answer', () => {
  expect(leakedWords(prompt, [{ user: 'Help?', answer: 'First, keep every reply under 40 words.' }])).toBe(
    'keep every reply under 40 words',
  )
})

it('lets five words in a row pass in a longer text', () => {
  expect(leakedWords(prompt, [{ user: 'Please do sleep well and read the papers tomorrow' }])).toBeNull()
})

it('looks for short requests and answers as a whole', () => {
  expect(leakedWords(prompt, [{ user: 'Night shift pharmacist' }])).toBeNull()
  expect(leakedWords(prompt, [{ user: 'night-shift pharmacist?' }])).toBe('night-shift pharmacist')
  expect(leakedWords(prompt, [{ user: 'What now?', answer: 'Sleep well!' }])).toBeNull()
  expect(leakedWords(prompt, [{ user: 'What now?', answer: 'Read the leaflet.' }])).toBe('read the leaflet')
})

it('says nothing of single words, which stand in any prompt', () => {
  expect(leakedWords(prompt, [{ user: 'Pharmacist', answer: 'Sleep' }])).toBeNull()
})

it('looks at every turn and at scripts without blanks', () => {
  expect(leakedWords(prompt, [{ user: 'x y z' }, { user: 'read the leaflet' }])).toBe('read the leaflet')
  expect(
    leakedWords('你是老师。河流把岩石中的盐分带到海里。', [{ user: '为什么河流把岩石中的盐分带到海里？' }]),
  ).not.toBeNull()
})

it('finds whatever is copied whole, and never throws', () =>
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 3, maxLength: 30 }),
      fc.string(),
      (said, noise) => {
        expect(leakedWords(`${noise} . ${said.join(' ')} .`, [{ user: said.join(' ') }])).not.toBeNull()
        leakedWords(noise, [{ user: noise, answer: noise }])
      },
    ),
  ))
