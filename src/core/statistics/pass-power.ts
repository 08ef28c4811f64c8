/**
 * pass@k: chance that at least one of k draws passes, estimated without bias from `drawn` draws of a case of which `passed` passed (Chen et al. 2021, "Evaluating
 * Large Language Models Trained on Code", arXiv 2107.03374, equation 1). Null where fewer than k were drawn.
 */
export const passAtK = (drawn: number, passed: number, k: number): number | null =>
  drawn < k ? null : 1 - chanceOfOnly(drawn, drawn - passed, k)

/**
 * pass^k: chance that all of k draws pass, estimated without bias (Yao et al. 2024, "τ-bench", arXiv 2406.12045, section 3). Null where fewer than k
 * were drawn.
 */
export const passHatK = (drawn: number, passed: number, k: number): number | null =>
  drawn < k ? null : chanceOfOnly(drawn, passed, k)

/** C(of, k) / C(drawn, k): chance that k draws without replacement all come from `of` of the `drawn`. */
function chanceOfOnly(drawn: number, of: number, k: number): number {
  let chance = 1
  for (let i = 0; i < k; i++) chance *= Math.max(0, of - i) / (drawn - i)
  return chance
}
