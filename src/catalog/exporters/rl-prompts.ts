import { z } from 'zod'
import { chatColumn } from '../../core/column.ts'
import { chatOf, conversationOf, type Exporter, type Row } from '../../core/exporter.ts'
import { chatSchema } from '../../core/foreign-chat.ts'
import { issueLine } from '../../core/issue-line.ts'
import type { Rule } from '../../core/rule.ts'
import { ruleSchema } from '../../core/wire.ts'

/** `params` and `scope` are JSON text: their fields differ from rule to rule, and a column has one type. */
export const rlPrompts: Exporter = {
  name: 'rl-prompts',
  summary:
    '{prompt: [system, user…], rules: [{id, text, kind, params, scope}], reference}: prompts and their rewards as data',
  columns: [
    { name: 'prompt', type: chatColumn },
    {
      name: 'rules',
      type: {
        list: { struct: { id: 'string', text: 'string', kind: 'string', params: 'string', scope: 'string' } },
      },
    },
    { name: 'reference', type: 'string' },
  ],
  marks: ['prompt', 'rules', 'reference'],

  rows(triplet) {
    const chat = chatOf(triplet)
    return {
      is: 'rows',
      rows: [
        {
          row: {
            prompt: chat.slice(0, -1),
            rules: triplet.system.rules.map(asData),
            reference: chat.at(-1)?.content ?? '',
          },
        },
      ],
    }
  },

  read(row) {
    const parsed = rowSchema.safeParse(row)
    if (!parsed.success) return { error: issueLine(parsed.error) }
    const { prompt, rules, reference } = parsed.data
    const conversation = conversationOf([...prompt, { role: 'assistant', content: reference }])
    return 'error' in conversation ? conversation : { ...conversation, rules }
  },
}

const asData = ({ id, text, kind, scope }: Rule): Row => ({
  id,
  text,
  kind: kind?.name ?? '',
  params: JSON.stringify(kind?.params ?? {}),
  scope: JSON.stringify(scope),
})

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('not JSON')
    return z.NEVER
  }
})

const storedRule = z
  .object({ id: z.string(), text: z.string(), kind: z.string(), params: jsonText, scope: jsonText })
  .transform(({ id, text, kind, params, scope }) => ({
    id,
    text,
    scope,
    ...(kind && { kind: { name: kind, params } }),
  }))
  .pipe(ruleSchema)

const rowSchema = z.object({ prompt: chatSchema, rules: z.array(storedRule), reference: z.string() })
