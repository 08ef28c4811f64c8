import type { Attack } from '../../../core/probe.ts'

/** The attacks that play on one trick, named "trick.name". */
export const attacksBy = (
  trick: string,
  writes: Readonly<Record<string, Attack['write']>>,
): readonly Attack[] =>
  Object.entries(writes).map(([name, write]) => ({ name: `${trick}.${name}`, trick, write }))
