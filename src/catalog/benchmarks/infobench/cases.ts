import { z } from 'zod'
import type { Case } from '../../../core/evaluation/case.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { withInput } from '../../../core/row-fields.ts'

/** What a requirement is about; a question may be about several. */
export const labels = ['Content', 'Format', 'Linguistic', 'Number', 'Style'] as const

const idSchema = z.union([z.string().min(1), z.number()]).transform(String)

const rowSchema = z
  .object({
    id: idSchema,
    instruction: z.string().min(1),
    input: z.string().nullish(),
    category: z.string().optional(),
    subset: z.enum(['Easy_set', 'Hard_set']),
    decomposed_questions: z.array(z.string().min(1)).min(1),
    question_label: z.array(z.array(z.enum(labels)).min(1)),
  })
  .refine(row => row.question_label.length === row.decomposed_questions.length, {
    path: ['question_label'],
    message: 'not as many as there are questions',
  })

/** A row of the published set, with or without a model's "output". */
export function readInfobench(value: unknown): Case | string {
  const parsed = rowSchema.safeParse(value)
  if (!parsed.success) return issueLine(parsed.error)
  const { id, instruction, input, category, subset, decomposed_questions, question_label } = parsed.data
  return {
    id,
    system: null,
    messages: [{ role: 'user', content: withInput(instruction, input) }],
    rules: [],
    cluster: id,
    tags: {
      subset: subset === 'Easy_set' ? 'easy' : 'hard',
      k: decomposed_questions.length,
      ...(category !== undefined && { category }),
    },
    facts: {
      questions: decomposed_questions.map((text, at) => ({ text, labels: question_label[at] })),
    },
  }
}

const questionsSchema = z.array(z.object({ text: z.string(), labels: z.array(z.string()) }))

/** The questions that a case was taken apart into. */
export const questionsOf = ({ facts }: Case): z.infer<typeof questionsSchema> =>
  questionsSchema.parse(facts?.questions)

const outputSchema = z.object({ id: idSchema, output: z.string() })

/** The reply in a row as the published evaluation reads and writes it. */
export function replyIn(row: unknown): { readonly id: string; readonly replies: readonly string[] } | null {
  const parsed = outputSchema.safeParse(row)
  return parsed.success ? { id: parsed.data.id, replies: [parsed.data.output] } : null
}
