import { z } from 'zod'
import type { Message } from '../../core/message.ts'
import { messageSchema } from '../../core/wire.ts'

/** What one item asks: about one rule in one reply, or about all rules in all replies of a conversation. */
export const levels = ['rule', 'prompt'] as const
export type Level = (typeof levels)[number]

/** One question to people as the organiser knows it, with all that they must not see: a line of key.jsonl. */
export interface KeyRow {
  /** What the sheets call it; says nothing of the run, and is no number to a spreadsheet. */
  readonly item: string
  /** The run as the user named it. */
  readonly run: string
  /** Id of the case, or of the triplet. */
  readonly case: string
  readonly sample: number
  /** What cases share that makes them alike: intervals are by clusters. */
  readonly cluster: string
  readonly level: Level
  /** Id of the rule; null at prompt level. */
  readonly rule: string | null
  /** Kind of the rule; "all rules" at prompt level. */
  readonly group: string
  /** The rule's words; at prompt level a list of all of them. */
  readonly asked: string
  /** Assistant turn that the item shows as the reply, counted from 1. */
  readonly turn: number
  /** What we said ourselves, and who of us. */
  readonly by: 'program' | 'judge' | 'human'
  readonly outcome: 'pass' | 'fail' | 'unknown'
  /** The annotators who got it. */
  readonly annotators: readonly string[]
  readonly system: string | null
  /** The conversation up to the reply. */
  readonly messages: readonly Message[]
  readonly reply: string
}

export const keyRowSchema = z.object({
  item: z.string().min(1),
  run: z.string(),
  case: z.string(),
  sample: z.int(),
  cluster: z.string(),
  level: z.enum(levels),
  rule: z.string().nullable(),
  group: z.string(),
  asked: z.string(),
  turn: z.int().min(1),
  by: z.enum(['program', 'judge', 'human']),
  outcome: z.enum(['pass', 'fail', 'unknown']),
  annotators: z.array(z.string()),
  system: z.string().nullable(),
  messages: z.array(messageSchema),
  reply: z.string(),
}) satisfies z.ZodType<KeyRow>

/** A question before it is dealt out. */
export type Candidate = Omit<KeyRow, 'item' | 'annotators'>
