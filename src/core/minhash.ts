/**
 * MinHash (Broder, "On the resemblance and containment of documents", 1997): two texts share a signature
 * value with the probability of their Jaccard similarity over shingles of five tokens. A token is a word,
 * or one character of a script that is written without spaces, so such texts are compared by character
 * 5-grams.
 */

/** Values in a signature. */
export const permutations = 128
const shingleTokens = 5

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const token = new RegExp(`[${unspaced}]|[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]+`, 'gv')

/** The signature of a text; casing, punctuation and white space do not count. */
export function minhash(text: string): Uint32Array {
  // Signed, because V8 keeps signed 32-bit numbers in registers; the order of the hashes is as good as any.
  const least = new Int32Array(permutations).fill(0x7fffffff)
  for (const shingle of shingles(text))
    for (let i = 0; i < permutations; i++) {
      const value = (Math.imul(factors[i] as number, shingle) + (offsets[i] as number)) | 0
      if (value < (least[i] as number)) least[i] = value
    }
  return new Uint32Array(least.buffer)
}

/** Words in lower case, and single characters of scripts that are written without spaces. */
export const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(token) ?? []

/** Hashes of all runs of five tokens, repeated ones too; a shorter text is one shingle as a whole. */
export function shingles(text: string): Int32Array {
  const words = tokensOf(text)
  const tokens = words.length > 0 ? words : [text.trim()]
  const hashes = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) hashes[i] = hashToken(tokens[i] as string)
  const width = Math.min(shingleTokens, tokens.length)
  const found = new Int32Array(tokens.length - width + 1)
  for (let start = 0; start < found.length; start++) {
    let hash = 0
    for (let i = start; i < start + width; i++) hash = Math.imul(hash ^ (hashes[i] as number), 0x01000193)
    found[start] = mix(hash)
  }
  return found
}

/**
 * Estimated Jaccard similarity of the texts behind two signatures, from 0 to 1; standard error at most
 * 0.045.
 */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++
  return same / a.length
}

/** FNV-1a over UTF-16 units. */
function hashToken(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** MurmurHash3 finalizer. */
function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * Fixed for ever: signatures of different runs can be compared. Odd factors make each map a permutation of
 * 32 bits.
 */
const factors = Int32Array.from({ length: permutations }, (_, i) => mix(2 * i + 1) | 1)
const offsets = Int32Array.from({ length: permutations }, (_, i) => mix(2 * i + 0x9e3779b9))
