import { z } from 'zod'
import { messageSchema, ruleSchema } from '../wire.ts'
import type { Case } from './case.ts'
import type { Task } from './task.ts'

const taskSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('answer'), accepted: z.array(z.string()).min(1) }),
  z.object({ is: z.literal('reference'), answer: z.string() }),
  z.object({ is: z.literal('rubric'), rubric: z.string() }),
]) satisfies z.ZodType<Task>

/** A line of a benchmark's cases.jsonl. */
export const caseSchema = z.object({
  id: z.string().min(1),
  system: z.string().nullable(),
  messages: z
    .array(messageSchema)
    .refine(turns => turns.at(-1)?.role === 'user', 'the last message must be from the user')
    .refine(turns => turns.every(({ role }) => role !== 'system'), 'the system prompt belongs in "system"'),
  rules: z.array(ruleSchema),
  cluster: z.string(),
  tags: z.record(z.string(), z.union([z.string(), z.number()])),
  task: taskSchema.optional(),
  choices: z.object({ context: z.string(), continuations: z.array(z.string()) }).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
}) satisfies z.ZodType<Case>

/** Replies that solve a case, one for each turn that the model answers: a line of witnesses.jsonl. */
export interface Witness {
  readonly id: string
  readonly replies: readonly string[]
}

export const witnessSchema = z.object({
  id: z.string().min(1),
  replies: z.array(z.string()).min(1),
}) satisfies z.ZodType<Witness>
