/** A row of a regression: what is known of it, and how likely the outcome was, 0 to 1. */
export interface FitRow {
  /** As many in every row; the first is 1 where there is to be an intercept. */
  readonly features: readonly number[]
  readonly outcome: number
}

export interface LogisticFit {
  readonly weights: readonly number[]
  /** Of the penalised likelihood at the weights, negated: what uncertainty is computed from. */
  readonly information: readonly (readonly number[])[]
}

/** Keeps the weights finite where the outcomes can be told apart wholly; worth a hundredth of an observation. */
const ridge = 0.01
const mostSteps = 50

/**
 * A logistic regression by Newton's method (McCullagh and Nelder 1989, Generalized Linear Models, chapter 4), of the likelihood with a
 * penalty of `ridge`/2 times the sum of squared weights.
 */
export function logisticFit(rows: readonly FitRow[]): LogisticFit {
  let weights: readonly number[] = (rows[0]?.features ?? []).map(() => 0)
  let information = informationAt(weights, rows)
  for (let step = 0; step < mostSteps; step++) {
    const gradient = weights.map((weight, at) =>
      rows.reduce(
        (sum, { features, outcome }) =>
          sum + (features[at] ?? 0) * (outcome - logistic(dot(weights, features))),
        -ridge * weight,
      ),
    )
    const move = solved(information, gradient)
    weights = weights.map((weight, at) => weight + (move[at] ?? 0))
    information = informationAt(weights, rows)
    if (move.every(part => Math.abs(part) < 1e-10)) break
  }
  return { weights, information }
}

export const logistic = (log: number): number => 1 / (1 + Math.exp(-log))

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

function informationAt(weights: readonly number[], rows: readonly FitRow[]): number[][] {
  const chances = rows.map(({ features }) => logistic(dot(weights, features)))
  return weights.map((_, at) =>
    weights.map((_, other) =>
      rows.reduce(
        (sum, { features }, row) => {
          const chance = chances[row] ?? 0
          return sum + (features[at] ?? 0) * (features[other] ?? 0) * chance * (1 - chance)
        },
        at === other ? ridge : 0,
      ),
    ),
  )
}

/** The solution of a small symmetric positive definite system, by elimination. */
export function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number])
  const at = (row: number, column: number): number => rows[row]?.[column] as number
  for (let pivot = 0; pivot < rows.length; pivot++)
    for (let below = pivot + 1; below < rows.length; below++) {
      const factor = at(below, pivot) / at(pivot, pivot)
      rows[below] = (rows[below] as number[]).map((value, column) => value - factor * at(pivot, column))
    }
  const solution = right.map(() => 0)
  for (let row = rows.length - 1; row >= 0; row--) {
    const known = solution.reduce((sum, value, column) => sum + value * at(row, column), 0)
    solution[row] = (at(row, rows.length) - known) / at(row, row)
  }
  return solution
}
