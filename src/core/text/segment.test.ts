import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { specimens } from '../specimens.ts'
import { countWords, paragraphs, sentences, splitLines, words } from './segment.ts'

const texts = (pieces: readonly { text: string }[]): string[] => pieces.map(({ text }) => text)

describe('words', () => {
  it.each([
    ["Don't over-think it: 3.5 km, e.g.", ["Don't", 'over-think', 'it', '3.5', 'km', 'e', 'g']],
    ['naïve café — 日本', ['naïve', 'café', '日本']],
    ['我去了北京。', ['我', '去了', '北京']],
    ['', []],
    ['*** --- ...', []],
  ])('%j', (text, expected) => {
    expect(texts(words(text))).toEqual(expected)
    expect(countWords(text)).toBe(expected.length)
  })
})

describe('sentences', () => {
  it.each([
    ['Dr. Smith paid $3.88. He left.', ['Dr. Smith paid $3.88.', 'He left.']],
    ['Use fruit, e.g. apples. "Really?" she asked.', ['Use fruit, e.g. apples.', '"Really?" she asked.']],
    ['J. R. Hartley wrote it. So I read it!', ['J. R. Hartley wrote it.', 'So I read it!']],
    ['1. Wash it.\n2. Dry it', ['Wash it.', 'Dry it']],
    ['# Title\n\nBody here.', ['Title', 'Body here.']],
    ['我去了北京。你呢？好的！', ['我去了北京。', '你呢？', '好的！']],
    ['Before.\n```\ncode. More code.\n```\nAfter.', ['Before.', 'After.']],
    [
      'the floor is wet. mind your step, e.g. there. it is late.',
      ['the floor is wet.', 'mind your step, e.g. there.', 'it is late.'],
    ],
    ['We met at 5 p.m. and left. It rained.', ['We met at 5 p.m. and left.', 'It rained.']],
    ['Is it so? No. That is all.', ['Is it so?', 'No.', 'That is all.']],
    ['...', []],
    ['', []],
  ])('%j', (text, expected) => expect(texts(sentences(text))).toEqual(expected))
})

describe('paragraphs', () => {
  it.each([
    ['one\ntwo\n\n\nthree', ['one\ntwo', 'three']],
    ['a\n \t\nb', ['a', 'b']],
    ['```\nx\n\ny\n```', ['```\nx\n\ny\n```']],
    ['  \n', []],
  ])('%j', (text, expected) => expect(texts(paragraphs(text))).toEqual(expected))
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('A', 'b.', ' ', '\n', '\r\n', '中。', '```', '- ', '\uD800', '? '))
    .map(parts => parts.join('')),
)

it.each([
  ['words', words],
  ['sentences', sentences],
  ['paragraphs', paragraphs],
  ['lines', splitLines],
])('%s lie in the text, in order, where they say', (_, segment) =>
  fc.assert(
    fc.property(anyText, text => {
      let last = 0
      for (const { text: piece, start, end } of segment(text)) {
        expect(text.slice(start, end)).toBe(piece)
        expect(start).toBeGreaterThanOrEqual(last)
        last = end
      }
    }),
  ),
)

it.each(specimens.map(({ reply }) => reply))('counts the same sentences in lower case: %j', reply =>
  expect(sentences(reply.toLowerCase()).length).toBe(sentences(reply).length),
)
