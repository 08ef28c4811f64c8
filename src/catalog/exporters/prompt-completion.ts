import { z } from 'zod'
import { chatColumn } from '../../core/column.ts'
import { chatOf, conversationOf, type Exporter } from '../../core/exporter.ts'
import { chatSchema } from '../../core/foreign-chat.ts'
import { issueLine } from '../../core/issue-line.ts'

export const promptCompletion: Exporter = {
  name: 'prompt-completion',
  summary: '{prompt: [system, user…], completion: [assistant]}: TRL, loss on the response only',
  columns: [
    { name: 'prompt', type: chatColumn },
    { name: 'completion', type: chatColumn },
  ],
  marks: ['prompt', 'completion'],
  rows(triplet) {
    const chat = chatOf(triplet)
    return { is: 'rows', rows: [{ row: { prompt: chat.slice(0, -1), completion: chat.slice(-1) } }] }
  },
  read(row) {
    const parsed = rowSchema.safeParse(row)
    if (!parsed.success) return { error: issueLine(parsed.error) }
    return conversationOf([...parsed.data.prompt, ...parsed.data.completion])
  },
}

const rowSchema = z.object({ prompt: chatSchema, completion: chatSchema })
