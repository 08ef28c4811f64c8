import { placements, placeSystemPrompt } from '../../../core/evaluation/place-system-prompt.ts'
import { taskReply } from '../../../core/evaluation/task-reply.ts'
import { type Axis, versionOf } from './axis.ts'
import { proven } from './proven.ts'

/** Where the rules stand: in the system prompt, at the head of the first user turn, or in both. */
export const placement: Axis = {
  name: 'placement',
  *expand(cases, tools) {
    for (const base of cases)
      for (const place of placements) {
        const { request } = taskReply({ ...base, sample: 0 })
        const chat = placeSystemPrompt(base.case.system, base.case.messages, place)
        yield proven(
          versionOf(base, 'placement', {
            system: chat.find(({ role }) => role === 'system')?.content ?? null,
            messages: chat.filter(({ role }) => role !== 'system'),
            tags: { placement: place },
            facts: { ...base.case.facts, request },
          }),
          base,
          tools,
        )
      }
  },
}
