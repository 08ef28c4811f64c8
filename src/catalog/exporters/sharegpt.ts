import { z } from 'zod'
import { conversationOf, type Exporter } from '../../core/exporter.ts'
import { speakerSchema } from '../../core/foreign-chat.ts'
import { issueLine } from '../../core/issue-line.ts'

export const sharegpt: Exporter = {
  name: 'sharegpt',
  summary: '{conversations: [{from, value}], system}: ShareGPT, as LLaMA-Factory and FastChat read it',
  columns: [
    { name: 'conversations', type: { list: { struct: { from: 'string', value: 'string' } } } },
    { name: 'system', type: 'string' },
  ],
  marks: ['conversations'],

  rows: ({ system, messages }) => ({
    is: 'rows',
    rows: [
      {
        row: {
          conversations: messages.map(({ role, content }) => ({
            from: role === 'user' ? 'human' : 'gpt',
            value: content,
          })),
          system: system.text,
        },
      },
    ],
  }),

  read(row) {
    const parsed = rowSchema.safeParse(row)
    if (!parsed.success) return { error: issueLine(parsed.error) }
    const { conversations, system } = parsed.data
    const chat = conversations.map(({ from, value }) => ({ role: from, content: value }))
    return conversationOf(system ? [{ role: 'system', content: system }, ...chat] : chat)
  },
}

const rowSchema = z.object({
  conversations: z.array(z.object({ from: speakerSchema, value: z.string() })).min(1),
  system: z.string().nullish(),
})
