import { type Axis, versionOf } from './axis.ts'
import { proven } from './proven.ts'
import { systemText } from './system-text.ts'

/** How the system prompt is laid out: the same role and rules, word for word, in every layout there is. */
export const layout: Axis = {
  name: 'layout',
  *expand(cases, tools) {
    for (const base of cases)
      for (const { name } of tools.layouts) {
        const rules = base.case.rules.map(({ text }) => text)
        const system = systemText(base.case, tools, { rules, layout: name })
        if (system !== null)
          yield proven(versionOf(base, 'layout', { system, tags: { layout: name } }), base, tools)
      }
  },
}
