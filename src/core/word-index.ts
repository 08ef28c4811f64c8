import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'

/** Texts found by the words they hold. */
export interface WordIndex<T> {
  /** Entries that share a word with the query, best first. The same query twice gives the same order. */
  rank(query: readonly WeightedText[]): readonly { readonly entry: T; readonly score: number }[]
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
  const search = new MiniSearch<{ id: number } & Record<string, unknown>>({
    fields: names,
    tokenize: tokens,
    processTerm: term => (stopWords.has(term) ? null : stemmer(term)),
    searchOptions: { boost: Object.fromEntries(names.map(name => [name, fields[name]?.boost ?? 1])) },
  })
  search.addAll(
    entries.map((entry, id) => ({ id, ...Object.fromEntries(names.map(name => [name, fields[name]?.text(entry) ?? ''])) })),
  )
  const known = new Map<string, readonly { readonly id: number; readonly score: number }[]>()
  const scoresOf = (word: string): readonly { readonly id: number; readonly score: number }[] => {
    const found = known.get(word) ?? search.search(word).map(({ id, score }) => ({ id: Number(id), score }))
    if (known.size >= 50_000) known.clear()
    known.set(word, found)
    return found
  }
  return {
    rank(query) {
      const totals = new Float64Array(entries.length)
      for (const { text, weight } of query)
        for (const word of new Set(tokens(text)))
          if (!stopWords.has(word)) for (const { id, score } of scoresOf(word)) totals[id] = (totals[id] as number) + score * weight
      const ranked: { entry: T; score: number }[] = []
      for (const [id, score] of totals.entries()) if (score > 0) ranked.push({ entry: entries[id] as T, score })
      return ranked.sort((a, b) => b.score - a.score)
    },
  }
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const stopWords = new Set(
  ('a about after all also am an and any are as at be because been but by can come could create describe did do does each eight every explain few find first following for four from generate get ' +
    'give given go good had has have he her here him his how i identify if in include into is it its just keep know let like list long make many may me more most my name need new no not now of on one only or ' +
    'other our out over please provide put question say second see should show so some suggest sure take tell ten than that the their them then there these they thing things think this those three ' +
    'time to too try two up us use used using very want was way we well were what when where which who why will with within word words work would write you your own best five six seven example examples').split(' '),
)
