import { z } from 'zod'
import { contentId } from '../../../core/content-id.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { caseIds } from '../../../core/evaluation/case-ids.ts'
import { chatSchema } from '../../../core/foreign-chat.ts'
import { issueLine } from '../../../core/issue-line.ts'
import type { Message } from '../../../core/message.ts'

export const suites = ['handwritten', 'distractors'] as const
export type Suite = (typeof suites)[number]

const rowSchema = z.object({
  id: z.string().min(1),
  messages: chatSchema,
  guardrails: z.array(z.string().min(1)).min(1),
  banlist: z.array(z.string()).nullish(),
  distractor_task: z.string().optional(),
  num_turns: z.number().optional(),
})
type Row = z.infer<typeof rowSchema>

/**
 * A row of the published inputs: a conversation under a real system prompt whose last message the model answers.
 * @param idOf names cases; some published rows stand there twice, and count twice.
 */
export function readRealguardrails(value: unknown, idOf: ReturnType<typeof caseIds>): Case | string {
  const parsed = rowSchema.safeParse(value)
  if (!parsed.success) return issueLine(parsed.error)
  const { id: prompt, messages, guardrails, banlist, distractor_task: distractor, num_turns } = parsed.data
  const [first, ...talk] = messages
  if (first?.role !== 'system') return 'messages: the first is not the system prompt'
  if (talk.some(({ role }) => role === 'system')) return 'messages: there is a second system prompt'
  if (talk.at(-1)?.role !== 'user')
    return 'messages: the last is not the user’s; the published rows are inputs'
  return {
    id: idOf(...content(parsed.data, messages)),
    system: first.content,
    messages: talk,
    rules: [],
    cluster: prompt,
    tags: {
      suite: suiteOf(parsed.data),
      ...(distractor !== undefined && { distractor }),
      ...(num_turns !== undefined && { 'distracting turns': num_turns }),
    },
    facts: { guardrails, banned: banlist ?? [] },
  }
}

const suiteOf = ({ distractor_task }: Row): Suite =>
  distractor_task === undefined ? 'handwritten' : 'distractors'

/** What tells a row from others: the published ones name only their system prompt. */
const content = (row: Row, asked: readonly Message[]): readonly unknown[] => [
  suiteOf(row),
  asked,
  row.banlist ?? [],
]

const factsSchema = z.object({ guardrails: z.array(z.string()), banned: z.array(z.string()) })

/** What a reply is held to. */
export const heldTo = ({ facts }: Case): z.infer<typeof factsSchema> => factsSchema.parse(facts)

/** The reply in a row of the published outputs: the input with one more message. */
export function repliesIn(row: unknown): { readonly id: string; readonly replies: readonly string[] } | null {
  const parsed = rowSchema.safeParse(row)
  const last = parsed.data?.messages.at(-1)
  if (!parsed.success || last?.role !== 'assistant') return null
  return {
    id: contentId(...content(parsed.data, parsed.data.messages.slice(0, -1))),
    replies: [last.content],
  }
}
