import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, normaliseSentence, recogniser, sentencePattern, spelled } from './sentence-pattern.ts'

describe('sentencePattern', () => {
  const limit = sentencePattern('keep <reply> <below> <n:limit> words')
  it.each([
    'Keep your answers under 50 words.',
    'please always keep the response below fifty words',
    '- Make sure to keep every reply less than 1,000 words',
    'You must keep your answer under a hundred words',
  ])('reads %j', sentence => expect(limit(sentence)).not.toBeNull())
  it.each([
    'Keep your answers under 50 words unless asked.',
    'Keep calm under 50 words',
    'If it rains, keep your answer under 50 words.',
  ])('leaves %j alone', sentence => expect(limit(sentence)).toBeNull())
  it('captures quoted text in any quotation marks, casing kept', () => {
    const ends = sentencePattern('end with <q:line>')
    for (const sentence of [
      'End with "Stay Curious".',
      'end with “Stay Curious”',
      "Always end with 'Stay Curious'",
    ])
      expect(ends(sentence)?.line).toBe('Stay Curious')
    expect(ends('end with "don\'t"')?.line).toBe("don't")
  })
})

it.each([
  ['12', 12],
  ['1,200', 1200],
  ['twelve', 12],
  ['twenty-five', 25],
  ['two hundred', 200],
  ['a', 1],
  ['single', 1],
  ['one hundred and fifty', 150],
])('counts %j', (text, value) => expect(count(text)).toBe(value))

it('reads back every number it spells', () =>
  fc.assert(
    fc.property(fc.nat(5_000), value => {
      expect(count(spelled(value))).toBe(value)
    }),
  ))

it('never throws, whatever the sentence', () => {
  const read = recogniser(['<write> <q:a> or <n:b> <w:c>', () => ({})])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      read(text)
      expect(normaliseSentence(normaliseSentence(text)).length).toBeLessThanOrEqual(text.length)
    }),
  )
})
