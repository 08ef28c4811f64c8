import { clusteredRatio } from './clustered-ratio.ts'
import { type Estimate, z95 } from './proportion.ts'

/**
 * Cohen's kappa (1960, Educational and Psychological Measurement 20:37-46) of a square table of counts, rows by one rater and
 * columns by the other, with the large-sample interval of Fleiss, Cohen and Everitt (1969, Psychological Bulletin 72:323-327).
 * Null where it means nothing: no counts, or both raters never used more than one and the same answer.
 */
export function cohensKappa(table: readonly (readonly number[])[]): Estimate | null {
  const total = table.flat().reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const share = table.map(row => row.map(count => count / total))
  const rows = share.map(row => row.reduce((sum, cell) => sum + cell, 0))
  const columns = share.map((_, j) => share.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const sumOver = (term: (i: number, j: number) => number): number =>
    share.reduce((sum, row, i) => sum + row.reduce((inner, _, j) => inner + term(i, j), 0), 0)
  const at = (i: number, j: number): number => share[i]?.[j] ?? 0
  const observed = sumOver((i, j) => (i === j ? at(i, j) : 0))
  const expected = rows.reduce((sum, row, i) => sum + row * (columns[i] ?? 0), 0)
  if (1 - expected < 1e-12) return null
  const kappa = (observed - expected) / (1 - expected)
  const apart = 1 - kappa
  const agreeing = sumOver((i, j) =>
    i === j ? at(i, j) * (1 - ((rows[i] ?? 0) + (columns[i] ?? 0)) * apart) ** 2 : 0,
  )
  const differing = sumOver((i, j) => (i === j ? 0 : at(i, j) * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2))
  const variance =
    (agreeing + apart ** 2 * differing - (kappa - expected * apart) ** 2) / (total * (1 - expected) ** 2)
  const half = z95 * Math.sqrt(Math.max(0, variance))
  return { value: kappa, low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) }
}

/**
 * Krippendorff's alpha for nominal answers (2011, "Computing Krippendorff's Alpha-Reliability", section C): any number of
 * raters, answers may be missing. Null where nothing can be compared, or everybody always said the same one thing.
 * @param units the answers that each unit got.
 */
export const krippendorffAlpha = (units: readonly (readonly string[])[]): number | null =>
  krippendorffAlphaInterval(units)?.value ?? null

/**
 * Krippendorff's alpha with a 95% interval over units: that of the observed disagreement (`clusteredRatio`: each unit is a cluster of answers) over
 * the disagreement to expect by chance, taken as known. Unlike drawing units anew it keeps its level in small samples and has a width
 * where raters never disagree.
 * @param units the answers that each unit got.
 */
export function krippendorffAlphaInterval(units: readonly (readonly string[])[]): Estimate | null {
  const pairable = units.filter(answers => answers.length > 1)
  const answers = pairable.flat()
  const counts = countsOf(answers)
  const differing = counts.reduce((sum, count) => sum + count * (answers.length - count), 0)
  const expected = differing / (answers.length * (answers.length - 1))
  const observed = clusteredRatio(
    pairable.map((unit, at) => ({ cluster: String(at), hits: disagreement(unit), of: unit.length })),
  )
  if (differing === 0 || !observed) return null
  const alpha = (share: number): number => 1 - share / expected
  return { value: alpha(observed.value), low: alpha(observed.high), high: alpha(observed.low) }
}

/** How many of a unit's answers differ from another one drawn from the unit. */
const disagreement = (answers: readonly string[]): number =>
  countsOf(answers).reduce((sum, count) => sum + count * (answers.length - count), 0) / (answers.length - 1)

const countsOf = (answers: readonly string[]): number[] => [
  ...Map.groupBy(answers, answer => answer)
    .values()
    .map(same => same.length),
]
