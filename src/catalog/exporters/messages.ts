import { z } from 'zod'
import { chatColumn } from '../../core/column.ts'
import { chatOf, conversationOf, type Exporter } from '../../core/exporter.ts'
import { chatSchema } from '../../core/foreign-chat.ts'
import { issueLine } from '../../core/issue-line.ts'

export const messages: Exporter = {
  name: 'messages',
  summary:
    '{messages: [system, user, assistant…]}: chat fine-tuning in TRL, axolotl, LLaMA-Factory and hosted services',
  columns: [{ name: 'messages', type: chatColumn }],
  marks: ['messages'],
  rows: triplet => ({ is: 'rows', rows: [{ row: { messages: chatOf(triplet) } }] }),
  read(row) {
    const parsed = rowSchema.safeParse(row)
    return parsed.success ? conversationOf(parsed.data.messages) : { error: issueLine(parsed.error) }
  },
}

const rowSchema = z.object({ messages: chatSchema })
