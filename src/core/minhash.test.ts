import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minhash, shingles, similarity } from './minhash.ts'
import { nearIndex } from './near-index.ts'

const words = fc.array(
  fc.integer({ min: 0, max: 400 }).map(n => `w${n}`),
  { minLength: 30, maxLength: 200 },
)

function jaccard(a: string, b: string): number {
  const [left, right] = [new Set(shingles(a)), new Set(shingles(b))]
  return left.intersection(right).size / left.union(right).size
}

describe('minhash', () => {
  it('estimates the Jaccard similarity of the shingles', () =>
    fc.assert(
      fc.property(words, fc.array(fc.nat(199), { maxLength: 20 }), (tokens, places) => {
        const changed = tokens.map((word, index) => (places.includes(index) ? `x${word}` : word))
        const [a, b] = [tokens.join(' '), changed.join(' ')]
        expect(Math.abs(similarity(minhash(a), minhash(b)) - jaccard(a, b))).toBeLessThan(0.23)
      }),
      { numRuns: 300, seed: 7 },
    ))

  it('is right on average', () => {
    const errors = Array.from({ length: 200 }, (_, doc) => {
      const text = (change: number) =>
        Array.from({ length: 120 }, (_, i) =>
          i % 40 < change ? `c${change}-${doc}-${i}` : `w${doc}-${i}`,
        ).join(' ')
      const [a, b] = [text(0), text(5)]
      return similarity(minhash(a), minhash(b)) - jaccard(a, b)
    })
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.01)
  })

  it('does not see casing, punctuation and white space', () =>
    expect(minhash('Bread rises, because yeast eats sugar!')).toEqual(
      minhash('bread  rises because\nyeast eats sugar'),
    ))

  it('compares unspaced scripts by characters', () => {
    const a = '河流把岩石中的盐分带到海里。水蒸发以后，盐留了下来。几百万年以来，海水就变咸了。'
    expect(similarity(minhash(a), minhash(a.replace('几百万年', '几千万年')))).toBeGreaterThan(0.5)
    expect(similarity(minhash(a), minhash('为什么天空是蓝色的？因为空气散射短波长的光。'))).toBeLessThan(0.2)
  })
})

describe('nearIndex', () => {
  it('always finds equal texts, and names the first', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 60 }), texts => {
        const index = nearIndex({ threshold: 0.8, parts: 1 })
        const kept: string[] = []
        for (const text of texts) {
          const near = index.findOrAdd([minhash(text)])
          if (kept.includes(text)) expect(near).not.toBeNull()
          if (near === null) kept.push(text)
        }
      }),
    ))

  it('keeps what is left when it is asked again', () => {
    const texts = Array.from({ length: 3000 }, (_, i) =>
      Array.from(
        { length: 40 },
        (_, word) => `w${(i % 700) * 40 + word + (i > 1400 && word === 39 ? 1 : 0)}`,
      ).join(' '),
    )
    const pass = (given: readonly string[]): string[] => {
      const index = nearIndex({ threshold: 0.8, parts: 1 })
      return given.filter(text => index.findOrAdd([minhash(text)]) === null)
    }
    const kept = pass(texts)
    expect(kept).toEqual(texts.slice(0, 700))
    expect(pass(kept)).toEqual(kept)
  })

  it('wants every part to be similar', () => {
    const index = nearIndex({ threshold: 0.8, parts: 2 })
    const long = minhash(Array.from({ length: 300 }, (_, i) => `w${i}`).join(' '))
    expect(index.findOrAdd([minhash('answer in three words or fewer please'), long])).toBeNull()
    expect(index.findOrAdd([minhash('end with a friendly greeting to the reader'), long])).toBeNull()
    expect(index.findOrAdd([minhash('Answer in three words or fewer, please.'), long])).toEqual({
      item: 0,
      similarity: 1,
    })
  })
})
