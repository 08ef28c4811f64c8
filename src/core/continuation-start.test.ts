import fc from 'fast-check'
import { expect, it } from 'vitest'
import { continuationStart } from './continuation-start.ts'

it.each<[string, readonly string[], string, number | null]>([
  ['a letter with its blank', ['Question', ':', ' x', '\n', 'Answer', ':', ' A'], ' A', 6],
  ['blanks dropped from single tokens', ['<s>', 'Question', ':', 'Answer', ':', 'A'], ' A', 5],
  ['a blank that is a token of its own', ['Answer', ':', ' ', '5'], ' 5', 2],
  ['a blank that spells nothing by itself', ['Answer', ':', '', '5'], ' 5', 2],
  ['a line end that belongs to the text before', ['Answer', ':', '\n', 'five'], ' five', 3],
  ['a blank that belongs to the text before', ['Answer', ':', ' ', 'five'], 'five', 3],
  ['a token that reaches over', ['Answer', ': fi', 've'], ' five', 1],
  ['several words', ['He', ' sat', ' down', ' at', ' once', '.'], ' at once.', 3],
  ['letters of other scripts', ['答', '案', '：', '東', '京'], '東京', 3],
  ['other text', ['Answer', ':', ' B'], ' A', null],
  ['characters cut apart', ['x', '\ufffd', '\ufffd'], ' é', null],
  ['nothing', [], ' A', null],
  ['no continuation', ['a'], ' ', null],
])('finds %s', (_, tokens, continuation, start) => {
  expect(continuationStart(tokens, continuation)).toBe(start)
})

it('finds the place wherever tokens are whole words with their blanks', () => {
  const words = fc.array(fc.stringMatching(/^ [a-zé東😀]{1,6}$/u), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(continuationStart([...before, ...after], after.join(''))).toBe(before.length)
      const bare = [...before, ...after].map(word => word.trim())
      expect(continuationStart(['<s>', ...bare], after.join(''))).toBe(before.length + 1)
    }),
  )
})
