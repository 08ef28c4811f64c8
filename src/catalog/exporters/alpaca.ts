import { z } from 'zod'
import type { Exporter } from '../../core/exporter.ts'
import { issueLine } from '../../core/issue-line.ts'
import type { Message } from '../../core/message.ts'

export const alpaca: Exporter = {
  name: 'alpaca',
  summary: '{instruction, input, output, system, history}: Alpaca, as LLaMA-Factory reads it',
  columns: [
    { name: 'instruction', type: 'string' },
    { name: 'input', type: 'string' },
    { name: 'output', type: 'string' },
    { name: 'system', type: 'string' },
    { name: 'history', type: { list: { list: 'string' } } },
  ],
  marks: ['instruction', 'output'],

  rows: ({ system, messages }) => ({
    is: 'rows',
    rows: [
      {
        row: {
          instruction: messages.at(-2)?.content ?? '',
          input: '',
          output: messages.at(-1)?.content ?? '',
          system: system.text,
          history: pairs(messages.slice(0, -2)),
        },
      },
    ],
  }),

  read(row) {
    const parsed = rowSchema.safeParse(row)
    if (!parsed.success) return { error: issueLine(parsed.error) }
    const { instruction, input, output, system, history } = parsed.data
    const earlier = (history ?? []).flatMap(([user, assistant]): Message[] => [
      { role: 'user', content: user },
      { role: 'assistant', content: assistant },
    ])
    // LLaMA-Factory joins the two with one line break.
    const request = [instruction, input].filter(Boolean).join('\n')
    return {
      system: system || null,
      messages: [...earlier, { role: 'user', content: request }, { role: 'assistant', content: output }],
    }
  },
}

const pairs = (messages: readonly Message[]): string[][] =>
  messages.flatMap(({ role, content }, index) =>
    role === 'user' ? [[content, messages[index + 1]?.content ?? '']] : [],
  )

const rowSchema = z.object({
  instruction: z.string(),
  input: z.string().nullish(),
  output: z.string(),
  system: z.string().nullish(),
  history: z.array(z.tuple([z.string(), z.string()])).nullish(),
})
