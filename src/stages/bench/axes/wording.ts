import { bindRules } from '../../../core/check-rules.ts'
import type { Rule } from '../../../core/rule.ts'
import { type Axis, versionOf } from './axis.ts'
import { proven } from './proven.ts'
import { systemText } from './system-text.ts'

/** Every kind has at least so many wordings. */
const wordings = 4

/** How the rules are worded: the same rules, each in the next of its kind's wordings, and as they were. */
export const wording: Axis = {
  name: 'wording',
  *expand(cases, tools) {
    for (const base of cases)
      for (let turn = 0; turn < wordings; turn++) {
        const rules = bindRules(base.case.rules, tools.kinds).map(({ rule, bound }): Rule => {
          const known = bound?.wordings ?? [rule.text]
          return { ...rule, text: known[(known.indexOf(rule.text) + turn) % known.length] ?? rule.text }
        })
        const system = systemText(base.case, tools, { rules: rules.map(({ text }) => text) })
        if (system !== null)
          yield proven(
            versionOf(base, 'wording', { system, rules, tags: { wording: turn + 1 } }),
            base,
            tools,
          )
      }
  },
}
