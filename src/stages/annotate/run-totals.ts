import { z } from 'zod'
import type { Candidate, Level } from './annotation-key.ts'
import { levels } from './annotation-key.ts'

/** What programs or a judge said over a whole run, whether people were asked about it or not. */
export interface RunTotals {
  readonly run: string
  readonly level: Level
  readonly by: KeyBy
  readonly pass: number
  readonly fail: number
  readonly unknown: number
}

type KeyBy = Candidate['by']

export const runTotalsSchema = z.object({
  run: z.string(),
  level: z.enum(levels),
  by: z.enum(['program', 'judge', 'human']),
  pass: z.int(),
  fail: z.int(),
  unknown: z.int(),
}) satisfies z.ZodType<RunTotals>

export function runTotals(candidates: readonly Candidate[]): readonly RunTotals[] {
  const groups = Map.groupBy(candidates, ({ run, level, by }) => JSON.stringify([run, level, by]))
  return [...groups.values()].flatMap(those => {
    const [first] = those
    if (!first) return []
    const { run, level, by } = first
    const count = (wanted: Candidate['outcome']): number =>
      those.filter(({ outcome }) => outcome === wanted).length
    return [{ run, level, by, pass: count('pass'), fail: count('fail'), unknown: count('unknown') }]
  })
}
