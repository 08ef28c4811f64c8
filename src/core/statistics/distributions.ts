import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** What is used of the Cephes library (Moshier 1984), whose package does not export its types. */
interface Cephes {
  ndtr(z: number): number
  ndtri(chance: number): number
  incbi(a: number, b: number, chance: number): number
  bdtr(k: number, n: number, chance: number): number
}

/** Compiled when first needed: most commands never ask for it. By `require` it is ready at once; its module form compiles in the background. */
const cephes = () => require('cephes') as Cephes

/** Chance that a standard normal variable is at most z. */
export const normalCdf = (z: number): number => cephes().ndtr(z)

/** The z that a standard normal variable stays below with this chance, in (0, 1). */
export const normalQuantile = (chance: number): number => cephes().ndtri(chance)

/** Two-sided 95% point of Student's t. @param degrees of freedom, above 0, whole or not. */
export function t95(degrees: number): number {
  // t² / (t² + degrees) follows a beta distribution; this is the upper 5% of its complement.
  const complement = cephes().incbi(degrees / 2, 0.5, 0.05)
  return Math.sqrt(degrees * (1 / complement - 1))
}

/** Chance of at most k heads among n throws of a fair coin, 0 ≤ k ≤ n. */
export const fairCoinCdf = (k: number, n: number): number => cephes().bdtr(k, n, 0.5)
