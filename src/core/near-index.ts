import { permutations, similarity } from './minhash.ts'

/** An earlier item that is like the new one. */
interface Near {
  /** Position of that item among those added, counted from 0. */
  readonly item: number
  /** Estimated Jaccard similarity of the least similar part. */
  readonly similarity: number
}

/** Finds near-duplicates among items that each consist of the same number of texts. */
export interface NearIndex {
  /**
   * The first earlier item all of whose parts are as similar as the threshold; null when there is none, and
   * then the item is added. So of a group of near-duplicates the first in input order stays.
   */
  findOrAdd(parts: readonly Uint32Array[]): Near | null
}

const bands = 16
const rowsPerBand = 8
const blockItems = 1024

/**
 * Locality-sensitive hashing: 16 bands of 8 signature values, taken in turn from the parts. Texts of
 * similarity 0.8 meet in at least one band with a probability of 95%, of 0.9 with 99.99%; equal texts
 * always do. What meets is compared by whole signatures. Memory: `parts` × 512 + 192 bytes an item.
 */
export function nearIndex({ threshold, parts }: { threshold: number; parts: number }): NearIndex {
  const width = parts * permutations
  let capacity = 1024
  let size = 0
  // In blocks, so that growing never copies them.
  const blocks: Uint32Array[] = []
  // Chained hash tables, one for each band: item + 1 of the latest entry of a bucket, and of the entry before it.
  let heads = new Uint32Array(bands * capacity * 2)
  let before = new Uint32Array(bands * capacity)

  const partOf = (item: number, part: number): Uint32Array => {
    const block = blocks[Math.floor(item / blockItems)] as Uint32Array
    const start = (item % blockItems) * width + part * permutations
    return block.subarray(start, start + permutations)
  }

  const bucketOf = (item: readonly Uint32Array[], band: number): number => {
    let hash = band
    for (let row = 0; row < rowsPerBand; row++) {
      const value = item[row % parts]?.[band * rowsPerBand + row] as number
      hash = Math.imul(hash ^ value, 0x01000193)
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    }
    return band * capacity * 2 + (((hash ^ (hash >>> 13)) >>> 0) % (capacity * 2))
  }

  const link = (item: number): void => {
    const signatures = Array.from({ length: parts }, (_, part) => partOf(item, part))
    for (let band = 0; band < bands; band++) {
      const bucket = bucketOf(signatures, band)
      before[band * capacity + item] = heads[bucket] as number
      heads[bucket] = item + 1
    }
  }

  const grow = (): void => {
    capacity *= 2
    heads = new Uint32Array(bands * capacity * 2)
    before = new Uint32Array(bands * capacity)
    for (let item = 0; item < size; item++) link(item)
  }

  const likeness = (item: readonly Uint32Array[], other: number): number => {
    let least = 1
    for (const [part, signature] of item.entries()) {
      if (least < threshold) break
      least = Math.min(least, similarity(signature, partOf(other, part)))
    }
    return least
  }

  return {
    findOrAdd(item) {
      let first: Near | null = null
      for (let band = 0; band < bands; band++)
        for (
          let next = heads[bucketOf(item, band)] as number;
          next > 0;
          next = before[band * capacity + next - 1] as number
        ) {
          const other = next - 1
          if (first && other >= first.item) continue
          const like = likeness(item, other)
          if (like >= threshold) first = { item: other, similarity: like }
        }
      if (first !== null) return first
      if (size === capacity) grow()
      if (size % blockItems === 0) blocks.push(new Uint32Array(blockItems * width))
      for (const [part, signature] of item.entries()) partOf(size, part).set(signature)
      link(size++)
      return null
    },
  }
}
