import { tokensOf } from '../../core/minhash.ts'

/** A text of the benchmark that a training text is near to. */
interface Nearness {
  /** Its place among the texts. */
  readonly text: number
  /** How much of the one stands in the other, from 0 to 1. */
  readonly likeness: number
}

export interface ContaminationOptions {
  /** Likeness from which texts are near-duplicates, above 0 and up to 1. */
  readonly near: number
  /**
   * `either`: much of one of them stands in the other, as when a question was cut short or has a greeting before it. `both`: much of
   * each stands in the other, for texts that share a part by nature, as system prompts do their roles.
   */
  readonly inside: 'either' | 'both'
}

/** Tests training texts, one after another, against the texts of a benchmark. */
export type ContaminationTest = (training: string) => readonly Nearness[]

/** A text of fewer tokens is near to its equals only: three words stand in many a text. */
const fewestTokens = 3
/** Tokens are paired with so many that follow. */
const reach = 3
/** A training text may be a fragment of the benchmark's, but not one of less than this share of its weight. */
const leastFragment = 0.35

/**
 * Indexes the texts of a benchmark, so that memory does not grow with the training data. What is compared are tokens, and unordered
 * pairs of tokens that stand at most three apart: a changed word costs only the pairs that it is in, and moved clauses hardly
 * any. A token weighs ln(1 + texts / texts that have it), a pair the mean of its two, so stock phrases ("write a short story
 * about") count less than what a text is about. Likeness is a containment (Broder, "On the resemblance and containment of
 * documents", 1997), weighted so. Casing, punctuation and white space do not count.
 */
export function contaminationTest(
  texts: readonly string[],
  { near, inside }: ContaminationOptions,
): ContaminationTest {
  const tokenised = texts.map(text => tokensOf(text.normalize('NFKC')))
  const frequency = new Map<string, number>()
  for (const tokens of tokenised)
    for (const token of new Set(tokens)) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const weightOf = (token: string): number => Math.log(1 + texts.length / (frequency.get(token) ?? 1))
  const holders = new Map<string, number[]>()
  const equals = new Map<string, number[]>()
  const weights = tokenised.map((tokens, place) => {
    if (tokens.length < fewestTokens) file(equals, tokens.join(' '), place)
    let sum = 0
    for (const [feature, weight] of featuresOf(tokens, weightOf)) {
      if (tokens.length >= fewestTokens) file(holders, feature, place)
      sum += weight
    }
    return sum
  })

  return training => {
    const tokens = tokensOf(training.normalize('NFKC'))
    if (tokens.length < fewestTokens)
      return (equals.get(tokens.join(' ')) ?? []).map(text => ({ text, likeness: 1 }))
    const shared = new Map<number, number>()
    let whole = 0
    for (const [feature, weight] of featuresOf(tokens, weightOf)) {
      whole += weight
      for (const place of holders.get(feature) ?? []) shared.set(place, (shared.get(place) ?? 0) + weight)
    }
    const found: Nearness[] = []
    for (const [text, weight] of shared) {
      const own = weights[text] as number
      const held = weight / own
      const fragment = whole >= leastFragment * own ? weight / whole : 0
      const likeness = inside === 'either' ? Math.max(held, fragment) : Math.min(held, fragment)
      if (likeness >= near) found.push({ text, likeness })
    }
    return found
  }
}

/** Tokens and pairs of tokens with their weights, each once. */
function featuresOf(
  tokens: readonly string[],
  weightOf: (token: string) => number,
): ReadonlyMap<string, number> {
  const features = new Map<string, number>()
  const weights = tokens.map(weightOf)
  for (const [at, token] of tokens.entries()) {
    const weight = weights[at] as number
    features.set(token, weight)
    for (let next = at + 1; next <= at + reach && next < tokens.length; next++) {
      const other = tokens[next] as string
      features.set(
        token < other ? `${token} ${other}` : `${other} ${token}`,
        (weight + (weights[next] as number)) / 2,
      )
    }
  }
  return features
}

function file(index: Map<string, number[]>, key: string, place: number): void {
  const known = index.get(key)
  if (known) known.push(place)
  else index.set(key, [place])
}
