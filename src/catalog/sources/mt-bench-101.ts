import { readDialogue, type Utterance } from '../../core/dialogue.ts'
import { instruction, isRow, kindOf, malformed } from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** MT-Bench-101's chats. */
export const mtBench101: RowShape = {
  name: 'mt-bench-101',
  summary: 'history: [{user, bot}]',
  recognises: ({ history }) =>
    Array.isArray(history) && (history.length === 0 || history.some(turn => isRow(turn) && 'user' in turn)),
  read(row, origin) {
    const history = Array.isArray(row.history) ? row.history : []
    if (history.length === 0) return malformed(row, origin, '"history" is empty')
    const strange = history.findIndex(turn => !isRow(turn))
    if (strange >= 0)
      return malformed(
        row,
        origin,
        `"history" item ${strange + 1} is not an object but ${kindOf(history[strange])}`,
      )
    const said = history.flatMap<Utterance>(({ user, bot }, at) => {
      const unanswered = at === history.length - 1 && (bot === undefined || bot === null)
      const asked = { by: 'user', text: user } as const
      return unanswered ? [asked] : [asked, { by: 'assistant', text: bot }]
    })
    const dialogue = readDialogue(said)
    return 'problem' in dialogue
      ? malformed(row, origin, dialogue.problem)
      : instruction(row, origin, dialogue)
  },
}
