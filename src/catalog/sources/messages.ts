import { readDialogue, type Utterance } from '../../core/dialogue.ts'
import type { Role } from '../../core/role.ts'
import {
  hasField,
  instruction,
  isRow,
  kindOf,
  malformed,
  optionalText,
  type RawRow,
} from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** OpenAI-style chats, also what the bundled instructions use. */
export const messages: RowShape = {
  name: 'messages',
  summary: 'messages: [{role, content}]; role: {name, domain, persona} may be there',
  recognises: row => hasField(row, 'messages') && !hasField(row, 'prompt_id'),
  read(row, origin) {
    const found = chatMessages(row.messages, '"messages"')
    if ('problem' in found) return malformed(row, origin, found.problem)
    const dialogue = readDialogue(found.said)
    if ('problem' in dialogue) return malformed(row, origin, dialogue.problem)
    const system = dialogue.system ?? optionalText(row.system) ?? optionalText(row.system_prompt)
    const item = instruction(row, origin, { turns: dialogue.turns, system })
    const role = roleIn(row.role)
    return item.is === 'instruction' && role ? { ...item, role } : item
  },
}

/** A row may say whom its answers are written as. */
function roleIn(given: unknown): Role | null {
  if (!isRow(given)) return null
  const [name, domain, persona] = [given.name, given.domain, given.persona].map(optionalText)
  return name && persona ? { name, domain: domain ?? 'source', persona, topics: [] } : null
}

/** A list of {role, content} as utterances; `what` names the list in the reason. */
export function chatMessages(
  list: unknown,
  what: string,
): { readonly said: readonly Utterance[] } | { readonly problem: string } {
  if (!Array.isArray(list))
    return { problem: `${what} ${list === undefined ? 'is missing' : `is not a list but ${kindOf(list)}`}` }
  if (list.length === 0) return { problem: `${what} is empty` }
  const said: Utterance[] = []
  for (const [at, message] of list.entries()) {
    if (!isRow(message)) return { problem: `turn ${at + 1} is not an object but ${kindOf(message)}` }
    const by = speakers[String(message.role)]
    if (!by)
      return {
        problem: `turn ${at + 1} has no known role: ${JSON.stringify(message.role) ?? 'it is missing'}`,
      }
    const text = contentOf(message)
    if (typeof text === 'object' && text !== null && 'strange' in text)
      return { problem: `turn ${at + 1} holds ${text.strange}; only text is supported` }
    const calls = Array.isArray(message.tool_calls) && message.tool_calls.length > 0
    said.push({ by: calls || message.function_call ? 'tool' : by, text })
  }
  return { said }
}

const speakers: Readonly<Record<string, Utterance['by']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  tool: 'tool',
  function: 'tool',
}

/** Content as text; parts of type text are joined, any other part is named as strange. */
function contentOf({ content }: RawRow): unknown {
  if (!Array.isArray(content)) return content
  const strange = content.find(part => !isRow(part) || typeof part.text !== 'string')
  if (strange !== undefined)
    return { strange: isRow(strange) ? `a part of type ${JSON.stringify(strange.type)}` : kindOf(strange) }
  return content.map(part => part.text).join('\n')
}
