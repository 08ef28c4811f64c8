import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chosenLetter } from './chosen-letter.ts'

const options = ['Oslo', 'Bergen', 'Trondheim', 'None of the above']

const strict: readonly (readonly [string, string])[] = [
  ['Answer: B', 'B'],
  ['answer: b', 'B'],
  ['ANSWER: C.', 'C'],
  ['**Answer:** B', 'B'],
  ['**Answer: B**', 'B'],
  ['Answer: **B**', 'B'],
  ['Answer: (B)', 'B'],
  ['Answer: [D]', 'D'],
  ['Answer: B.', 'B'],
  ['Answer: B) Bergen', 'B'],
  ['Answer: B. Bergen', 'B'],
  ['Answer: B - Bergen', 'B'],
  ['Answer: A', 'A'],
  ['Answer: A.', 'A'],
  ['Answer: A (Oslo)', 'A'],
  ['Final Answer: C', 'C'],
  ['### Final answer: C', 'C'],
  ['> Answer: `D`', 'D'],
  ['Answer: $\\boxed{B}$', 'B'],
  ['Answer: \\text{C}', 'C'],
  ['Answer:\n\nC', 'C'],
  ['Ａｎｓｗｅｒ：　Ｂ', 'B'],
  ['Answer: B\n\nHope that helps!', 'B'],
  ['It is not A, and C is in the south.\n\nAnswer: B', 'B'],
  ['Answer: A\nWait, that is wrong.\nAnswer: C', 'C'],
  ['The answer is C, one might think.\nSo, the final answer: B', 'B'],
  ['Answer: option D', 'D'],
  ['Answer: The letter C', 'C'],
  ['1. Oslo is the capital.\n2. So it is out.\n- Answer: “B”', 'B'],
]

const lenient: readonly (readonly [string, string])[] = [
  ['B', 'B'],
  ['b', 'B'],
  ['(B)', 'B'],
  ['**C**', 'C'],
  ['C.', 'C'],
  ['C) Trondheim', 'C'],
  ['D: None of the above', 'D'],
  ['The answer is (B).', 'B'],
  ['The answer is B', 'B'],
  ['The correct answer is: C', 'C'],
  ['The correct answer is A, because Oslo is the capital.', 'A'],
  ['I believe the best answer to this question is **B. Bergen**.', 'B'],
  ['the answer would be option D', 'D'],
  ['I would choose C here.', 'C'],
  ['Option B is correct.', 'B'],
  ['(B) Bergen is the right choice', 'B'],
  ['Therefore, $\\boxed{D}$.', 'D'],
  ['A is wrong.\nB is wrong.\nThe answer is C.', 'C'],
  ['I first thought the answer is A. But no: the answer is B.', 'B'],
  ['Probably (C).', 'C'],
  ['Bergen', 'B'],
  ['bergen.', 'B'],
  ['Answer: Trondheim', 'C'],
  ['Answer: none of the above.', 'D'],
  ['答案是 B。', 'B'],
  ['La réponse est C.', 'C'],
  ['Die Antwort ist (D)', 'D'],
  ['C\n\nTrondheim lies furthest north.', 'C'],
  ['Trondheim lies furthest north.\n\n**C**', 'C'],
]

const none: readonly string[] = [
  '',
  '   \n ',
  'I am sorry, but I cannot help with that.',
  'A dog would know this.',
  'The answer is a matter of taste.',
  'Answer: a guess would be unwise',
  'Answer: E',
  'Answer: A or B',
  'Answer: A and C',
  'Answer: neither',
  'Answer: I do not know',
  'A) Oslo\nB) Bergen\nC) Trondheim\nD) None of the above',
  'It is either (A) or (B).',
  'It is not (A).',
  'B, though C could be argued as well, or A',
  '42',
  '🤷',
]

it.each(strict)('reads %j as %s, as asked for', (reply, letter) => {
  expect(chosenLetter(reply, options)).toEqual({ option: 'ABCD'.indexOf(letter), strict: true })
})

it.each(lenient)('reads %j as %s', (reply, letter) => {
  expect(chosenLetter(reply, options)).toEqual({ option: 'ABCD'.indexOf(letter), strict: false })
})

it.each(none)('finds no choice in %j', reply => {
  expect(chosenLetter(reply, options)).toBeNull()
})

it('knows letters by the number of options', () => {
  expect(chosenLetter('Answer: E', [...options, 'Bodø'])).toEqual({ option: 4, strict: true })
  expect(chosenLetter('Answer: C', ['yes', 'no'])).toBeNull()
})

it('never throws, and chooses nothing but an option', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { maxLength: 6 }), (reply, texts) => {
      const chosen = chosenLetter(reply, texts)
      expect(chosen === null || (chosen.option >= 0 && chosen.option < texts.length)).toBe(true)
    }),
  )
})

it('takes a last line for what it says, whatever stands before it', () => {
  fc.assert(
    fc.property(fc.lorem({ mode: 'sentences' }), fc.nat({ max: 3 }), (before, option) => {
      const reply = `${before}\nThe answer is A.\nAnswer: ${'ABCD'[option]}`
      expect(chosenLetter(reply, options)).toEqual({ option, strict: true })
    }),
  )
})
