import { fairCoinCdf } from './distributions.ts'

/** Two-sided p-values of McNemar's test. */
export interface McNemar {
  /** The exact conditional test: never more false alarms than promised, and fewer than that in small samples. */
  readonly exact: number
  /** The mid-p test: close to the promised share of false alarms; recommended for ordinary use. */
  readonly midP: number
}

/**
 * McNemar's test that two paired shares are equal, from the discordant pairs alone. Exact (binomial) and mid-p versions as in Fagerland, Lydersen and
 * Laake (2013, BMC Medical Research Methodology 13:91). No discordant pair: no evidence, 1.
 * @param b pairs that only the first passes.
 * @param c pairs that only the second passes.
 */
export function mcNemar(b: number, c: number): McNemar {
  const discordant = b + c
  if (discordant === 0) return { exact: 1, midP: 1 }
  const fewer = Math.min(b, c)
  const upTo = fairCoinCdf(fewer, discordant)
  const exactly = fewer === 0 ? upTo : upTo - fairCoinCdf(fewer - 1, discordant)
  return { exact: Math.min(1, 2 * upTo), midP: b === c ? 1 - exactly / 2 : 2 * upTo - exactly }
}
