import type { Case } from '../core/evaluation/case.ts'
import { contaminationWatch } from '../stages/bench/contamination-watch.ts'
import type { BenchSurroundings } from './bench-surroundings.ts'
import { trainingRows } from './training-texts.ts'

export interface Contaminants {
  /** By the id of a case: what it is near to, for people. */
  readonly found: ReadonlyMap<string, string>
  /** How many texts of training data were compared. */
  readonly texts: number
}

const rowsPerLook = 1_000

/** Compares cases with training data, which is read once and never held. */
export async function contaminantsIn(
  cases: readonly Case[],
  {
    against,
    near,
    hub,
    onProgress,
    onUnread,
  }: { readonly against: readonly string[]; readonly near: number } & Pick<
    BenchSurroundings,
    'hub' | 'onProgress' | 'onUnread'
  >,
): Promise<Contaminants> {
  const watch = contaminationWatch(cases, near)
  let texts = 0
  let rows = 0
  for await (const row of trainingRows(against, hub)) {
    if (row.error !== undefined) onUnread?.(row.where, row.error)
    for (const text of row.texts) {
      watch.see(text)
      texts++
    }
    if (++rows % rowsPerLook === 0) onProgress?.({ doing: 'training texts compared', done: texts })
  }
  const found = new Map<string, string>()
  for (const [id, { is, likeness, where }] of watch.found())
    found.set(
      id,
      `its ${is === 'turn' ? 'user turn' : 'system prompt'} is ${Math.round(100 * likeness)}% like ${where}`,
    )
  return { found, texts }
}
