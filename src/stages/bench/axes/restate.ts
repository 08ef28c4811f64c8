import { type Axis, versionOf } from './axis.ts'
import { probedInEnglish } from './probed-in-english.ts'
import { proven } from './proven.ts'

/** Whether a model knows its rules: after the last turn the user asks which ones it has. */
export const restate: Axis = {
  name: 'restate',
  *expand(cases, tools) {
    for (const base of cases) {
      const foreign = probedInEnglish(base, 'restate')
      if (foreign) {
        yield foreign
        continue
      }
      const { id, messages, rules, tags } = base.case
      const content = tools.random.fork(`restate ${id}`).pick(tools.probes.restateRequests)
      yield proven(
        versionOf(base, 'restate', {
          messages: [...messages, { role: 'user', content }],
          tags: { asked: 'restate', turns: Number(tags.turns) + 1 },
          replies: [...base.replies, rules.map(({ text }) => text).join('\n')],
        }),
        base,
        tools,
      )
    }
  },
}
