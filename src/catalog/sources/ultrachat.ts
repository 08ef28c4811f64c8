import { readDialogue, type Utterance } from '../../core/dialogue.ts'
import { hasField, instruction, kindOf, malformed } from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'
import { chatMessages } from './messages.ts'

/** UltraChat: bare strings in turn, or the later edition with messages and the id of its prompt. */
export const ultrachat: RowShape = {
  name: 'ultrachat',
  summary: 'data: [user, assistant, …], or prompt_id and messages',
  recognises: row => (hasField(row, 'prompt_id') && hasField(row, 'messages')) || isTextList(row.data),
  read(row, origin) {
    const found = hasField(row, 'messages') ? chatMessages(row.messages, '"messages"') : alternating(row.data)
    if ('problem' in found) return malformed(row, origin, found.problem)
    const dialogue = readDialogue(found.said)
    return 'problem' in dialogue
      ? malformed(row, origin, dialogue.problem)
      : instruction(row, origin, dialogue)
  },
}

const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && (value.length === 0 || value.some(one => typeof one === 'string'))

function alternating(list: unknown): { readonly said: readonly Utterance[] } | { readonly problem: string } {
  if (!Array.isArray(list)) return { problem: `"data" is not a list but ${kindOf(list)}` }
  if (list.length === 0) return { problem: '"data" is empty' }
  return { said: list.map((text, at) => ({ by: at % 2 === 0 ? 'user' : 'assistant', text })) }
}
