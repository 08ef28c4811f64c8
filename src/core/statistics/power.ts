import { normalQuantile } from './distributions.ts'
import { z95 } from './proportion.ts'

/** What a comparison at the two-sided 5% level is to be able to show. */
interface Aim {
  /** Chance to see a difference that is there: 0.8 unless given. */
  readonly power?: number
  /** By how much clusters blow up the variance: 1 unless given, for cases that do not depend on each other. */
  readonly designEffect?: number
}

/** Two models on the same cases. */
export interface PairedAim extends Aim {
  /** Share of the cases that one of two equally good models passes and the other does not. */
  readonly discordance: number
}

/**
 * The discordance to expect of two models that pass the same share of cases: 2p(1 - p)(1 - φ).
 * @param correlation φ between their verdicts: 0 where they fail by chance, 1 where they fail the same cases.
 */
export const expectedDiscordance = (share: number, correlation: number): number =>
  2 * share * (1 - share) * (1 - correlation)

/** Cases, the same for both models, that show a difference of their shares by McNemar's test (Connor 1987, Biometrics 43:207-211). */
export function casesNeededPaired(difference: number, { discordance, ...aim }: PairedAim): number {
  // Where one model is better by d, at least the share d of the cases is discordant.
  const discordant = Math.max(discordance, difference)
  return needed(difference, discordant, discordant - difference ** 2, aim)
}

/** The smallest difference of shares that so many cases show by McNemar's test; null where they show none. */
export const detectablePaired = (cases: number, aim: PairedAim): number | null =>
  smallest(difference => casesNeededPaired(difference, aim) <= cases)

/** @param none variance of one case where there is no difference. @param some the same where there is this one. */
function needed(
  difference: number,
  none: number,
  some: number,
  { power = 0.8, designEffect = 1 }: Aim,
): number {
  const reach = z95 * Math.sqrt(none) + normalQuantile(power) * Math.sqrt(Math.max(0, some))
  return Math.ceil(designEffect * (reach / difference) ** 2 - 1e-9)
}

/** The smallest difference of shares that shows, by halving: what shows, shows when it is larger. */
function smallest(shows: (difference: number) => boolean): number | null {
  let low = 0
  let high = 1
  if (!shows(high)) return null
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (shows(middle)) high = middle
    else low = middle
  }
  return high
}
