import { readDialogue, type Utterance } from '../../core/dialogue.ts'
import {
  hasField,
  instruction,
  isRow,
  kindOf,
  malformed,
  optionalText,
  presentField,
} from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** ShareGPT exports and what grew out of them. */
export const sharegpt: RowShape = {
  name: 'sharegpt',
  summary: 'conversations: [{from, value}]',
  recognises: row => hasField(row, 'conversations', 'conversation'),
  read(row, origin) {
    const field = presentField(row, 'conversations', 'conversation')
    const list = row[field]
    if (!Array.isArray(list) || list.length === 0)
      return malformed(
        row,
        origin,
        `"${field}" ${Array.isArray(list) ? 'is empty' : `is not a list but ${kindOf(list)}`}`,
      )
    const said: Utterance[] = []
    for (const [at, one] of list.entries()) {
      if (!isRow(one)) return malformed(row, origin, `turn ${at + 1} is not an object but ${kindOf(one)}`)
      const from = one.from ?? one.role
      const by = speakers[String(from).toLowerCase()]
      if (!by)
        return malformed(
          row,
          origin,
          `turn ${at + 1} has no known speaker: ${JSON.stringify(from) ?? 'it is missing'}`,
        )
      said.push({ by, text: one.value ?? one.content })
    }
    const dialogue = readDialogue(said)
    if ('problem' in dialogue) return malformed(row, origin, dialogue.problem)
    return instruction(row, origin, {
      turns: dialogue.turns,
      system: dialogue.system ?? optionalText(row.system),
    })
  },
}

const speakers: Readonly<Record<string, Utterance['by']>> = {
  system: 'system',
  human: 'user',
  user: 'user',
  gpt: 'assistant',
  assistant: 'assistant',
  chatgpt: 'assistant',
  bard: 'assistant',
  bing: 'assistant',
  model: 'assistant',
  tool: 'tool',
  tools: 'tool',
  function_call: 'tool',
  function_response: 'tool',
  observation: 'tool',
}
