import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countPhrase, findPhrase, phrasePattern } from './phrase.ts'

it.each([
  ['At Sea\n Level, water', 'sea level', { start: 3, end: 13 }],
  ['By the sea, level', 'sea level', null],
  ['start', 'art', null],
  ['art-deco Art', 'ART', { start: 0, end: 3 }],
  ['我去了北京', '北京', { start: 3, end: 5 }],
  ['İstanbul art', 'art', { start: 9, end: 12 }],
  ['C++ is old', 'c++', { start: 0, end: 3 }],
  ['', 'x', null],
  ['x', ' ', null],
])('finds in %j the phrase %j', (text, phrase, found) => expect(findPhrase(text, phrase)).toEqual(found))

it('counts what a regular expression of whole words counts', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('sea', 'Sea', 'level', 'seal', ' ', '  ', '\n', '.', 'é', '9', '😀'), {
        maxLength: 30,
      }),
      fc.constantFrom('sea', 'sea level', 'é', '9', 'level sea'),
      (parts, phrase) => {
        const text = parts.join('')
        expect(countPhrase(text, phrase)).toBe(text.match(phrasePattern(phrase, 'giu'))?.length ?? 0)
      },
    ),
    { numRuns: 2_000 },
  ))
