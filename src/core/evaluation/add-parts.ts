import type { Part } from './metric.ts'

/** What several add together. */
export const addParts = (parts: readonly Part[]): Part =>
  parts.reduce(
    (sum, part) => ({
      hits: sum.hits + part.hits,
      of: sum.of + part.of,
      undecided: sum.undecided + part.undecided,
    }),
    { hits: 0, of: 0, undecided: 0 },
  )
