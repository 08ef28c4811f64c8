import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holdsRequired, requiredText } from './required-text.ts'

const word = fc.constantFrom('lists', 'word', 'at most', 'never use', 'reply', 'more', ' ', 'exactly')
/** Expressions of the kind that sentence patterns are made of. */
const { expression } = fc.letrec<{ expression: string; piece: string }>(tie => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.constantFrom('\\d+', '[a-z]{1,3}', '.*', '\\.', '[\\])]', '\\p{L}', '\\b'),
    fc
      .tuple(tie('expression'), fc.constantFrom('', '?', '*', '+', '{2}', '{0,2}', '??'))
      .map(([inner, quantifier]) => `(?:${inner})${quantifier}`),
    tie('expression').map(inner => `(?<g>${inner})`),
  ),
  expression: fc
    .array(fc.array(tie('piece'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map(branches => branches.map(pieces => pieces.join('')).join('|')),
}))

it('turns away nothing that the expression matches', () =>
  fc.assert(
    fc.property(
      expression.filter(source => compiles(source)),
      fc.gen(),
      (source, draw) => {
        const matching = draw(fc.stringMatching, new RegExp(`^(?:${source.replaceAll('\\b', '')})$`, 'u'))
        fc.pre(new RegExp(`^(?:${source})$`, 'iu').test(matching))
        expect(holdsRequired(matching.toLowerCase(), requiredText(source))).toBe(true)
      },
    ),
    { numRuns: 100 },
  ))

it.each([
  ['(?:at most|no more than) <n:limit> words?', 'answer in at most 12 words', 'answer in 12 words'],
  ['<never> use (?:bullets?|lists?)(?= in| at|$)', 'never use lists', 'always use lists'],
  ['(?:please )?avoid (?<what>commas|semicolons)', 'avoid commas', 'please'],
  ['a(?:b|cd)?e{2,} tail', 'acdee tail', 'acdee'],
])('says what %s demands', (pattern, held, missing) => {
  const required = requiredText(pattern, name => (name === 'never' ? "(?:never|do not|don't)" : null))
  expect(holdsRequired(held, required)).toBe(true)
  expect(holdsRequired(missing, required)).toBe(false)
})

it.each(['(?:a|b', 'x)', '', '.*', '(?<=a)\\d', '[abc]+'])('demands nothing of %j', pattern => {
  expect(requiredText(pattern)).toEqual([])
})

const compiles = (source: string): boolean => {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}
