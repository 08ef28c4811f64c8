import type { Solvable } from '../solvable.ts'
import { type Axis, type AxisTools, type Version, versionOf } from './axis.ts'
import { proven } from './proven.ts'
import { systemText } from './system-text.ts'

/** The most rules that a system prompt is given. */
export const mostRules = 20

/**
 * How many rules there are: one more each time, on the same question, each set holding the one before. What solves all of them
 * solves every set. It is given cases with as many rules as fit, up to twenty.
 */
export const k: Axis = {
  name: 'k',
  *expand(cases, tools) {
    for (const base of cases) {
      yield* sets(base, tools)
      const fitting = base.case.rules.length
      if (fitting < mostRules)
        yield {
          is: 'dropped',
          from: base.case,
          reason: 'no more rules fit',
          detail: `it stops at ${fitting} of ${mostRules} rules: every other kind clashes with one of them, asks nothing of this answer, or cannot be obeyed together with them`,
        }
    }
  },
}

function* sets(base: Solvable, tools: AxisTools): Generator<Version> {
  const { rules } = base.case
  for (let size = 1; size <= rules.length; size++) {
    const some = rules.slice(0, size)
    const system = systemText(base.case, tools, { rules: some.map(({ text }) => text) })
    if (system !== null)
      yield proven(versionOf(base, 'k', { system, rules: some, tags: { k: size } }), base, tools)
  }
}
