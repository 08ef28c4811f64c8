import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'

/** Texts found by the words they hold. */
export interface WordIndex<T> {
  /**
   * The entries that share words with the query and score at least `share` of the best score, best first. The same query
   * twice gives the same order.
   */
  best(
    query: readonly WeightedText[],
    share: number,
  ): readonly { readonly entry: T; readonly score: number }[]
}

export interface WeightedText {
  readonly text: string
  readonly weight: number
}

/**
 * BM25+ (Lv and Zhai, 2011) by MiniSearch, over stems (Porter's algorithm). A word's scores are looked up once and kept,
 * and a query is the sum over its words, so a query costs microseconds.
 */
export function wordIndex<T>(
  entries: readonly T[],
  fields: { readonly [field: string]: { readonly boost: number; readonly text: (entry: T) => string } },
): WordIndex<T> {
  const names = Object.keys(fields)
  const vocabulary = new Set<string>()
  const search = new MiniSearch<{ id: number } & Record<string, unknown>>({
    fields: names,
    tokenize: tokens,
    processTerm: term => (stopWords.has(term) ? null : stemmer(term)),
    searchOptions: { boost: Object.fromEntries(names.map(name => [name, fields[name]?.boost ?? 1])) },
  })
  for (const entry of entries)
    for (const name of names)
      for (const word of tokens(fields[name]?.text(entry) ?? ''))
        if (!stopWords.has(word)) vocabulary.add(stemmer(word))
  search.addAll(
    entries.map((entry, id) => ({
      id,
      ...Object.fromEntries(names.map(name => [name, fields[name]?.text(entry) ?? ''])),
    })),
  )
  const known = new Map<string, Postings>()
  const scoresOf = (word: string): Postings => {
    const before = known.get(word)
    if (before) return before
    const hits = vocabulary.has(stemmer(word)) ? search.search(word) : []
    const found =
      hits.length === 0
        ? none
        : {
            ids: Uint32Array.from(hits, ({ id }) => Number(id)),
            scores: Float32Array.from(hits, ({ score }) => score),
          }
    if (known.size >= wordsKept) known.clear()
    known.set(word, found)
    return found
  }
  return {
    best(query, share) {
      const totals = new Float64Array(entries.length)
      let top = 0
      for (const { text, weight } of query)
        for (const word of new Set(tokens(text)))
          if (!stopWords.has(word)) {
            const { ids, scores } = scoresOf(word)
            for (let i = 0; i < ids.length; i++) {
              const id = ids[i] as number
              const total = (totals[id] as number) + (scores[i] as number) * weight
              totals[id] = total
              if (total > top) top = total
            }
          }
      const found: { entry: T; score: number }[] = []
      for (let id = 0; id < totals.length; id++) {
        const score = totals[id] as number
        if (score > 0 && score >= top * share) found.push({ entry: entries[id] as T, score })
      }
      return found.sort((a, b) => b.score - a.score)
    },
  }
}

/** Which entries a word scores for, and how much. */
interface Postings {
  readonly ids: Uint32Array
  readonly scores: Float32Array
}

const none: Postings = { ids: new Uint32Array(0), scores: new Float32Array(0) }
const wordsKept = 20_000

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const stopWords = new Set(
  (
    'a about after all also am an and any are as at be because been but by can come could create describe did do does each eight every explain few find first following for four from generate get ' +
    'give given go good had has have he her here him his how i identify if in include into is it its just keep know let like list long make many may me more most my name need new no not now of on one only or ' +
    'other our out over please provide put question say second see should show so some suggest sure take tell ten than that the their them then there these they thing things think this those three ' +
    'time to too try two up us use used using very want was way we well were what when where which who why will with within word words work would write you your own best five six seven example examples'
  ).split(' '),
)
